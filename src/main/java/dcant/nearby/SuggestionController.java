package dcant.nearby;

import dcant.api.BadRequest;
import dcant.api.ListEdge;
import dcant.api.Pages;
import dcant.authority.Authority;
import dcant.buildingblock.BuildingBlock;
import dcant.offer.Reach;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers what an authority could look at. */
@Controller
class SuggestionController {

    private static final int MOST = 50;

    private static final String SUGGESTED = """
            UNWIND $keys AS key
            CALL (key) {
              MATCH (asked:Authority {code: key})
              %1$s
              WITH *, asked AS asker
              %8$s
              CALL (asked, reuser, %9$s) {
                CALL (%9$s) {
                  %2$s
                  RETURN authority
                  UNION
                  %3$s
                  RETURN authority
                }
                WITH authority, asked, reuser WHERE authority <> asked AND authority <> reuser
                MATCH (authority)-[reuse:REUSES]->(block:BuildingBlock)
                WHERE reuse.status IN ['LIVE', 'DEPLOYING']
                WITH block, count(*) AS neighbourCount
                RETURN collect({block: block, neighbours: neighbourCount, points: 3 * neighbourCount}) AS nearby
              }
              CALL (asked, reuser, places, memberships) {
                MATCH (provider:Authority)-[offer:OFFERS]->(block:BuildingBlock)
                WHERE %4$s
                WITH block, provider, offer ORDER BY %5$s, provider.code
                WITH block, collect(coalesce(provider.acronym, provider.name)) AS offerers,
                  collect(DISTINCT offer.scope = 'NATIONAL') AS national
                RETURN collect({block: block, offerers: offerers, points:
                  CASE WHEN false IN national THEN 5 ELSE 0 END + CASE WHEN true IN national THEN 2 ELSE 0 END}) AS offered
              }
              UNWIND nearby + offered AS found
              WITH asked, reuser, found.block AS block, sum(found.points) AS score, sum(found.neighbours) AS neighbourCount,
                collect(found.offerers) AS offerers
              WHERE %6$s
                AND NOT EXISTS { (reuser)-[mine:REUSES]->(block) WHERE mine.status IN ['LIVE', 'DEPLOYING'] }
              RETURN block, score, neighbourCount, coalesce(offerers[0], []) AS offerers
              ORDER BY score DESC, block.reuserCount DESC, block.slug LIMIT $first
            }
            RETURN key, {buildingBlock: %7$s, score: score, neighbourCount: neighbourCount, offerers: offerers} AS row
            """.formatted(
                    Reach.PLACES,
                    Rings.of(NearbyRing.MEMBERSHIP),
                    Rings.of(NearbyRing.INTERCOMMUNALITY),
                    Reach.REACHES,
                    Reach.NARROWEST,
                    Reach.IS_OPEN,
                    BuildingBlock.ROW,
                    Rings.AROUND,
                    Rings.PLACES);

    private final ListEdge<SuggestedBuildingBlock> suggested;

    SuggestionController(Pages pages) {
        this.suggested = pages.list("Authority.suggestedBuildingBlocks", SUGGESTED, SuggestedBuildingBlock.class);
    }

    @SchemaMapping
    CompletableFuture<List<SuggestedBuildingBlock>> suggestedBuildingBlocks(
            Authority authority, @Argument int first, DataFetchingEnvironment field) {
        var size = BadRequest.unlessBetween(1, MOST, "first", first);
        return suggested.of(authority.code(), Map.of("first", size), field);
    }
}
