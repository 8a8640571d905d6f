package dcant.buildingblock;

import dcant.api.BadRequest;
import dcant.api.ListEdge;
import dcant.api.Pages;
import dcant.authority.Authorities;
import dcant.authority.Authority;
import dcant.authority.AuthorityRef;
import dcant.graph.Graph;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers who makes a building block, who may use it, and what is counted of it. */
@Controller
class ProviderController {

    private static final int MOST_FIGURES = 100;

    private static final String PROVIDERS = """
            UNWIND $keys AS key
            MATCH (block:BuildingBlock {slug: key})<-[provides:PUBLISHES|PROVIDES]-(body:Authority)
            WITH key, block, body, provides, coalesce(provides.role, 'PUBLISHER') AS role
            ORDER BY role <> 'PUBLISHER', provides.rank, body.name, role
            RETURN key, {
              authorityCode: body.code, name: body.name, siren: body.siren, role: role,
              url: coalesce(provides.url, body.url), until: provides.until,
              reliability: coalesce(provides.reliability, block.reliability),
              sourceKeys: coalesce(provides.sourceKeys, block.sourceKeys)} AS row
            """;

    private static final String CONTRIBUTORS = """
            UNWIND $keys AS key
            MATCH (:BuildingBlock {slug: key})<-[provides:PUBLISHES|PROVIDES]-(authority:Authority)
            WHERE coalesce(provides.role, 'PUBLISHER') IN ['PUBLISHER', 'MAINTAINER']
            WITH DISTINCT key, authority ORDER BY authority.name
            RETURN key,
            """ + Authority.ROW + " AS row";

    private static final String FIGURES = """
            UNWIND $keys AS key
            CALL (key) {
              MATCH (:BuildingBlock {slug: key})<-[:COUNTS]-(figure:Figure)
              RETURN figure ORDER BY figure.asOf DESC, figure.label LIMIT $first
            }
            RETURN key, figure {.label, .value, .unit, .precision, .asOf, .reliability, .sourceKeys} AS row
            """;

    private final Graph graph;
    private final Authorities authorities;
    private final ListEdge<Figure> figures;

    ProviderController(Graph graph, Authorities authorities, Pages pages) {
        this.graph = graph;
        this.authorities = authorities;
        this.figures = pages.list("BuildingBlock.figures", FIGURES, Figure.class);
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

    @BatchMapping
    Map<Commons, List<Authority>> contributors(List<Commons> commons) {
        return graph.many(CONTRIBUTORS, commons, Commons::slug, Authority.class);
    }

    @BatchMapping
    Map<BuildingBlock, List<Provider>> providers(List<BuildingBlock> blocks) {
        return graph.many(PROVIDERS, blocks, BuildingBlock::slug, Provider.class);
    }

    @BatchMapping
    Map<Provider, Authority> authority(List<Provider> providers) {
        return graph.one(Authority.BY_CODES, providers, Provider::authorityCode, Authority.class);
    }

    @SchemaMapping
    CompletableFuture<List<Figure>> figures(BuildingBlock block, @Argument int first, DataFetchingEnvironment field) {
        return figures.of(
                block.slug(), Map.of("first", BadRequest.unlessBetween(1, MOST_FIGURES, "first", first)), field);
    }
}
