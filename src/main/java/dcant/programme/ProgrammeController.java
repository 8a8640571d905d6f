package dcant.programme;

import dcant.api.Edges;
import dcant.authority.Authority;
import dcant.graph.Graph;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers programmes: their priorities, who coordinates them, how they follow each other. */
@Controller
class ProgrammeController {

    private static final String ALL = """
            MATCH (programme:Programme)
            WITH programme ORDER BY programme.startsOn, programme.code
            RETURN
            """ + Programme.ROW + " AS row";

    private final Graph graph;

    ProgrammeController(Graph graph) {
        this.graph = graph;
    }

    /** Each relation is written once, from the later programme: the earlier one sees it the other way round. */
    @Bean
    static Edges<Programme> linksOfProgrammes() {
        return Edges.of(Programme.class, Programme::code)
                .found(Programme.BY_CODE)
                .list("priorities", """
                        MATCH (:Programme {code: key})<-[:OF]-(priority:Priority)
                        WITH key, priority ORDER BY priority.number
                        """, Priority.ROW)
                .list("coordinators", """
                        MATCH (:Programme {code: key})<-[coordinates:COORDINATES]-(authority:Authority)
                        WITH key, authority, coordinates ORDER BY coordinates.rank
                        """, Authority.ROW)
                .list("relations", """
                        MATCH (asked:Programme {code: key})-[relation:RELATED_TO]-(programme:Programme)
                        WHERE startNode(relation) = asked OR relation.nature IN ['SUCCEEDS', 'COMPLEMENTS']
                        WITH key, programme,
                             CASE WHEN startNode(relation) <> asked AND relation.nature = 'SUCCEEDS' THEN 'PRECEDES'
                                  ELSE relation.nature END AS nature
                        ORDER BY programme.startsOn, programme.code
                        """, ProgrammeRelation.ROW);
    }

    @Bean
    static Edges<Priority> linksOfPriorities() {
        return Edges.of(Priority.class, Priority::key)
                .found(Priority.BY_KEY)
                .one("programme", "MATCH (:Priority {key: key})-[:OF]->(programme:Programme)", Programme.ROW);
    }

    @QueryMapping
    CompletableFuture<@Nullable Programme> programme(@Argument String code, DataFetchingEnvironment field) {
        return Programme.BY_CODE.of(code, field);
    }

    @QueryMapping
    List<Programme> programmes() {
        return graph.list(ALL, Map.of(), Programme.class);
    }
}
