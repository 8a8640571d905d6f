package dcant.authority;

import dcant.api.Condition;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns a filter of authorities into the condition that the statements evaluate. */
@Component
class AuthorityConditions {

    private final Authorities authorities;

    AuthorityConditions(Authorities authorities) {
        this.authorities = authorities;
    }

    Condition of(@Nullable AuthorityFilter filter) {
        if (filter == null) {
            return Condition.always();
        }
        var result = fields(filter);
        if (filter.and() != null) {
            for (var part : filter.and()) {
                result = result.and(of(part));
            }
        }
        if (filter.or() != null) {
            result = result.and(
                    Condition.anyOf(filter.or().stream().map(this::of).toList()));
        }
        return filter.not() == null ? result : result.and(of(filter.not()).negate());
    }

    private Condition fields(AuthorityFilter filter) {
        var result = Condition.always();
        if (filter.kind() != null) {
            result = result.and(
                    Condition.oneOf("kind", filter.kind().eq(), filter.kind().in()));
        }
        if (filter.population() != null) {
            result = result.and(filter.population().on("population"));
        }
        if (filter.postalCode() != null) {
            result = result.and(filter.postalCode().on("postalCode"));
        }
        if (filter.status() != null) {
            result = result.and(Condition.test("status", Map.of("values", List.of(filter.status()))));
        }
        if (filter.within() != null) {
            result = result.and(Condition.test("within", Map.of("code", code(filter.within()))));
        }
        if (filter.memberOf() != null) {
            result = result.and(Condition.test("memberOf", Map.of("code", code(filter.memberOf()))));
        }
        return result;
    }

    String code(AuthorityRef reference) {
        return authorities.require(reference).code();
    }
}
