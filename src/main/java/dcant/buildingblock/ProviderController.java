package dcant.buildingblock;

import dcant.api.BadRequest;
import dcant.api.Connection;
import dcant.api.Edge;
import dcant.api.Edges;
import dcant.api.SortKey;
import dcant.authority.Authorities;
import dcant.authority.Authority;
import dcant.authority.AuthorityRef;
import dcant.graph.Row;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers who makes a building block and what an authority publishes, who may use it, and what is counted of it. */
@Controller
class ProviderController {

    private static final int MOST_FIGURES = 100;

    private static final Edge<List<Figure>> FIGURES = Edge.list(
            """
            CALL (key) {
              MATCH (:BuildingBlock {slug: key})<-[:COUNTS]-(figure:Figure)
              RETURN figure ORDER BY figure.asOf DESC, figure.label LIMIT $first
            }
            """, Row.of(Figure.class, "figure {.label, .value, .unit, .precision, .asOf, .reliability, .sourceKeys}"));

    private static final Edge<Connection<BuildingBlock>> PUBLISHED = Edge.pages(BuildingBlock.list(
            "Authority.publishes",
            "MATCH (:Authority {code: key})-[:PUBLISHES]->(block:BuildingBlock)",
            null,
            List.of(SortKey.ascending("block.slug"))));

    private final Authorities authorities;

    ProviderController(Authorities authorities) {
        this.authorities = authorities;
    }

    @Bean
    static Edges<BuildingBlock> bodiesOfBuildingBlocks() {
        return Edges.of(BuildingBlock.class, BuildingBlock::slug)
                .found(BuildingBlock.BY_SLUG)
                .one(
                        "publisher",
                        "MATCH (:BuildingBlock {slug: key})<-[:PUBLISHES {rank: 0}]-(authority:Authority)",
                        Authority.ROW)
                .list("providers", """
                        MATCH (block:BuildingBlock {slug: key})<-[provides:PUBLISHES|PROVIDES]-(body:Authority)
                        WITH key, block, body, provides, coalesce(provides.role, 'PUBLISHER') AS role
                        ORDER BY role <> 'PUBLISHER', provides.rank, body.name, role
                        """, Provider.ROW);
    }

    @Bean
    static Edges<Authority> blocksOfAuthorities() {
        return Edges.of(Authority.class, Authority::code).to("publishes", PUBLISHED);
    }

    @Bean
    static Edges<Commons> bodiesOfCommons() {
        return Edges.of(Commons.class, Commons::slug).list("contributors", """
                        MATCH (:BuildingBlock {slug: key})<-[provides:PUBLISHES|PROVIDES]-(authority:Authority)
                        WHERE coalesce(provides.role, 'PUBLISHER') IN ['PUBLISHER', 'MAINTAINER']
                        WITH DISTINCT key, authority ORDER BY authority.name
                        """, Authority.ROW);
    }

    @Bean
    static Edges<Provider> linksOfProviders() {
        return Edges.of(Provider.class, Provider::authorityCode).to("authority", Authority.BY_CODE);
    }

    @SchemaMapping
    Eligibility eligibility(
            BuildingBlock block, @Argument("for") AuthorityRef reference, DataFetchingEnvironment field) {
        return Eligibility.of(block, authorities.require(reference, field).kind());
    }

    @SchemaMapping
    Commons commons(BuildingBlock block) {
        return Commons.of(block);
    }

    @SchemaMapping
    CompletableFuture<List<Figure>> figures(BuildingBlock block, @Argument int first, DataFetchingEnvironment field) {
        return FIGURES.of(
                block.slug(), Map.of("first", BadRequest.unlessBetween(1, MOST_FIGURES, "first", first)), field);
    }
}
