package dcant.http;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Answers what Tomcat refuses before any filter: JSON instead of its page, and nothing of the request. */
public final class PlainErrorValve extends ErrorReportValve {

    private static final int FIRST_ERROR = 400;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        var status = HttpStatus.resolve(response.getStatus());
        if (status == null || status.value() < FIRST_ERROR || response.getContentWritten() > 0) {
            return;
        }
        if (response.setErrorReported()) {
            try {
                HttpError.write(response.getResponse(), status, status.name(), HttpError.sentence(status));
                response.finishResponse();
            } catch (IOException | IllegalStateException gone) {
                getContainer().getLogger().debug("An error could not be reported", gone);
            }
        }
    }
}
