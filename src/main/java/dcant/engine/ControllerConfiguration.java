package dcant.engine;

import java.util.List;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;

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
}
