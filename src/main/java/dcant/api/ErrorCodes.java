package dcant.api;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.parser.ParserOptions;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Bounds the parser, and gives every error of the answer a code and a message of reasonable length. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ErrorCodes implements WebGraphQlInterceptor {

    private static final int LONGEST_MESSAGE = 200;

    private final LimitProperties limits;
    private final ParserOptions parser;

    ErrorCodes(LimitProperties limits) {
        this.limits = limits;
        this.parser = ParserOptions.getDefaultOperationParserOptions()
                .transform(options -> options.maxTokens(limits.tokens())
                        .maxWhitespaceTokens(2 * limits.tokens())
                        .maxCharacters(limits.bodyBytes())
                        .maxRuleDepth(RULE_DEPTH)
                        .redactTokenParserErrorMessages(true));
    }

    private static final int RULE_DEPTH = 100;

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        request.configureExecutionInput(
                (input, builder) -> builder.graphQLContext(context -> context.put(ParserOptions.class, parser))
                        .build());
        return chain.next(request).map(this::complete);
    }

    private WebGraphQlResponse complete(WebGraphQlResponse response) {
        if (response.getErrors().isEmpty()) {
            return response;
        }
        var errors = response.getErrors().stream().map(this::complete).toList();
        return response.transform(builder -> builder.errors(errors));
    }

    private GraphQLError complete(ResponseError error) {
        var extensions = new HashMap<String, @Nullable Object>(error.getExtensions());
        var message = Objects.requireNonNullElse(error.getMessage(), "");
        if (extensions.get("code") == null) {
            if (message.contains("tokens have been presented")) {
                extensions.put("code", TooComplex.CODE);
                extensions.put("maximum", limits.tokens());
                message =
                        "Tokens in a document: %d at most, this request has more. Ask for less, or split it into several requests."
                                .formatted(limits.tokens());
            } else {
                extensions.put("code", code(error));
            }
        }
        return error(error, shorten(message), extensions);
    }

    private static String shorten(String message) {
        return message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE - 1) + "…";
    }

    private static GraphQLError error(ResponseError error, String message, Map<String, @Nullable Object> extensions) {
        var builder = GraphqlErrorBuilder.newError()
                .message("%s", message)
                .locations(error.getLocations())
                .errorType(error.getErrorType())
                .extensions(extensions);
        return error.getParsedPath().isEmpty()
                ? builder.build()
                : builder.path(error.getParsedPath()).build();
    }

    private static String code(ResponseError error) {
        return switch (error.getErrorType()) {
            case ErrorType.InvalidSyntax, ErrorType.ValidationError, ErrorType.OperationNotSupported -> "BAD_REQUEST";
            case org.springframework.graphql.execution.ErrorType type -> type.name();
            default -> "INTERNAL_ERROR";
        };
    }
}
