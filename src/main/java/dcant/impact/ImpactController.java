package dcant.impact;

import dcant.action.Action;
import dcant.buildingblock.BuildingBlock;
import dcant.graph.Graph;
import dcant.impact.Impact.Coverage;
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

    private static final String COVERAGE = """
            UNWIND $asked AS asked
            CALL (asked) {
              MATCH (block:BuildingBlock)<-[reuse:REUSES]-(reuser:Authority)
              WHERE block.slug IN asked.slugs AND reuse.status IN ['LIVE', 'DEPLOYING']
              WITH asked, reuser, max(CASE WHEN block.slug IN asked.own THEN 1 ELSE 0 END) AS direct
              RETURN collect(reuser) AS reusers, sum(direct) AS directReuserCount
            }
            CALL (reusers) {
              UNWIND reusers AS reuser
              MATCH (reuser)<-[:LEGAL_BODY*0..1]-(body:Authority)-[:ACTS_IN*0..1]->(territory:Authority)
              CALL (territory) {
                WITH territory WHERE territory.kind = 'COMMUNE'
                RETURN territory AS commune
                UNION
                MATCH (territory)<-[:MEMBER_OF]-(commune:Authority {kind: 'COMMUNE'})
                RETURN commune
                UNION
                MATCH (territory)<-[:LOCATED_IN*1..2]-(commune:Authority {kind: 'COMMUNE'})
                RETURN commune
              }
              WITH DISTINCT reuser.kind AS kind, commune
              RETURN collect([kind, commune]) AS covered
            }
            CALL (covered) {
              UNWIND covered AS each
              WITH DISTINCT each[1] AS commune
              RETURN coalesce(sum(commune.population), 0) AS populationCovered
            }
            CALL (reusers, covered) {
              UNWIND reusers AS reuser
              WITH covered, reuser.kind AS kind, count(*) AS reuserCount ORDER BY kind
              RETURN collect({kind: kind, reuserCount: reuserCount, population:
                reduce(sum = 0, each IN covered | CASE WHEN each[0] = kind
                  THEN sum + coalesce(each[1].population, 0) ELSE sum END)}) AS populationByLevel
            }
            RETURN asked.key AS key, {
              reuserCount: size(reusers), directReuserCount: directReuserCount,
              populationCovered: populationCovered, populationByLevel: populationByLevel} AS row
            """;

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

    ImpactController(Graph graph) {
        this.graph = graph;
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
        var asked = dependents.values().stream().map(Dependents::reach).toList();
        var coverages = new HashMap<String, Coverage>();
        for (var row : graph.rows(COVERAGE, Map.of("asked", asked))) {
            coverages.put(key(row), graph.convert(row.get("row"), Coverage.class));
        }
        var impacts = new LinkedHashMap<T, Impact>();
        dependents.forEach((parent, found) -> impacts.put(
                parent,
                new Impact(
                        found.reach(),
                        found.paths().dependents(),
                        Objects.requireNonNull(coverages.get(key.apply(parent))),
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
