package dcant.reuse;

import dcant.api.BadRequest;
import dcant.api.Connection;
import dcant.api.Edge;
import dcant.api.Edges;
import dcant.api.IntFilter;
import dcant.authority.Authorities;
import dcant.authority.Authority;
import dcant.authority.AuthorityKind;
import dcant.authority.AuthorityRef;
import dcant.buildingblock.BuildingBlock;
import dcant.buildingblock.ReuseStatus;
import dcant.graph.Components;
import dcant.graph.Row;
import dcant.source.Reliability;
import graphql.schema.DataFetchingEnvironment;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers who reuses a building block, what they learnt and why some stopped. */
@Controller
class ReuseListController {

    private static final int MOST_EXPERIENCES = 100;

    private static final Edge<List<Reuse>> EXPERIENCES = Edge.list("""
            CALL (key) {
              MATCH (:BuildingBlock {slug: key})<-[reuse:REUSES]-(authority:Authority)
              WHERE reuse.experienceOn IS NOT NULL
              RETURN reuse
              ORDER BY $kind IS NOT NULL AND authority.kind <> $kind,
                abs(coalesce(authority.population, 0) - $population), reuse.experienceOn DESC, authority.code
              LIMIT $first
            }
            """, Reuse.ROW);

    private final Authorities authorities;

    ReuseListController(Authorities authorities) {
        this.authorities = authorities;
    }

    @Bean
    static Edges<BuildingBlock> stopReasonsOfBuildingBlocks() {
        return Edges.of(BuildingBlock.class, BuildingBlock::slug)
                .list("stopReasons", """
                        MATCH (:BuildingBlock {slug: key})<-[reuse:REUSES]-()
                        WHERE reuse.stopReason IS NOT NULL
                        WITH key, reuse.stopReason AS reason, count(*) AS count ORDER BY count DESC, reason
                        """, Row.of(StopReasonCount.class, "{reason: reason, count: count}"));
    }

    @SchemaMapping
    CompletableFuture<Connection<Reuse>> reuses(
            BuildingBlock block,
            @Argument @Nullable ReuseFilter filter,
            @Argument @Nullable AuthorityRef similarTo,
            @Argument ReuseLists.@Nullable ReuseOrder orderBy,
            DataFetchingEnvironment field) {
        if (filter == null && similarTo == null && orderBy == null) {
            return ReuseLists.ALL.of(block.slug(), field);
        }
        if (orderBy == ReuseLists.ReuseOrder.CLOSEST_SIZE && similarTo == null) {
            throw new BadRequest("The order CLOSEST_SIZE needs an authority in `similarTo`.");
        }
        var parameters = parameters(Objects.requireNonNullElse(filter, ReuseFilter.NONE), field);
        parameters.putAll(closeTo(similarTo, field));
        return ReuseLists.in(orderBy, similarTo != null).of(block.slug(), parameters, field);
    }

    private Map<String, @Nullable Object> parameters(ReuseFilter filter, DataFetchingEnvironment field) {
        var parameters = Components.of(filter);
        if (filter.within() != null) {
            parameters.put("within", authorities.require(filter.within(), field).code());
        }
        var population = filter.population();
        parameters.put("least", population == null ? null : population.least());
        parameters.put("most", population == null ? null : population.most());
        return parameters;
    }

    private Map<String, @Nullable Object> closeTo(@Nullable AuthorityRef reference, DataFetchingEnvironment field) {
        var parameters = new HashMap<String, @Nullable Object>();
        var authority = reference == null ? null : authorities.require(reference, field);
        parameters.put("kind", authority == null ? null : authority.kind());
        parameters.put("population", authority == null ? null : inhabitants(authority));
        return parameters;
    }

    private static int inhabitants(Authority authority) {
        return Objects.requireNonNullElse(authority.population(), 0);
    }

    @SchemaMapping
    CompletableFuture<List<Reuse>> experiences(
            BuildingBlock block,
            @Argument("for") @Nullable AuthorityRef reference,
            @Argument int first,
            DataFetchingEnvironment field) {
        var parameters = closeTo(reference, field);
        parameters.put("first", BadRequest.unlessBetween(1, MOST_EXPERIENCES, "first", first));
        return EXPERIENCES.of(block.slug(), parameters, field);
    }

    record StopReasonCount(Reuse.StopReason reason, int count) {}

    /** Which reuses to keep: all that is given must hold. */
    record ReuseFilter(
            @Nullable List<ReuseStatus> status,
            @Nullable List<AuthorityKind> authorityKind,
            @Nullable AuthorityRef within,
            @Nullable IntFilter population,
            @Nullable Boolean hasContact,
            @Nullable Boolean hasExperience,
            @Nullable List<Reliability> reliability,
            @Nullable OffsetDateTime updatedAfter) {

        static final ReuseFilter NONE = new ReuseFilter(null, null, null, null, null, null, null, null);
    }
}
