package dcant.http;

import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Lets a query be asked by a plain link, as GraphQL over HTTP allows; nothing but a query. */
@Configuration(proxyBeanMethods = false)
class QueryByGet {

    private static final String PATH = "/graphql";

    private final GraphQlHttpHandler handler;
    private final JsonMapper json;

    QueryByGet(GraphQlHttpHandler handler, JsonMapper json) {
        this.handler = handler;
        this.json = json;
    }

    /** Before the route of the library, which refuses every GET. */
    @Bean
    @Order(-1)
    RouterFunction<ServerResponse> queriesByGet() {
        return RouterFunctions.route()
                .GET(PATH, RequestPredicates.param("query", query -> true), this::answer)
                .build();
    }

    private ServerResponse answer(ServerRequest request) throws ServletException, IOException {
        if (!isQuery(request.param("query").orElse(""))) {
            return refusal(HttpStatus.METHOD_NOT_ALLOWED, "Only a query can be asked by GET. Send the rest by POST.");
        }
        try {
            var body = json.writeValueAsBytes(body(request));
            return handler.handleRequest(ServerRequest.from(request)
                    .method(HttpMethod.POST)
                    .headers(headers -> headers.setContentType(MediaType.APPLICATION_JSON))
                    .body(body)
                    .build());
        } catch (JacksonException unreadable) {
            return refusal(HttpStatus.BAD_REQUEST, "`variables` must be one JSON object.");
        }
    }

    private Map<String, Object> body(ServerRequest request) {
        var body = new LinkedHashMap<String, Object>();
        body.put("query", request.param("query").orElse(""));
        request.param("operationName").ifPresent(name -> body.put("operationName", name));
        request.param("variables").ifPresent(text -> body.put("variables", json.readValue(text, Map.class)));
        return body;
    }

    /** A text that cannot be parsed goes on: the answer says what is wrong with it. */
    private static boolean isQuery(String text) {
        try {
            return new Parser()
                            .parseDocument(ParserEnvironment.newParserEnvironment()
                                    .document(text)
                                    .build())
                            .getDefinitionsOfType(OperationDefinition.class)
                            .stream()
                            .allMatch(operation -> operation.getOperation() == OperationDefinition.Operation.QUERY);
        } catch (InvalidSyntaxException unreadable) {
            return true;
        }
    }

    private static ServerResponse refusal(HttpStatus status, String message) {
        return ServerResponse.status(status)
                .allow(HttpMethod.POST)
                .contentType(MediaType.APPLICATION_JSON)
                .body(HttpError.body(status.name(), message));
    }
}
