package dcant.buildingblock;

import dcant.api.Connection;
import dcant.api.Edge;
import dcant.api.Edges;
import dcant.api.SortKey;
import dcant.authority.Authority;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers one building block, and those that an authority publishes. */
@Controller
class BuildingBlockController {

    private static final Edge<Connection<BuildingBlock>> PUBLISHED = Edge.pages(BuildingBlock.list(
            "Authority.publishes",
            "MATCH (:Authority {code: key})-[:PUBLISHES]->(block:BuildingBlock)",
            null,
            List.of(SortKey.ascending("block.slug"))));

    @Bean
    static Edges<Authority> blocksOfAuthorities() {
        return Edges.of(Authority.class, Authority::code).to("publishes", PUBLISHED);
    }

    @QueryMapping
    CompletableFuture<@Nullable BuildingBlock> buildingBlock(@Argument By by, DataFetchingEnvironment field) {
        return BuildingBlock.BY_SLUG.of(by.slug(), field);
    }

    record By(String slug) {}
}
