package dcant.contribution;

import dcant.api.BadRequest;
import dcant.api.Edge;
import dcant.authority.Authority;
import dcant.buildingblock.ReuseStatus;
import dcant.graph.Row;
import dcant.programme.Programme;
import dcant.source.Reliability;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers what the State and the territories bring to a programme. */
@Controller
class ContributionController {

    private static final int MOST = 50;

    /** Every {@code body} that brings something to {@code programme} for {@code side}: what it pilots, joins or publishes. */
    private static final String BROUGHT = """
            CALL (programme) {
              MATCH (programme)<-[:OF]-(:Priority)<-[:SERVES]-(action:Action)<-[pilots:PILOTS]-(body:Authority)
              WHERE action.reliability IN $reliability AND pilots.reliability IN $reliability
              RETURN body, pilots.side AS pilotedFor, action AS piloted, null AS joined, null AS block
              UNION ALL
              MATCH (programme)<-[:OF]-(:Priority)<-[:SERVES]-(action:Action)<-[joins:PARTICIPATES_IN]-(body:Authority)
              WHERE action.reliability IN $reliability AND joins.reliability IN $reliability
              RETURN body, null AS pilotedFor, null AS piloted, action AS joined, null AS block
              UNION ALL
              MATCH (programme)<-[:OF]-(:Priority)<-[:SERVES]-(action:Action)
                -[:BUILDS_ON]->(block:BuildingBlock)<-[:PUBLISHES]-(body:Authority)
              WHERE action.reliability IN $reliability AND block.reliability IN $reliability
              RETURN body, null AS pilotedFor, null AS piloted, null AS joined, block
            }
            WITH *, coalesce(pilotedFor,
              head(COLLECT { MATCH (body)-[any:PILOTS]->(:Action) RETURN any.side ORDER BY any.side }),
              CASE
                WHEN body.kind = 'STATE_SERVICE' THEN 'STATE'
                WHEN body.kind IN ['COMMUNE', 'EPCI', 'DEPARTMENT', 'REGION', 'MUTUALISATION_BODY', 'ASSOCIATION']
                  THEN 'TERRITORIAL'
                ELSE '' END) AS sideOfBody
            WHERE sideOfBody = side
            """;

    private static final String REUSES = """
            COUNT {
              UNWIND blocks AS block
              MATCH (block)<-[reuse:REUSES]-()
              WHERE %s AND reuse.reliability IN $reliability }""".formatted(ReuseStatus.COUNTS);

    private static final Edge<List<Contribution>> CONTRIBUTIONS =
            Edge.list("""
            MATCH (programme:Programme {code: key})
            UNWIND ['STATE', 'TERRITORIAL', ''] AS side
            CALL (programme, side) {
              %s
              WITH count(DISTINCT piloted) AS pilotedActions, collect(DISTINCT block) AS blocks,
                count(DISTINCT CASE WHEN piloted IS NOT NULL THEN body END) AS pilots,
                count(DISTINCT CASE WHEN joined IS NOT NULL THEN body END) AS participants
              RETURN {
                key: programme.code + '/' + side, side: nullIf(side, ''), reliability: $reliability,
                pilotedActionCount: pilotedActions, pilotCount: pilots, participantCount: participants,
                buildingBlockCount: size(blocks), reuseCount: %s} AS contribution
            }
            """.formatted(BROUGHT, REUSES), Row.of(Contribution.class, "contribution"));

    private static final Edge<List<Contributor>> CONTRIBUTORS =
            Edge.list("""
            WITH key, split(key, '/') AS parts
            MATCH (programme:Programme {code: parts[0]})
            WITH key, programme, parts[1] AS side
            CALL (programme, side) {
              %s
              WITH body, count(DISTINCT piloted) AS pilotedActions, count(DISTINCT joined) AS joinedActions,
                collect(DISTINCT block) AS blocks
              WITH body AS authority, pilotedActions, joinedActions, size(blocks) AS buildingBlocks, %s AS reuses
              ORDER BY pilotedActions + joinedActions + buildingBlocks DESC, reuses DESC, authority.code LIMIT $first
              RETURN authority, pilotedActions, joinedActions, buildingBlocks, reuses
            }
            """.formatted(BROUGHT, REUSES), Row.of(Contributor.class, """
            {authority: %s, pilotedActionCount: pilotedActions, joinedActionCount: joinedActions,
              buildingBlockCount: buildingBlocks, reuseCount: reuses}""".formatted(Authority.ROW)));

    @SchemaMapping
    CompletableFuture<List<Contribution>> contributions(
            Programme programme, @Argument List<Reliability> reliability, DataFetchingEnvironment field) {
        return CONTRIBUTIONS.of(programme.code(), Map.of("reliability", reliability), field);
    }

    @SchemaMapping
    CompletableFuture<List<Contributor>> contributors(
            Contribution side, @Argument int first, DataFetchingEnvironment field) {
        var size = BadRequest.unlessBetween(1, MOST, "first", first);
        return CONTRIBUTORS.of(side.key(), Map.of("reliability", side.reliability(), "first", size), field);
    }
}
