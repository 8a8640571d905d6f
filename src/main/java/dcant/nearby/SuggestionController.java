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

    /** The building blocks that are offered to the members of a body or to a territory: few, and worth most. */
    private static final String OFFERED_NARROWLY = """
            CALL (asked, reuser, places, memberships) {
              CALL (asked, reuser, places, memberships) {
                %s
              }
              RETURN collect(DISTINCT endNode(offer)) AS narrow
            }
            """.formatted(Reach.NARROW);

    /** What is offered to the whole country is looked for only when less than enough is found without it. */
    private static final String BEST = """
            WITH *, [found IN nearby | found.block] AS reused
            CALL (asked, reuser, mine, nearby, reused, narrow, enough) {
              CALL (reuser, nearby, reused, narrow, enough) {
                UNWIND nearby AS found
                RETURN found.block AS block, found.neighbours AS neighbourCount
                UNION ALL
                UNWIND narrow AS block
                WITH block, reused WHERE NOT block IN reused
                RETURN block, 0 AS neighbourCount
                UNION ALL
                WITH reuser, reused, narrow WHERE enough = 0
                MATCH (provider)-[:OFFERS {scope: 'NATIONAL'}]->(block:BuildingBlock)
                WHERE provider <> reuser AND NOT block IN reused AND NOT block IN narrow
                RETURN DISTINCT block, 0 AS neighbourCount
              }
              WITH * WHERE NOT block IN mine AND %s
              WITH block, neighbourCount, enough, 3 * neighbourCount
                + CASE WHEN block IN narrow THEN 5 ELSE 0 END
                + CASE WHEN EXISTS { (block)<-[:OFFERS {scope: 'NATIONAL'}]-(provider) WHERE provider <> reuser }
                  THEN 2 ELSE 0 END AS score
              WHERE score >= 3 * enough
              RETURN block, score, neighbourCount
              ORDER BY score DESC, block.reuserCount DESC, block.slug LIMIT $first
            }
            RETURN key, {buildingBlock: %s, score: score, neighbourCount: neighbourCount, offerers: COLLECT {
              %s
              RETURN coalesce(provider.acronym, provider.name) ORDER BY width, provider.code
            }} AS row
            """.formatted(Reach.IS_OPEN, BuildingBlock.ROW, Reach.REACHING);

    /**
     * Where the two nearest rings are one place: its kept counts are read from the most reused building block down to the
     * last that can still be among the first: an offer adds 7 points at most, less than three neighbours do, and only 2 when
     * it is to the whole country, less than one does.
     */
    private static final String KEPT = ASKER
            + """
            WITH * WHERE size(bodies) = 0 AND size(intercommunalities) = 1
            WITH *, head(intercommunalities).code AS place
            CALL (asked, mine, place) {
              %1$s AND NOT block IN mine AND %2$s
              WITH near ORDER BY %3$s LIMIT $first
              WITH collect(-near.negatedCount) AS best
              RETURN coalesce(best[$first - 1], 0) AS enough
            }
            """.formatted(ReusedIn.OF_PLACE, Reach.IS_OPEN, ReusedIn.MOST_REUSED)
            + OFFERED_NARROWLY
            + """
            CALL (place, enough, narrow) {
              %s AND near.negatedCount <= 2 - enough
              WITH block, near WHERE near.negatedCount <= -enough OR block IN narrow
              RETURN collect({block: block, neighbours: -near.negatedCount}) AS nearby
            }
            """.formatted(ReusedIn.OF_PLACE)
            + BEST;

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
              RETURN collect({block: block, neighbours: neighbourCount}) AS nearby
            }
            WITH *, 0 AS enough
            """.formatted(Rings.PLACES, Rings.of(NearbyRing.MEMBERSHIP), Rings.of(NearbyRing.INTERCOMMUNALITY))
            + OFFERED_NARROWLY
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
