package dcant.programme;

import dcant.api.NodeType;
import dcant.authority.Authority;
import dcant.graph.Graph;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers programmes: their priorities, who coordinates them, how they follow each other. */
@Controller
class ProgrammeController {

    private static final String BY_CODES = """
            UNWIND $keys AS key
            MATCH (programme:Programme {code: key})
            RETURN key,
            """ + Programme.ROW + " AS row";

    private static final String ALL = """
            MATCH (programme:Programme)
            WITH programme ORDER BY programme.startsOn, programme.code
            RETURN
            """ + Programme.ROW + " AS row";

    private static final String PRIORITIES = """
            UNWIND $keys AS key
            MATCH (:Programme {code: key})<-[:OF]-(priority:Priority)
            WITH key, priority ORDER BY priority.number
            RETURN key,
            """ + Priority.ROW + " AS row";

    private static final String OF_PRIORITY = """
            UNWIND $keys AS key
            MATCH (:Priority {key: key})-[:OF]->(programme:Programme)
            RETURN key,
            """ + Programme.ROW + " AS row";

    private static final String COORDINATORS = """
            UNWIND $keys AS key
            MATCH (:Programme {code: key})<-[coordinates:COORDINATES]-(authority:Authority)
            WITH key, authority, coordinates ORDER BY coordinates.rank
            RETURN key,
            """ + Authority.ROW + " AS row";

    /** Each relation is written once, from the later programme: the earlier one sees it the other way round. */
    private static final String RELATIONS = """
            UNWIND $keys AS key
            MATCH (asked:Programme {code: key})-[relation:RELATED_TO]-(programme:Programme)
            WHERE startNode(relation) = asked OR relation.nature IN ['SUCCEEDS', 'COMPLEMENTS']
            WITH key, programme,
                 CASE WHEN startNode(relation) <> asked AND relation.nature = 'SUCCEEDS' THEN 'PRECEDES'
                      ELSE relation.nature END AS nature
            ORDER BY programme.startsOn, programme.code
            RETURN key, {nature: nature, programme:
            """ + Programme.ROW + "} AS row";

    private final Graph graph;

    ProgrammeController(Graph graph) {
        this.graph = graph;
    }

    @Bean
    static NodeType programmeNodes(Graph graph) {
        return new NodeType("Programme", codes -> graph.one(BY_CODES, codes, code -> code, Programme.class));
    }

    @Bean
    static NodeType priorityNodes(Graph graph) {
        return new NodeType("Priority", keys -> graph.one(Priority.BY_KEYS, keys, key -> key, Priority.class));
    }

    @QueryMapping
    @Nullable
    Programme programme(@Argument String code) {
        return graph.one(BY_CODES, Map.of("keys", List.of(code)), Programme.class);
    }

    @QueryMapping
    List<Programme> programmes() {
        return graph.list(ALL, Map.of(), Programme.class);
    }

    @BatchMapping
    Map<Programme, List<Priority>> priorities(List<Programme> programmes) {
        return graph.many(PRIORITIES, programmes, Programme::code, Priority.class);
    }

    @BatchMapping
    Map<Programme, List<Authority>> coordinators(List<Programme> programmes) {
        return graph.many(COORDINATORS, programmes, Programme::code, Authority.class);
    }

    @BatchMapping
    Map<Programme, List<ProgrammeRelation>> relations(List<Programme> programmes) {
        return graph.many(RELATIONS, programmes, Programme::code, ProgrammeRelation.class);
    }

    @BatchMapping
    Map<Priority, Programme> programme(List<Priority> priorities) {
        return graph.one(OF_PRIORITY, priorities, Priority::key, Programme.class);
    }
}
