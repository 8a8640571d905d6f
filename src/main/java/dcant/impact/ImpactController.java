package dcant.impact;

import dcant.action.Action;
import dcant.buildingblock.BuildingBlock;
import dcant.graph.Graph;
import dcant.impact.Impact.Reach;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/** Answers what would be touched if a building block or an action were dropped. */
@Controller
class ImpactController {

    /** The links between all that stands on them: one link further than ways are counted, to know of longer ones. */
    private static final String LINKS = """
            WITH key, collect(own) AS owns
            CALL (owns) {
              UNWIND owns AS own
              MATCH (own)<-[:DEPENDS_ON*0..6]-(base:BuildingBlock)
              WITH DISTINCT base
              MATCH (base)<-[:DEPENDS_ON]-(dependent:BuildingBlock)
              WITH base, dependent ORDER BY dependent.slug
              WITH base, collect(DISTINCT dependent.slug) AS dependents
              RETURN collect({base: base.slug, dependents: dependents}) AS links
            }
            RETURN key, {own: [own IN owns | own.slug], links: links} AS row
            """;

    private static final String OF_BUILDING_BLOCKS = """
            UNWIND $keys AS key
            MATCH (own:BuildingBlock {slug: key})
            """ + LINKS;

    private static final String OF_ACTIONS = """
            UNWIND $keys AS key
            MATCH (action:Action {code: key})
            OPTIONAL MATCH (action)-[:BUILDS_ON]->(own:BuildingBlock)
            WITH key, own ORDER BY own.slug
            """ + LINKS;

    private static final String ACTIONS = """
            UNWIND $asked AS asked
            CALL (asked) {
              MATCH (action:Action)-[:BUILDS_ON]->(block:BuildingBlock)
              WHERE block.slug IN asked.slugs AND action.code <> asked.key
              RETURN DISTINCT action ORDER BY action.code
            }
            RETURN asked.key AS key,
            """ + Action.ROW + " AS row";

    private final Graph graph;
    private final Coverages coverages;

    ImpactController(Graph graph, Coverages coverages) {
        this.graph = graph;
        this.coverages = coverages;
    }

    @BatchMapping(typeName = "BuildingBlock", field = "impact")
    Map<BuildingBlock, Impact> ofBuildingBlocks(List<BuildingBlock> blocks) {
        return impacts(OF_BUILDING_BLOCKS, blocks, BuildingBlock::slug);
    }

    @BatchMapping(typeName = "Action", field = "impact")
    Map<Action, Impact> ofActions(List<Action> actions) {
        return impacts(OF_ACTIONS, actions, Action::code);
    }

    private <T> Map<T, Impact> impacts(String cypher, List<T> parents, Function<T, String> key) {
        var dependents = new LinkedHashMap<T, Dependents>();
        graph.one(cypher, parents, parent -> key.apply(parent), Links.class)
                .forEach((parent, links) -> dependents.put(parent, Dependents.of(key.apply(parent), links)));
        var covered =
                coverages.of(dependents.values().stream().map(Dependents::reach).toList());
        var impacts = new LinkedHashMap<T, Impact>();
        dependents.forEach((parent, found) -> impacts.put(
                parent,
                new Impact(
                        found.reach(),
                        found.paths().dependents(),
                        Objects.requireNonNull(covered.get(key.apply(parent))),
                        found.paths().limits())));
        return impacts;
    }

    @BatchMapping
    Map<Impact, List<Action>> actions(List<Impact> impacts) {
        var asked = impacts.stream().map(Impact::reach).toList();
        var actions = new HashMap<String, List<Action>>();
        for (var row : graph.rows(ACTIONS, Map.of("asked", asked))) {
            actions.computeIfAbsent(key(row), any -> new ArrayList<>())
                    .add(graph.convert(row.get("row"), Action.class));
        }
        var result = new LinkedHashMap<Impact, List<Action>>();
        impacts.forEach(
                impact -> result.put(impact, actions.getOrDefault(impact.reach().key(), List.of())));
        return result;
    }

    private static String key(Map<String, @Nullable Object> row) {
        return (String) Objects.requireNonNull(row.get("key"));
    }

    @BatchMapping
    Map<ImpactDependent, BuildingBlock> buildingBlock(List<ImpactDependent> dependents) {
        return graph.one(BuildingBlock.BY_SLUGS, dependents, ImpactDependent::slug, BuildingBlock.class);
    }

    private record Link(String base, List<String> dependents) {}

    /** The building blocks that are asked about, and the links between all that stands on them. */
    private record Links(List<String> own, List<Link> links) {}

    private record Dependents(Reach reach, Paths paths) {

        static Dependents of(String key, Links links) {
            var standingOn = new HashMap<String, List<String>>();
            links.links().forEach(link -> standingOn.put(link.base(), link.dependents()));
            var paths = new Paths(links.own(), standingOn);
            var slugs = Stream.concat(
                    links.own().stream(), paths.dependents().stream().map(ImpactDependent::slug));
            return new Dependents(new Reach(key, links.own(), slugs.distinct().toList()), paths);
        }
    }
}
