package dcant.nearby;

import dcant.api.BadRequest;
import dcant.api.Edge;
import dcant.authority.Authority;
import dcant.buildingblock.ReuseStatus;
import dcant.graph.Row;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.springframework.context.MessageSource;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers what is around an authority, and who is like it. */
@Controller
class RingController {

    private static final int MOST_SIMILAR = 20;

    /** Each is compared with all of its kind and size: a tenth of a second where there are many reuses. */
    private static final int MOST_COMPARED = 10;

    /** A key is the code of the asker and its size. */
    private static final Edge<List<SimilarAuthority>> SIMILAR = Edge.list(
            """
            WITH key, split(key, ' ') AS parts
            MATCH (asker:Authority {code: parts[0]})
            WITH key, asker, parts[1..] AS size,
              COLLECT { MATCH (asker)-[reuse:REUSES]->(block) WHERE %2$s RETURN block } AS mine
            CALL (asker, size, mine) {
              MATCH (authority:Authority) WHERE %1$s AND authority <> asker
              WITH asker, authority, COUNT {
                (authority)-[reuse:REUSES]->(block) WHERE block IN mine AND %2$s
              } AS commonCount
              ORDER BY commonCount DESC, abs(asker.population - authority.population), authority.code LIMIT %3$d
              RETURN authority, commonCount
            }
            """.formatted(SizeBand.IS_OF_SIZE, ReuseStatus.COUNTS, MOST_SIMILAR),
            Row.of(SimilarAuthority.class, "{authority: %s, commonCount: commonCount}".formatted(Authority.ROW)));

    private final MessageSource messages;

    RingController(MessageSource messages) {
        this.messages = messages;
    }

    @SchemaMapping
    CompletableFuture<List<RingSummary>> rings(Authority authority, DataFetchingEnvironment field) {
        return Neighbourhood.of(authority, field).thenCompose(asker -> RingSummary.around(asker, field));
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
        BadRequest.unlessFew(MOST_COMPARED, "`similarAuthorities`", authority.code(), field);
        var alike = SizeBand.of(authority);
        return alike.isEmpty()
                ? CompletableFuture.completedFuture(List.of())
                : SIMILAR.of(authority.code() + " " + String.join(" ", alike), field)
                        .thenApply(all -> all.stream().limit(size).toList());
    }

    record SimilarAuthority(Authority authority, int commonCount) {}
}
