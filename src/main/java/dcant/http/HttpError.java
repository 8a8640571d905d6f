package dcant.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** An error outside GraphQL, in the form that GraphQL clients already read. */
public final class HttpError {

    private static final JsonMapper JSON = JsonMapper.shared();

    private HttpError() {}

    public static void write(HttpServletResponse response, HttpStatus status, String code, String message)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getOutputStream().write(JSON.writeValueAsBytes(body(code, message)));
    }

    static Map<String, Object> body(String code, String message) {
        return Map.of("errors", List.of(Map.of("message", message, "extensions", Map.of("code", code))));
    }

    static String sentence(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "There is nothing here. GraphQL requests go to POST /graphql.";
            case METHOD_NOT_ALLOWED -> "This address takes another method. GraphQL requests go to POST /graphql.";
            case UNSUPPORTED_MEDIA_TYPE -> "The body must be sent with Content-Type: application/json.";
            case NOT_ACCEPTABLE ->
                "The answer comes as application/graphql-response+json or application/json: ask for one in Accept.";
            case BAD_REQUEST -> "This is not a GraphQL request in JSON, such as {\"query\": \"{ hub { version } }\"}.";
            default -> status.getReasonPhrase() + ".";
        };
    }
}
