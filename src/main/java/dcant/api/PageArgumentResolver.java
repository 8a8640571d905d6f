package dcant.api;

import graphql.schema.DataFetchingEnvironment;
import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.stereotype.Component;

/** Lets a controller method take a {@link Page}, which a request has one of wherever it asks for the same field. */
@Component
class PageArgumentResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Page.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, DataFetchingEnvironment environment) {
        return environment
                .getGraphQlContext()
                .computeIfAbsent(environment.getMergedField().getFields(), any -> Page.of(environment));
    }
}
