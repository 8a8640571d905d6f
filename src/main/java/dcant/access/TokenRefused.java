package dcant.access;

import dcant.http.HttpError;
import dcant.http.PublicUrl;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Answers a request whose token is not believed: why, and what to do, without repeating the token. */
@Component
class TokenRefused implements AuthenticationEntryPoint {

    private final MessageSource messages;
    private final LocaleResolver languages;
    private final String challenge;

    TokenRefused(MessageSource messages, LocaleResolver languages, PublicUrl url) {
        this.messages = messages;
        this.languages = languages;
        this.challenge = "Bearer error=\"invalid_token\", resource_metadata=\"%s\""
                .formatted(url.at("/.well-known/oauth-protected-resource"));
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        var language = languages.resolveLocale(request);
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
        HttpError.write(
                response,
                HttpStatus.UNAUTHORIZED,
                HttpStatus.UNAUTHORIZED.name(),
                messages.getMessage(TokenFault.of(refused).key(), new Object[0], language));
    }
}
