package dcant.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The entrance of the hub as it runs, over HTTP, without the graph behind it: it answers who the caller is. */
final class Gate implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;

    Gate(String... properties) {
        var arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.neo4j.uri=bolt://127.0.0.1:1",
                "--management.health.neo4j.enabled=false",
                "--spring.graphql.schema.locations=classpath:none/"));
        arguments.addAll(List.of(properties));
        context = new SpringApplicationBuilder(Entrance.class).run(arguments.toArray(String[]::new));
    }

    String url() {
        return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** What is answered to a token. */
    HttpResponse<String> who(String token) {
        return send(request("/who").header("Authorization", "Bearer " + token));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url() + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        context.close();
        client.close();
    }

    @EnableAutoConfiguration
    @ConfigurationPropertiesScan({"dcant.access", "dcant.http"})
    @ComponentScan(
            basePackages = {"dcant.access", "dcant.http"},
            useDefaultFilters = false,
            includeFilters =
                    @Filter(
                            type = FilterType.REGEX,
                            pattern = {
                                "dcant\\.access\\.(AccessConfiguration|TokenConfiguration|TokenRefused|DemoIssuer|DemoIdentities|LoginPage)",
                                "dcant\\.http\\.(HttpConfiguration|HttpErrorController|Languages)"
                            }))
    static class Entrance {

        @Bean
        RouterFunction<ServerResponse> who() {
            return RouterFunctions.route()
                    .GET(
                            "/who",
                            request -> ServerResponse.ok()
                                    .body(request.principal()
                                            .map(Entrance::show)
                                            .orElse("nobody")))
                    .build();
        }

        private static String show(Principal caller) {
            var scopes = ((Authentication) caller)
                    .getAuthorities().stream()
                            .map(GrantedAuthority::getAuthority)
                            .filter(authority -> String.valueOf(authority).startsWith("SCOPE_"))
                            .map(scope -> " " + scope)
                            .collect(Collectors.joining());
            return caller.getName() + scopes;
        }
    }
}
