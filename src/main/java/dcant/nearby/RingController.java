package dcant.nearby;

import dcant.api.BadRequest;
import dcant.api.ListEdge;
import dcant.api.Pages;
import dcant.authority.Authority;
import dcant.graph.Graph;
import graphql.schema.DataFetchingEnvironment;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers what is around an authority, and who is like it. */
@Controller
class RingController {

    private static final int MOST_SIMILAR = 20;

    private static final String RINGS = """
            UNWIND $keys AS key
            MATCH (asker:Authority {code: key})
            """
            + Rings.AROUND
            + "CALL (asker, " + Rings.PLACES + ") {\n"
            + Arrays.stream(NearbyRing.values()).map(RingController::count).collect(Collectors.joining("UNION ALL\n"))
            + """
            }
            WITH key, counted ORDER BY counted.position
            RETURN key, counted AS row
            """;

    private static final String SIMILAR = """
            UNWIND $keys AS key
            MATCH (asker:Authority {code: key})
            CALL (asker) {
              %s AND authority <> asker
              WITH authority, COUNT {
                (asker)-[mine:REUSES]->(:BuildingBlock)<-[theirs:REUSES]-(authority)
                WHERE mine.status IN ['LIVE', 'DEPLOYING'] AND theirs.status IN ['LIVE', 'DEPLOYING'] } AS commonCount
              ORDER BY commonCount DESC, abs(asker.population - authority.population), authority.code LIMIT $first
              RETURN authority, commonCount
            }
            RETURN key, {authority: %s, commonCount: commonCount} AS row
            """.formatted(Rings.of(NearbyRing.COUNTRY_SAME_SIZE), Authority.ROW);

    private final Graph graph;
    private final MessageSource messages;
    private final ListEdge<SimilarAuthority> similar;

    RingController(Graph graph, MessageSource messages, Pages pages) {
        this.graph = graph;
        this.messages = messages;
        this.similar = pages.list("Authority.similarAuthorities", SIMILAR, SimilarAuthority.class);
    }

    private static String count(NearbyRing ring) {
        return """
                %s
                  AND authority <> asker
                WITH DISTINCT authority
                RETURN {ring: '%s', position: %d, neighbourCount: count(authority), reuserCount: sum(CASE WHEN
                  EXISTS { (authority)-[reuse:REUSES]->() WHERE reuse.status IN ['LIVE', 'DEPLOYING'] }
                  THEN 1 ELSE 0 END)} AS counted
                """.formatted(Rings.of(ring), ring, ring.ordinal());
    }

    @BatchMapping
    Map<Authority, List<RingSummary>> rings(List<Authority> authorities) {
        return graph.many(RINGS, authorities, Authority::code, RingSummary.class);
    }

    @SchemaMapping
    String message(RingSummary summary, Locale locale) {
        var ring = messages.getMessage("ring." + summary.ring(), null, locale);
        var values = summary.reuserCount() == 0
                ? new Object[] {summary.neighbourCount(), ring}
                : new Object[] {summary.reuserCount(), ring, summary.neighbourCount()};
        return messages.getMessage("ring." + summary.sentence(), values, locale);
    }

    @SchemaMapping
    CompletableFuture<List<SimilarAuthority>> similarAuthorities(
            Authority authority, @Argument int first, DataFetchingEnvironment field) {
        var size = BadRequest.unlessBetween(1, MOST_SIMILAR, "first", first);
        return similar.of(authority.code(), Map.of("first", size), field);
    }

    record SimilarAuthority(Authority authority, int commonCount) {}
}
