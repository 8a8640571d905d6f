package dcant.quota;

import dcant.engine.CostListener;
import io.github.bucket4j.TimeMeter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** The entrance of the hub as it runs, over HTTP, with a clock that stands still and an address that costs what it is told. */
final class Turnstile implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    Turnstile(String... properties) {
        var arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.neo4j.uri=bolt://127.0.0.1:1",
                "--management.health.neo4j.enabled=false",
                "--spring.graphql.schema.locations=classpath:none/",
                "--hub.limits.per-minute.anonymous=10",
                "--hub.limits.per-minute.agent=100",
                "--hub.limits.per-minute.partner=300"));
        arguments.addAll(List.of(properties));
        context = new SpringApplicationBuilder(Entrance.class).run(arguments.toArray(String[]::new));
    }

    SetTime time() {
        return context.getBean(SetTime.class);
    }

    HttpRequest.Builder request(String path) {
        var port = context.getEnvironment().getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    HttpRequest.Builder asking(int cost) {
        return request("/ask?cost=" + cost);
    }

    /** A token of coordinator, contributor or partner. */
    String token(String identity) {
        var credentials =
                Base64.getEncoder().encodeToString((identity + ":" + identity).getBytes(StandardCharsets.UTF_8));
        var answer = send(request("/oauth2/token")
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
        return JsonMapper.shared().readTree(answer.body()).path("access_token").asString();
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return send("127.0.0.1", request);
    }

    /** Sends from an address of this machine: all that begin with 127 are its own. */
    static HttpResponse<String> send(String address, HttpRequest.Builder request) {
        try (var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .localAddress(InetAddress.ofLiteral(address))
                .build()) {
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
    }

    @EnableAutoConfiguration
    @ConfigurationPropertiesScan({"dcant.access", "dcant.http", "dcant.quota"})
    @ComponentScan(
            basePackages = {"dcant.access", "dcant.http", "dcant.quota"},
            useDefaultFilters = false,
            includeFilters =
                    @Filter(
                            type = FilterType.REGEX,
                            pattern = {
                                "dcant\\.access\\.(AccessConfiguration|TokenConfiguration|TokenRefused|DemoIssuer|DemoIdentities)",
                                "dcant\\.http\\.(HttpConfiguration|HttpErrorController|Languages)",
                                "dcant\\.quota\\.(CallerLimit|Allowances)"
                            }))
    static class Entrance {

        @Bean
        TimeMeter time() {
            return new SetTime();
        }

        @Bean
        RouterFunction<ServerResponse> ask() {
            return RouterFunctions.route().GET("/ask", Entrance::answer).build();
        }

        private static ServerResponse answer(ServerRequest request) {
            request.attribute(CostListener.class.getName())
                    .ifPresent(listener -> ((CostListener) listener)
                            .counted()
                            .accept(Integer.parseInt(request.param("cost").orElseThrow())));
            return ServerResponse.ok().body("answered");
        }
    }
}
