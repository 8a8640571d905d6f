package dcant.api;

import graphql.GraphQL;
import java.util.List;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.graphql.server.WebGraphQlInterceptor;

/** How the methods of controllers are called. */
@Configuration(proxyBeanMethods = false)
class ControllerConfiguration {

    /** On the thread of the request, which is virtual and may wait for a server: another thread would only cost a change. */
    @Bean
    AnnotatedControllerConfigurer controllers(List<HandlerMethodArgumentResolver> resolvers) {
        var controllers = new AnnotatedControllerConfigurer();
        controllers.configureBinder(
                options -> options.conversionService(ApplicationConversionService.getSharedInstance()));
        resolvers.forEach(controllers::addCustomArgumentResolver);
        return controllers;
    }

    /** What a field loads after something that it loaded is batched too. */
    @Bean
    @Order(0)
    WebGraphQlInterceptor askedLoaders() {
        return (request, chain) -> {
            request.configureExecutionInput((input, builder) -> {
                GraphQL.unusualConfiguration(input.getGraphQLContext())
                        .dataloaderConfig()
                        .enableDataLoaderChaining(true);
                return builder.dataLoaderRegistry(new AskedLoaders()).build();
            });
            return chain.next(request);
        };
    }
}
