package dcant.access;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;

/** Says that a field needs an account, or a right that the caller does not have. */
@Component
@Order(0)
class AccessRefusedResolver extends DataFetcherExceptionResolverAdapter {

    private final MessageSource messages;

    AccessRefusedResolver(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    protected @Nullable GraphQLError resolveToSingleError(Throwable failure, DataFetchingEnvironment field) {
        if (!(failure instanceof AccessRefused refused)) {
            return null;
        }
        var type = refused.isAnonymous() ? ErrorType.UNAUTHORIZED : ErrorType.FORBIDDEN;
        var name = field.getField().getName();
        return GraphqlErrorBuilder.newError(field)
                .errorType(type)
                .message("%s", messages.getMessage(type.name(), new Object[] {name}, field.getLocale()))
                .extensions(Map.of("code", type.name()))
                .build();
    }
}
