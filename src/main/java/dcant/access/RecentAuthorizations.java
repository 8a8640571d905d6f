package dcant.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/** Between the page where a person signs in and the token: a few minutes. The library's own memory only ever grows. */
final class RecentAuthorizations implements OAuth2AuthorizationService {

    private static final int MOST = 1_000;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Cache<String, OAuth2Authorization> byId =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();

    @Override
    public void save(OAuth2Authorization authorization) {
        byId.put(authorization.getId(), authorization);
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        byId.invalidate(authorization.getId());
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return byId.getIfPresent(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return byId.asMap().values().stream()
                .filter(authorization -> authorization.getToken(token) != null)
                .findAny()
                .orElse(null);
    }
}
