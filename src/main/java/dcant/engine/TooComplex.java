package dcant.engine;

import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.execution.ErrorType;

/** The request asks for more than a limit allows: which one, by how much. */
final class TooComplex extends AbortExecutionException {

    static final String CODE = "TOO_COMPLEX";

    private TooComplex(String what, long maximum, long actual, String action) {
        super(List.of(GraphqlErrorBuilder.newError()
                .message("%s: %d at most, this request has %d. %s", what, maximum, actual, action)
                .errorType(ErrorType.BAD_REQUEST)
                .extensions(Map.of("code", CODE, "maximum", maximum, "actual", actual))
                .build()));
    }

    static void check(String what, long maximum, long actual, String action) {
        if (actual > maximum) {
            throw new TooComplex(what, maximum, actual, action);
        }
    }
}
