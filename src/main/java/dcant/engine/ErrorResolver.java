package dcant.engine;

import static graphql.ErrorClassification.errorClassification;

import dcant.access.AccessRefused;
import dcant.api.BadRequest;
import dcant.graph.TimedOut;
import dcant.graph.TooLarge;
import dcant.graph.Unavailable;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;

/** Turns what a client can mend into an error with its reason. Everything else is a fault: the answer shows its id only. */
@Component
class ErrorResolver extends DataFetcherExceptionResolverAdapter {

    private static final String UNAVAILABLE =
            "The database cannot answer now. Try again in some seconds, a write with the same `idempotencyKey`: it is done once.";
    private static final Logger LOG = LoggerFactory.getLogger(ErrorResolver.class);

    private final MessageSource messages;

    ErrorResolver(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    protected @Nullable GraphQLError resolveToSingleError(Throwable failure, DataFetchingEnvironment field) {
        return switch (failure) {
            case AccessRefused refused -> refused(field, refused.isAnonymous() ? "UNAUTHORIZED" : "FORBIDDEN");
            case BadRequest refused -> error(field, "BAD_REQUEST", String.valueOf(refused.getMessage()));
            case BindException ignored ->
                error(
                        field,
                        "BAD_REQUEST",
                        "An argument of this field cannot be read. Its form is in /graphql/schema.graphqls.");
            case TimedOut late -> error(field, "TIMED_OUT", String.valueOf(late.getMessage()));
            case TooLarge large -> error(field, "TOO_COMPLEX", String.valueOf(large.getMessage()));
            case Unavailable unavailable -> unavailable(field, unavailable);
            default -> null;
        };
    }

    /** The field needs an account, or a right that the caller does not have. */
    private GraphQLError refused(DataFetchingEnvironment field, String code) {
        var name = field.getField().getName();
        return error(field, code, messages.getMessage(code, new Object[] {name}, field.getLocale()));
    }

    /** The client may try again; only the log says to the operator what the database suffers from. */
    private static GraphQLError unavailable(DataFetchingEnvironment field, Unavailable failure) {
        LOG.warn("The database cannot answer", failure);
        return error(field, "UNAVAILABLE", UNAVAILABLE);
    }

    /** The same of a whole request. */
    static GraphQLError unavailable() {
        return error(GraphqlErrorBuilder.newError(), "UNAVAILABLE", UNAVAILABLE);
    }

    private static GraphQLError error(DataFetchingEnvironment field, String code, String message) {
        return error(GraphqlErrorBuilder.newError(field), code, message);
    }

    static GraphQLError error(GraphqlErrorBuilder<?> builder, String code, String message) {
        return builder.errorType(errorClassification(code))
                .message("%s", message)
                .extensions(Map.of("code", code))
                .build();
    }
}
