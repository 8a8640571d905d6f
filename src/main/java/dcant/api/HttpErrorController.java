package dcant.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers whatever failed before GraphQL: a status, a code, a sentence; no page, no trace, no echo. */
@Controller
class HttpErrorController implements ErrorController {

    @RequestMapping("/error")
    ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.valueOf(code)
                : HttpStatus.NOT_FOUND;
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(HttpError.body(status.name(), sentence(status)));
    }

    private static String sentence(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "There is nothing here. GraphQL requests go to POST /graphql.";
            case METHOD_NOT_ALLOWED -> "This address takes another method. GraphQL requests go to POST /graphql.";
            case UNSUPPORTED_MEDIA_TYPE -> "The body must be sent with Content-Type: application/json.";
            case NOT_ACCEPTABLE ->
                "The answer comes as application/graphql-response+json or application/json: ask for one in Accept.";
            case BAD_REQUEST ->
                "The body is not a GraphQL request in JSON, such as {\"query\": \"{ hub { version } }\"}.";
            default -> status.getReasonPhrase() + ".";
        };
    }
}
