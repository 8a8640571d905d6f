package dcant.nearby;

import dcant.api.BadRequest;
import dcant.api.ListEdge;
import dcant.api.Pages;
import dcant.authority.Authority;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    private static final String SIMILAR =
            """
            UNWIND $keys AS key
            MATCH (asker:Authority {code: key})
            WITH key, asker, asker AS reuser
            """ + Rings.MINE + """
            CALL (asker, mine) {
              %s AND authority <> asker
              WITH authority, COUNT {
                (authority)-[reuse:REUSES]->(block) WHERE block IN mine AND reuse.status IN ['LIVE', 'DEPLOYING']
              } AS commonCount
              ORDER BY commonCount DESC, abs(asker.population - authority.population), authority.code LIMIT %d
              RETURN authority, commonCount
            }
            RETURN key, {authority: %s, commonCount: commonCount} AS row
            """.formatted(Rings.of(NearbyRing.COUNTRY_SAME_SIZE), MOST_SIMILAR, Authority.ROW);

    private final Askers askers;
    private final RingCounts counts;
    private final MessageSource messages;
    private final ListEdge<SimilarAuthority> similar;

    RingController(Askers askers, RingCounts counts, MessageSource messages, Pages pages) {
        this.askers = askers;
        this.counts = counts;
        this.messages = messages;
        this.similar = pages.list("Authority.similarAuthorities", SIMILAR, SimilarAuthority.class);
    }

    @SchemaMapping
    CompletableFuture<List<RingSummary>> rings(Authority authority, DataFetchingEnvironment field) {
        return askers.of(authority, field).thenCompose(asker -> counts.around(asker, field));
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
        return similar.of(authority.code(), Map.of(), field)
                .thenApply(all -> all.stream().limit(size).toList());
    }

    record SimilarAuthority(Authority authority, int commonCount) {}
}
