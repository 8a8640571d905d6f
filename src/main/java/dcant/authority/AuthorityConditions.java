package dcant.authority;

import dcant.api.Condition;
import dcant.api.IntFilter;
import dcant.api.StringFilter;
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
        return filter == null
                ? Condition.always()
                : Condition.of(fields(filter), filter.and(), filter.or(), filter.not(), this::of);
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

    /** Which authorities to keep: all that is given must hold. */
    record AuthorityFilter(
            @Nullable KindFilter kind,
            @Nullable IntFilter population,
            @Nullable StringFilter postalCode,
            @Nullable AuthorityRef within,
            @Nullable AuthorityRef memberOf,
            Authority.@Nullable Status status,
            @Nullable List<AuthorityFilter> and,
            @Nullable List<AuthorityFilter> or,
            @Nullable AuthorityFilter not) {

        /** The rest of the filter, for a list that is already that of the territory. */
        AuthorityFilter withoutWithin() {
            return new AuthorityFilter(kind, population, postalCode, null, memberOf, status, and, or, not);
        }

        record KindFilter(
                @Nullable AuthorityKind eq, @Nullable List<AuthorityKind> in) {}
    }
}
