package dcant.authority;

import dcant.api.Condition;
import dcant.api.IntFilter;
import dcant.api.OneOf;
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
        return Condition.all(
                Condition.of(filter.kind(), asked -> asked.on("kind")),
                Condition.of(filter.population(), asked -> asked.on("population")),
                Condition.of(filter.postalCode(), asked -> asked.on("postalCode")),
                Condition.of(filter.status(), status -> Condition.test("status", Map.of("values", List.of(status)))),
                Condition.of(filter.within(), place -> Condition.test("within", Map.of("code", code(place)))),
                Condition.of(filter.memberOf(), body -> Condition.test("memberOf", Map.of("code", code(body)))));
    }

    String code(AuthorityRef reference) {
        return authorities.require(reference).code();
    }

    /** Which authorities to keep: all that is given must hold. */
    record AuthorityFilter(
            @Nullable OneOf<AuthorityKind> kind,
            @Nullable IntFilter population,
            @Nullable OneOf<String> postalCode,
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
    }
}
