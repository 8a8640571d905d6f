package dcant.statistics;

import dcant.api.BadRequest;
import dcant.api.FacetBucket;
import dcant.buildingblock.BuildingBlock;
import dcant.buildingblock.ReuseStatus;
import dcant.graph.Graph;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers the figures of a home page. */
@Controller
class StatisticsController {

    private static final int MOST = 20;

    private static final String COUNTS = """
            RETURN {
              authorities: COLLECT {
                MATCH (authority:Authority) WITH authority.kind AS value, count(*) AS count
                RETURN {value: value, count: count} ORDER BY count DESC, value },
              buildingBlocks: COLLECT {
                MATCH (block:BuildingBlock) WITH block.kind AS value, count(*) AS count
                RETURN {value: value, count: count} ORDER BY count DESC, value },
              domains: COLLECT {
                MATCH (block:BuildingBlock) WITH block.domain AS value, count(*) AS count
                RETURN {value: value, count: count} ORDER BY count DESC, value },
              reuses: COLLECT {
                MATCH ()-[reuse:REUSES]->() WITH reuse.status AS value, count(*) AS count
                RETURN {value: value, count: count} ORDER BY count DESC, value },
              actions: COLLECT {
                MATCH (action:Action) WITH action.status AS value, count(*) AS count
                RETURN {value: value, count: count} ORDER BY count DESC, value },
              reuserCount: COUNT {
                MATCH (authority:Authority)-[reuse:REUSES]->() WHERE %s
                RETURN DISTINCT authority },
              needCount: COUNT { (:Need) },
              sourceCount: COUNT { (:Source) }
            } AS row
            """.formatted(ReuseStatus.COUNTS);

    private static final String MOST_REUSED = """
            MATCH (block:BuildingBlock)
            WITH block ORDER BY block.reuserCount DESC, block.slug LIMIT $first
            RETURN
            """ + BuildingBlock.ROW + " AS row";

    private static final String LATEST_CHANGES = """
            MATCH (block:BuildingBlock)
            WITH block ORDER BY block.updatedAt DESC, block.slug LIMIT $first
            RETURN
            """ + BuildingBlock.ROW + " AS row";

    private final Graph graph;

    StatisticsController(Graph graph) {
        this.graph = graph;
    }

    @QueryMapping
    Statistics statistics() {
        return Objects.requireNonNull(graph.one(COUNTS, Map.of(), Statistics.class));
    }

    @SchemaMapping(typeName = "Statistics")
    List<BuildingBlock> mostReused(@Argument int first) {
        return read(MOST_REUSED, first);
    }

    @SchemaMapping(typeName = "Statistics")
    List<BuildingBlock> latestChanges(@Argument int first) {
        return read(LATEST_CHANGES, first);
    }

    private List<BuildingBlock> read(String cypher, int first) {
        var size = BadRequest.unlessBetween(1, MOST, "first", first);
        return graph.list(cypher, Map.of("first", size), BuildingBlock.class);
    }

    /** Counts over everything that the hub holds and may show. */
    record Statistics(
            List<FacetBucket> authorities,
            List<FacetBucket> buildingBlocks,
            List<FacetBucket> domains,
            List<FacetBucket> reuses,
            List<FacetBucket> actions,
            int reuserCount,
            int needCount,
            int sourceCount) {}
}
