package dcant.authority;

import dcant.api.Edges;
import graphql.schema.DataFetchingEnvironment;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.core.ResolvableType;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers one authority and where it sits: in which territories, with which members, through which body. */
@Controller
class AuthorityController {

    private final Authorities authorities;

    AuthorityController(Authorities authorities) {
        this.authorities = authorities;
    }

    @Bean
    static Edges<Authority> linksOfAuthorities() {
        var one = ResolvableType.forClass(Authority.class);
        return Edges.of(Authority.class, Authority::code)
                .found(Authority.BY_CODE)
                .made("intercommunality", one, place(Surroundings::intercommunality))
                .made("department", one, place(Surroundings::department))
                .made("region", one, place(Surroundings::region))
                .list("locatedIn", """
                        MATCH (:Authority {code: key})-[:LOCATED_IN]->(authority:Authority)
                        WITH key, authority ORDER BY authority.code
                        """, Authority.ROW)
                .one("legalBody", """
                        MATCH (territory:Authority {code: key})
                        OPTIONAL MATCH (territory)-[:LEGAL_BODY]->(body:Authority)
                        WITH key, coalesce(body, territory) AS authority
                        """, Authority.ROW)
                .list("actsIn", """
                        MATCH (:Authority {code: key})-[:ACTS_IN]->(authority:Authority)
                        WITH key, authority ORDER BY authority.code
                        """, Authority.ROW)
                .pages(
                        "memberships",
                        "MATCH (:Authority {code: key})-[:MEMBER_OF]->(authority:Authority)",
                        Authority.ROW,
                        "authority.code")
                .pages(
                        "members",
                        "MATCH (:Authority {code: key})<-[:MEMBER_OF]-(authority:Authority)",
                        Authority.ROW,
                        "authority.code");
    }

    private static BiFunction<Authority, DataFetchingEnvironment, CompletableFuture<@Nullable Authority>> place(
            Function<Surroundings, @Nullable String> place) {
        return (authority, field) -> Surroundings.of(authority, field)
                .thenCompose(around -> Authority.BY_CODE.of(place.apply(around), field));
    }

    @QueryMapping
    @Nullable
    Authority authority(@Argument AuthorityRef by) {
        return authorities.find(by);
    }
}
