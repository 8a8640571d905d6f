package dcant.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Where a person signs in to a demonstration. */
@Configuration(proxyBeanMethods = false)
@Conditional(DemoMode.class)
class LoginPage {

    static final String PATH = "/login";

    private static final Pattern WORD = Pattern.compile("\\{\\{(\\w+)}}");

    private final MessageSource messages;
    private final LocaleResolver languages;
    private final String template;

    LoginPage(MessageSource messages, LocaleResolver languages) throws IOException {
        this.messages = messages;
        this.languages = languages;
        this.template = new ClassPathResource("login/index.html").getContentAsString(StandardCharsets.UTF_8);
    }

    @Bean
    RouterFunction<ServerResponse> login() {
        return RouterFunctions.route()
                .GET(PATH, this::page)
                .resources("/login/*.css", new ClassPathResource("login/"))
                .build();
    }

    private ServerResponse page(ServerRequest request) {
        var language = languages.resolveLocale(request.servletRequest());
        var text = WORD.matcher(template)
                .replaceAll(word -> Matcher.quoteReplacement(
                        switch (word.group(1)) {
                            case "language" -> language.getLanguage();
                            case "csrf" -> csrf(request);
                            case "refusal" -> request.param("error").isPresent() ? "refused" : "none";
                            default -> messages.getMessage("login." + word.group(1), new Object[0], language);
                        }));
        return ServerResponse.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(text);
    }

    private static String csrf(ServerRequest request) {
        return request.attribute(CsrfToken.class.getName())
                .map(token -> ((CsrfToken) token).getToken())
                .orElse("");
    }
}
