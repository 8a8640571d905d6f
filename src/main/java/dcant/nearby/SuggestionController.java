package dcant.nearby;

import dcant.api.BadRequest;
import dcant.api.ListEdge;
import dcant.api.Pages;
import dcant.authority.Authority;
import dcant.buildingblock.BuildingBlock;
import dcant.offer.Reach;
import dcant.reuse.ReusedIn;
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

    private static final String ASKER = """
            UNWIND $keys AS key
            MATCH (asked:Authority {code: key})
            %s
            WITH *, asked AS asker
            """.formatted(Reach.PLACES) + Rings.AROUND + Rings.MINE;

    private static final String OFFERED = """
            CALL (asked, reuser, places, memberships) {
              %s
              WITH block, collect({provider: provider, width: width}) AS offers, min(width) AS narrowest, max(width) AS widest
              RETURN collect({block: block, offers: offers, points:
                CASE WHEN narrowest < 2 THEN 5 ELSE 0 END + CASE WHEN widest = 2 THEN 2 ELSE 0 END}) AS offered
            }
            """.formatted(Reach.REACHING);

    /** What a building block is called and who offers it is read for the best only. */
    private static final String BEST = """
            CALL (asked, mine, nearby, offered, enough) {
              UNWIND nearby + offered AS found
              WITH asked, mine, enough, found.block AS block, sum(found.points) AS score,
                sum(found.neighbours) AS neighbourCount, head(collect(found.offers)) AS offers
              WHERE score >= 3 * enough AND NOT block IN mine AND %s
              RETURN block, score, neighbourCount, offers
              ORDER BY score DESC, block.reuserCount DESC, block.slug LIMIT $first
            }
            RETURN key, {buildingBlock: %s, score: score, neighbourCount: neighbourCount, offerers: COLLECT {
              UNWIND offers AS offer
              RETURN coalesce(offer.provider.acronym, offer.provider.name) ORDER BY offer.width, offer.provider.code
            }} AS row
            """.formatted(Reach.IS_OPEN, BuildingBlock.ROW);

    /**
     * Where the two nearest rings are one place: its kept counts are read from the most reused building block down to the
     * last that can still be among the first, for an offer adds 7 points at most, less than three neighbours do.
     */
    private static final String KEPT =
            ASKER + """
            WITH * WHERE size(bodies) = 0 AND size(intercommunalities) = 1
            WITH *, head(intercommunalities).code AS place
            CALL (asked, mine, place) {
              %1$s AND NOT block IN mine AND %2$s
              WITH near ORDER BY %3$s LIMIT $first
              WITH collect(-near.negatedCount) AS best
              RETURN coalesce(best[$first - 1], 0) AS enough
            }
            CALL (place, enough) {
              %1$s AND near.negatedCount <= 2 - enough
              RETURN collect({block: block, neighbours: -near.negatedCount, points: -3 * near.negatedCount}) AS nearby
            }
            """.formatted(ReusedIn.OF_PLACE, Reach.IS_OPEN, ReusedIn.MOST_REUSED) + OFFERED + BEST;

    /** The others: the reuses of the two nearest rings are looked through. */
    private static final String LOOKED_THROUGH = ASKER
            + """
            CALL (asker, reuser, %1$s) {
              CALL (%1$s) {
                %2$s
                RETURN authority
                UNION
                %3$s
                RETURN authority
              }
              WITH authority, asker, reuser WHERE authority <> asker AND authority <> reuser
              MATCH (authority)-[reuse:REUSES]->(block:BuildingBlock)
              WHERE reuse.status IN ['LIVE', 'DEPLOYING']
              WITH block, count(*) AS neighbourCount
              RETURN collect({block: block, neighbours: neighbourCount, points: 3 * neighbourCount}) AS nearby
            }
            WITH *, 0 AS enough
            """.formatted(Rings.PLACES, Rings.of(NearbyRing.MEMBERSHIP), Rings.of(NearbyRing.INTERCOMMUNALITY))
            + OFFERED
            + BEST;

    private final ListEdge<SuggestedBuildingBlock> suggested;

    SuggestionController(Pages pages) {
        this.suggested =
                pages.list("Authority.suggestedBuildingBlocks", KEPT, LOOKED_THROUGH, SuggestedBuildingBlock.class);
    }

    @SchemaMapping
    CompletableFuture<List<SuggestedBuildingBlock>> suggestedBuildingBlocks(
            Authority authority, @Argument int first, DataFetchingEnvironment field) {
        var size = BadRequest.unlessBetween(1, MOST, "first", first);
        return suggested.of(authority.code(), Map.of("first", size), field);
    }
}
