package dcant.impact;

import dcant.api.BadRequest;
import dcant.api.Edge;
import dcant.buildingblock.ReuseStatus;
import dcant.graph.Graph;
import dcant.impact.Impact.Coverage;
import dcant.impact.Impact.Reach;
import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** Counts who reuses what is touched, and who lives there. */
@Component
class Coverages {

    /** A second of work. */
    private static final int MOST_REUSES = 150_000;

    private static final String REUSES = """
            UNWIND $asked AS asked
            MATCH (block:BuildingBlock) WHERE block.slug IN asked.slugs
            RETURN sum(block.reuserCount) AS row
            """;

    /** Communes are grouped by the kinds of reusers that cover them: a few groups, where each commune once a kind takes long. */
    private static final String COVERAGE = """
            UNWIND $asked AS asked
            CALL (asked) {
              MATCH (block:BuildingBlock)<-[reuse:REUSES]-(reuser:Authority)
              WHERE block.slug IN asked.slugs AND %s
              WITH reuser, max(CASE WHEN block.slug IN asked.own THEN 1 ELSE 0 END) AS direct
              RETURN collect(reuser) AS reusers, sum(direct) AS directReuserCount
            }
            CALL (reusers) {
              UNWIND reusers AS reuser
              WITH reuser.kind AS kind, count(*) AS reuserCount ORDER BY kind
              RETURN collect({kind: kind, reuserCount: reuserCount}) AS levels
            }
            CALL (reusers) {
              UNWIND reusers AS reuser
              MATCH (reuser)<-[:LEGAL_BODY*0..1]-(body:Authority)-[:ACTS_IN*0..1]->(territory:Authority)
              WITH DISTINCT reuser.kind AS kind, territory
              CALL (territory) {
                WITH territory WHERE territory.kind = 'COMMUNE'
                RETURN territory AS commune
                UNION
                WITH territory WHERE territory.kind <> 'COMMUNE'
                MATCH (territory)<-[:MEMBER_OF]-(commune:Authority {kind: 'COMMUNE'})
                RETURN commune
                UNION
                WITH territory WHERE territory.kind <> 'COMMUNE'
                MATCH (territory)<-[:LOCATED_IN*1..2]-(commune:Authority {kind: 'COMMUNE'})
                RETURN commune
              }
              WITH commune, collect(DISTINCT kind) AS kinds
              WITH kinds, sum(commune.population) AS population
              RETURN collect({kinds: kinds, population: population}) AS covered
            }
            RETURN asked.text AS text, {
              reuserCount: size(reusers), directReuserCount: directReuserCount,
              populationCovered: reduce(sum = 0, part IN covered | sum + part.population),
              populationByLevel: [level IN levels | level {.*, population: reduce(sum = 0, part IN covered |
                sum + CASE WHEN level.kind IN part.kinds THEN part.population ELSE 0 END)}]} AS row
            """.formatted(ReuseStatus.COUNTS);

    private final Graph graph;

    private final Edge<Coverage> edge = Edge.batch("Impact.coverage", Coverage.class, this::read);

    Coverages(Graph graph) {
        this.graph = graph;
    }

    CompletableFuture<Coverage> of(Reach reach, DataFetchingEnvironment field) {
        return edge.of(reach.text(), field);
    }

    private Map<String, Coverage> read(Collection<String> reaches) {
        var asked = reaches.stream().map(Reach::parse).toList();
        requireFew(asked);
        var coverages = new HashMap<String, Coverage>();
        for (var row : graph.rows(COVERAGE, Map.of("asked", asked))) {
            coverages.put(
                    (String) Objects.requireNonNull(row.get("text")), graph.convert(row.get("row"), Coverage.class));
        }
        return coverages;
    }

    private void requireFew(List<Reach> asked) {
        if (asked.size() <= 1) {
            return;
        }
        var reuses = graph.list(REUSES, Map.of("asked", asked), Integer.class).getFirst();
        if (reuses > MOST_REUSES) {
            throw new BadRequest(
                    "`impact` of these %d would look through %d reuses, at most %d at a time. Ask for fewer."
                            .formatted(asked.size(), reuses, MOST_REUSES));
        }
    }
}
