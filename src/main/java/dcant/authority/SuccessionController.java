package dcant.authority;

import dcant.api.BadRequest;
import dcant.api.Edges;
import dcant.graph.Graph;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers what became of authorities, and what a code of the past names today. */
@Controller
class SuccessionController {

    private static final int MOST_REFERENCES = 250;

    /** Follows the successions until the day asked; the last bodies are those that nothing succeeded by then. */
    private static final String RESOLVE = """
            UNWIND $references AS reference
            OPTIONAL MATCH (byCode:Authority {code: reference.code})
            OPTIONAL MATCH (bySiren:Authority {siren: reference.siren})
            OPTIONAL MATCH (:FormerCommune {inseeCode: reference.inseeCode})-[:BECAME]->(became:Authority)
            WITH reference, coalesce(byCode, bySiren, became) AS origin,
                 byCode IS NULL AND bySiren IS NULL AS isFormerCode
            WHERE origin IS NOT NULL
            CALL (origin) {
              MATCH chain = (origin)-[:SUCCEEDED_BY*0..10]->(authority:Authority)
              WHERE all(step IN relationships(chain) WHERE step.effectiveOn <= $asOf)
                AND NOT EXISTS { (authority)-[later:SUCCEEDED_BY]->() WHERE later.effectiveOn <= $asOf }
              WITH chain, authority ORDER BY length(chain), authority.code
              RETURN collect(DISTINCT
            """ + Authority.ROW + """
            ) AS ends, collect(chain) AS chains
            }
            CALL (chains) {
              UNWIND chains AS chain
              UNWIND relationships(chain) AS succession
              WITH DISTINCT succession, endNode(succession) AS authority
              ORDER BY succession.effectiveOn, authority.code
              RETURN collect(
            """ + Succession.ROW + """
            ) AS path
            }
            RETURN reference.position AS key, {isFormerCode: isFormerCode, ends: ends, path: path} AS row
            """;

    private final Graph graph;
    private final Clock clock;

    SuccessionController(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    @Bean
    static Edges<Authority> successionsOfAuthorities() {
        return Edges.of(Authority.class, Authority::code)
                .list("predecessors", """
                        MATCH (:Authority {code: key})<-[succession:SUCCEEDED_BY]-(authority:Authority)
                        WITH key, succession, authority ORDER BY succession.effectiveOn, authority.code
                        """, Succession.ROW)
                .list("successors", """
                        MATCH (:Authority {code: key})-[succession:SUCCEEDED_BY]->(authority:Authority)
                        WITH key, succession, authority ORDER BY succession.effectiveOn, authority.code
                        """, Succession.ROW);
    }

    @QueryMapping
    List<AuthorityResolution> resolveAuthorities(
            @Argument List<AuthorityRef> refs, @Argument @Nullable LocalDate asOf) {
        if (refs.size() > MOST_REFERENCES) {
            throw new BadRequest("resolveAuthorities takes at most %d references, %d were given: send several requests."
                    .formatted(MOST_REFERENCES, refs.size()));
        }
        var day = asOf == null ? LocalDate.now(clock) : asOf;
        var parameters = Map.of("references", Authorities.parameters(refs), "asOf", day);
        var found = graph.rows(RESOLVE, parameters).stream()
                .collect(Collectors.toMap(
                        row -> ((Number) Objects.requireNonNull(row.get("key"))).intValue(),
                        row -> graph.convert(row.get("row"), Found.class)));
        return IntStream.range(0, refs.size())
                .mapToObj(i -> AuthorityResolution.of(refs.get(i).given(), found.get(i)))
                .toList();
    }

    /**
     * What the graph holds behind a reference.
     *
     * @param isFormerCode whether the code is one of the past
     * @param ends the bodies of the day, one unless it split
     */
    record Found(boolean isFormerCode, List<Authority> ends, List<Succession> path) {}
}
