package dcant.api;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.graphql.data.method.annotation.Argument;

/** What a parameter of a controller method is given, when nothing has to be converted for it. */
@FunctionalInterface
interface DirectArgument {

    /** Types of arguments whose values the library gives as they are. */
    Set<Class<?>> PLAIN = Set.of(int.class, boolean.class, String.class);

    Map<Class<?>, DirectArgument> OF_THE_REQUEST = Map.of(
            DataFetchingEnvironment.class, field -> field,
            GraphQLContext.class, DataFetchingEnvironment::getGraphQlContext,
            Locale.class, DataFetchingEnvironment::getLocale);

    @Nullable
    Object of(DataFetchingEnvironment field) throws Exception;

    /** Null for a parameter that needs more than that. */
    static @Nullable DirectArgument of(MethodParameter parameter, List<HandlerMethodArgumentResolver> resolvers) {
        for (var resolver : resolvers) {
            if (resolver.supportsParameter(parameter)) {
                return field -> resolver.resolveArgument(parameter, field);
            }
        }
        var argument = parameter.getParameterAnnotation(Argument.class);
        if (argument != null) {
            return PLAIN.contains(parameter.getParameterType()) ? named(argument, parameter) : null;
        }
        var ofTheRequest = OF_THE_REQUEST.get(parameter.getParameterType());
        if (ofTheRequest != null) {
            return ofTheRequest;
        }
        var isObject = parameter.getParameterIndex() == 0 && parameter.getParameterAnnotations().length == 0;
        return isObject ? DataFetchingEnvironment::getSource : null;
    }

    private static DirectArgument named(Argument argument, MethodParameter parameter) {
        var name = argument.value().isEmpty()
                ? parameter
                        .getExecutable()
                        .getParameters()[parameter.getParameterIndex()]
                        .getName()
                : argument.value();
        return field -> field.getArgument(name);
    }
}
