package dcant.hub;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** A page to ask the hub from a browser, with the examples in its tabs. It needs nothing from elsewhere. */
@Configuration(proxyBeanMethods = false)
class GraphiqlPage {

    /** The editor writes style attributes and holds its fonts in its style sheet. */
    private static final String OWN_CONTENT_ONLY = "default-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; font-src 'self' data:; frame-ancestors 'none'";

    @Bean
    RouterFunction<ServerResponse> graphiql() {
        var page = new ClassPathResource("graphiql/index.html");
        return RouterFunctions.route()
                .GET(
                        "/graphiql",
                        request -> ServerResponse.ok()
                                .contentType(MediaType.TEXT_HTML)
                                .header("Content-Security-Policy", OWN_CONTENT_ONLY)
                                .body(page))
                .GET(
                        "/graphiql/examples.json",
                        request -> ServerResponse.ok()
                                .contentType(MediaType.APPLICATION_JSON)
                                .body(Documents.of("examples").values()))
                .resources("/graphiql/**", new ClassPathResource("graphiql/"))
                .resources("/webjars/**", new ClassPathResource("META-INF/resources/webjars/"))
                .build();
    }
}
