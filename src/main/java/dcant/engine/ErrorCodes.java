package dcant.engine;

import graphql.ErrorType;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.parser.ParserOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;

/** Bounds the parser, and gives every error of an answer a code and a message of reasonable length. */
final class ErrorCodes {

    private static final int LONGEST_MESSAGE = 200;
    private static final int RULE_DEPTH = 100;
    private static final String STOPPED_BY_THE_PARSER = "To prevent Denial Of Service attacks";

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

    void bound(GraphQLContext request) {
        request.put(ParserOptions.class, parser);
    }

    /** The answer to a request that did not end. */
    ExecutionGraphQlResponse timedOut(ExecutionInput input) {
        var error = GraphqlErrorBuilder.newError()
                .errorType(org.springframework.graphql.execution.ErrorType.INTERNAL_ERROR)
                .message(
                        "No answer was ready after %d seconds. Ask for less, or for smaller pages.",
                        limits.request().toSeconds())
                .extensions(Map.of("code", "TIMED_OUT"))
                .build();
        return new DefaultExecutionGraphQlResponse(
                input,
                ExecutionResult.newExecutionResult().errors(List.of(error)).build());
    }

    ExecutionGraphQlResponse complete(ExecutionGraphQlResponse response) {
        if (response.getErrors().isEmpty()) {
            return response;
        }
        var errors = response.getErrors().stream().map(this::complete).toList();
        return new DefaultExecutionGraphQlResponse(
                response.getExecutionInput(),
                response.getExecutionResult().transform(builder -> builder.errors(errors)));
    }

    private GraphQLError complete(ResponseError error) {
        var extensions = new HashMap<String, @Nullable Object>(error.getExtensions());
        var message = Objects.requireNonNullElse(error.getMessage(), "");
        if (extensions.get("code") == null) {
            if (message.contains(STOPPED_BY_THE_PARSER)) {
                var isDeep = message.contains("rules have been entered");
                var maximum = isDeep ? RULE_DEPTH : limits.tokens();
                extensions.put("code", TooComplex.CODE);
                extensions.put("maximum", maximum);
                message =
                        "%s in a document: %d at most, this request has more. Ask for less, or split it into several requests."
                                .formatted(isDeep ? "Nested parts" : "Tokens", maximum);
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
