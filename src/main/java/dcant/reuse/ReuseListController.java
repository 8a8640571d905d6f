package dcant.reuse;

import dcant.api.BadRequest;
import dcant.api.Connection;
import dcant.api.ListEdge;
import dcant.api.Page;
import dcant.api.PagedEdge;
import dcant.api.Pages;
import dcant.authority.Authorities;
import dcant.authority.Authority;
import dcant.authority.AuthorityRef;
import dcant.buildingblock.BuildingBlock;
import dcant.graph.Graph;
import graphql.schema.DataFetchingEnvironment;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers who reuses a building block, what they learnt and why some stopped. */
@Controller
class ReuseListController {

    private static final int MOST_EXPERIENCES = 100;

    private static final String EXPERIENCES = """
            UNWIND $keys AS key
            CALL (key) {
              MATCH (:BuildingBlock {slug: key})<-[reuse:REUSES]-(authority:Authority)
              WHERE reuse.experienceOn IS NOT NULL
              RETURN reuse
              ORDER BY $kind IS NOT NULL AND authority.kind <> $kind,
                abs(coalesce(authority.population, 0) - $population), reuse.experienceOn DESC, authority.code
              LIMIT $first
            }
            RETURN key,
            """ + Reuse.ROW + " AS row";

    private static final String STOP_REASONS = """
            UNWIND $keys AS key
            MATCH (:BuildingBlock {slug: key})<-[reuse:REUSES]-()
            WHERE reuse.stopReason IS NOT NULL
            WITH key, reuse.stopReason AS reason, count(*) AS count ORDER BY count DESC, reason
            RETURN key, {reason: reason, count: count} AS row
            """;

    private final Graph graph;
    private final Authorities authorities;
    private final PagedEdge<Reuse> all;
    private final PagedEdge<Reuse> byCode;
    private final Map<ReuseOrder, PagedEdge<Reuse>> ordered = new EnumMap<>(ReuseOrder.class);
    private final ListEdge<Reuse> experiences;

    ReuseListController(Graph graph, Authorities authorities, Pages pages) {
        this.graph = graph;
        this.authorities = authorities;
        this.all = pages.edge(ReuseLists.ALL);
        this.byCode = pages.edge(ReuseLists.BY_CODE);
        ordered.put(ReuseOrder.CLOSEST_SIZE, pages.edge(ReuseLists.CLOSEST_SIZE));
        ordered.put(ReuseOrder.CONFIRMED_ON, pages.edge(ReuseLists.CONFIRMED_ON));
        ordered.put(ReuseOrder.SINCE, pages.edge(ReuseLists.SINCE));
        ordered.put(ReuseOrder.NAME, pages.edge(ReuseLists.NAME));
        this.experiences = pages.list("BuildingBlock.experiences", EXPERIENCES, Reuse.class);
    }

    @SchemaMapping
    CompletableFuture<Connection<Reuse>> reuses(
            BuildingBlock block,
            @Argument @Nullable ReuseFilter filter,
            @Argument @Nullable AuthorityRef similarTo,
            @Argument @Nullable ReuseOrder orderBy,
            Page page,
            DataFetchingEnvironment field) {
        if (filter == null && similarTo == null && orderBy == null) {
            return all.of(block.slug(), page, field);
        }
        if (orderBy == ReuseOrder.CLOSEST_SIZE && similarTo == null) {
            throw new BadRequest("The order CLOSEST_SIZE needs an authority in `similarTo`.");
        }
        var parameters = parameters(Objects.requireNonNullElse(filter, ReuseFilter.NONE), field);
        parameters.putAll(closeTo(similarTo, field));
        return edge(orderBy, similarTo).of(block.slug(), page, parameters, field);
    }

    private PagedEdge<Reuse> edge(@Nullable ReuseOrder order, @Nullable AuthorityRef similarTo) {
        var closest = similarTo == null ? byCode : ordered.get(ReuseOrder.CLOSEST_SIZE);
        return Objects.requireNonNull(order == null ? closest : ordered.get(order));
    }

    private Map<String, @Nullable Object> parameters(ReuseFilter filter, DataFetchingEnvironment field) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("status", filter.status());
        parameters.put("authorityKind", filter.authorityKind());
        parameters.put(
                "within",
                filter.within() == null
                        ? null
                        : authorities.require(filter.within(), field).code());
        parameters.put(
                "least",
                filter.population() == null ? null : filter.population().least());
        parameters.put(
                "most", filter.population() == null ? null : filter.population().most());
        parameters.put("hasContact", filter.hasContact());
        parameters.put("hasExperience", filter.hasExperience());
        parameters.put("reliability", filter.reliability());
        parameters.put("updatedAfter", filter.updatedAfter());
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
        return experiences.of(block.slug(), parameters, field);
    }

    @BatchMapping
    Map<BuildingBlock, List<StopReasonCount>> stopReasons(List<BuildingBlock> blocks) {
        return graph.many(STOP_REASONS, blocks, BuildingBlock::slug, StopReasonCount.class);
    }

    record StopReasonCount(StopReason reason, int count) {}
}
