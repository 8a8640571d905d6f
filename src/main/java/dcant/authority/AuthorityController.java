package dcant.authority;

import dcant.api.Connection;
import dcant.api.NodeType;
import dcant.api.Page;
import dcant.api.PagedEdge;
import dcant.api.PagedStatement;
import dcant.api.Pages;
import dcant.api.SortKey;
import dcant.graph.Graph;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers one authority and where it sits: in which territories, with which members, through which body. */
@Controller
class AuthorityController {

    private static final String LOCATED_IN = """
            UNWIND $keys AS key
            MATCH (:Authority {code: key})-[:LOCATED_IN]->(authority:Authority)
            WITH key, authority ORDER BY authority.code
            RETURN key,
            """ + Authority.ROW + " AS row";

    private static final String LEGAL_BODY = """
            UNWIND $keys AS key
            MATCH (territory:Authority {code: key})
            OPTIONAL MATCH (territory)-[:LEGAL_BODY]->(body:Authority)
            WITH key, coalesce(body, territory) AS authority
            RETURN key,
            """ + Authority.ROW + " AS row";

    private static final String ACTS_IN = """
            UNWIND $keys AS key
            MATCH (:Authority {code: key})-[:ACTS_IN]->(authority:Authority)
            WITH key, authority ORDER BY authority.code
            RETURN key,
            """ + Authority.ROW + " AS row";

    private static final List<SortKey> BY_CODE = List.of(SortKey.ascending("authority.code"));

    private static final PagedStatement<Authority> MEMBERSHIPS = new PagedStatement<>(
            "Authority.memberships",
            Authority.class,
            "MATCH (:Authority {code: key})-[:MEMBER_OF]->(authority:Authority)",
            null,
            Authority.ROW,
            BY_CODE);

    private static final PagedStatement<Authority> MEMBERS = new PagedStatement<>(
            "Authority.members",
            Authority.class,
            "MATCH (:Authority {code: key})<-[:MEMBER_OF]-(authority:Authority)",
            null,
            Authority.ROW,
            BY_CODE);

    private final Graph graph;
    private final Authorities authorities;
    private final PagedEdge<Authority> memberships;
    private final PagedEdge<Authority> members;

    AuthorityController(Graph graph, Authorities authorities, Pages pages) {
        this.graph = graph;
        this.authorities = authorities;
        this.memberships = pages.edge(MEMBERSHIPS);
        this.members = pages.edge(MEMBERS);
    }

    @Bean
    static NodeType authorityNodes(Graph graph) {
        return new NodeType("Authority", codes -> graph.one(Authority.BY_CODES, codes, code -> code, Authority.class));
    }

    @QueryMapping
    @Nullable
    Authority authority(@Argument AuthorityRef by) {
        return authorities.find(by);
    }

    @SchemaMapping
    CompletableFuture<@Nullable Authority> intercommunality(Authority authority, DataFetchingEnvironment field) {
        return place(authority, Surroundings::intercommunality, field);
    }

    @SchemaMapping
    CompletableFuture<@Nullable Authority> department(Authority authority, DataFetchingEnvironment field) {
        return place(authority, Surroundings::department, field);
    }

    @SchemaMapping
    CompletableFuture<@Nullable Authority> region(Authority authority, DataFetchingEnvironment field) {
        return place(authority, Surroundings::region, field);
    }

    private CompletableFuture<@Nullable Authority> place(
            Authority authority, Function<Surroundings, @Nullable String> place, DataFetchingEnvironment field) {
        return authorities.around(authority, field).thenCompose(around -> authorities.of(place.apply(around), field));
    }

    @BatchMapping
    Map<Authority, List<Authority>> locatedIn(List<Authority> authorities) {
        return graph.many(LOCATED_IN, authorities, Authority::code, Authority.class);
    }

    @BatchMapping
    Map<Authority, Authority> legalBody(List<Authority> authorities) {
        return graph.one(LEGAL_BODY, authorities, Authority::code, Authority.class);
    }

    @BatchMapping
    Map<Authority, List<Authority>> actsIn(List<Authority> authorities) {
        return graph.many(ACTS_IN, authorities, Authority::code, Authority.class);
    }

    @SchemaMapping
    CompletableFuture<Connection<Authority>> memberships(
            Authority authority, Page page, DataFetchingEnvironment field) {
        return memberships.of(authority.code(), page, field);
    }

    @SchemaMapping
    CompletableFuture<Connection<Authority>> members(Authority authority, Page page, DataFetchingEnvironment field) {
        return members.of(authority.code(), page, field);
    }
}
