package dcant.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2ClientCredentialsAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;

/** A tool that names no scope gets those that it may have, as one line of curl expects. */
final class DefaultScopes implements AuthenticationConverter {

    private final AuthenticationConverter asSent = new OAuth2ClientCredentialsAuthenticationConverter();

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        return asSent.convert(request) instanceof OAuth2ClientCredentialsAuthenticationToken asked
                ? new OAuth2ClientCredentialsAuthenticationToken(
                        (Authentication) asked.getPrincipal(), scopes(asked), asked.getAdditionalParameters())
                : null;
    }

    private static Set<String> scopes(OAuth2ClientCredentialsAuthenticationToken asked) {
        var client = asked.getPrincipal() instanceof OAuth2ClientAuthenticationToken tool
                ? tool.getRegisteredClient()
                : null;
        return asked.getScopes().isEmpty() && client != null ? client.getScopes() : asked.getScopes();
    }
}
