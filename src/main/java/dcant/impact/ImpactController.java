package dcant.impact;

import dcant.action.Action;
import dcant.buildingblock.BuildingBlock;
import dcant.graph.Graph;
import dcant.impact.Impact.Coverage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/** Answers what would be touched if a building block were dropped. */
@Controller
class ImpactController {

    /** The links between all that stands on it: one link further than ways are counted, to know of longer ones. */
    private static final String LINKS = """
            UNWIND $keys AS key
            MATCH (asked:BuildingBlock {slug: key})
            MATCH (asked)<-[:DEPENDS_ON*0..6]-(base:BuildingBlock)
            WITH DISTINCT key, base
            MATCH (base)<-[:DEPENDS_ON]-(dependent:BuildingBlock)
            WITH key, base, dependent ORDER BY dependent.slug
            WITH key, base, collect(DISTINCT dependent.slug) AS dependents
            RETURN key, {base: base.slug, dependents: dependents} AS row
            """;

    private static final String COVERAGE = """
            UNWIND $asked AS asked
            CALL (asked) {
              MATCH (block:BuildingBlock)<-[reuse:REUSES]-(reuser:Authority)
              WHERE block.slug IN asked.slugs AND reuse.status IN ['LIVE', 'DEPLOYING']
              WITH asked, reuser, max(CASE WHEN block.slug = asked.slugs[0] THEN 1 ELSE 0 END) AS direct
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
            RETURN asked.slugs[0] AS key, {
              reuserCount: size(reusers), directReuserCount: directReuserCount,
              populationCovered: populationCovered, populationByLevel: populationByLevel} AS row
            """;

    private static final String ACTIONS = """
            UNWIND $asked AS asked
            CALL (asked) {
              MATCH (action:Action)-[:BUILDS_ON]->(block:BuildingBlock)
              WHERE block.slug IN asked.slugs
              RETURN DISTINCT action ORDER BY action.code
            }
            RETURN asked.slugs[0] AS key,
            """ + Action.ROW + " AS row";

    private final Graph graph;

    ImpactController(Graph graph) {
        this.graph = graph;
    }

    @BatchMapping
    Map<BuildingBlock, Impact> impact(List<BuildingBlock> blocks) {
        var links = graph.many(LINKS, blocks, BuildingBlock::slug, Link.class);
        var paths = new LinkedHashMap<String, Paths>();
        links.forEach((block, all) -> paths.put(block.slug(), new Paths(block.slug(), standingOn(all))));
        var coverages = coverages(paths);
        var impacts = new LinkedHashMap<BuildingBlock, Impact>();
        for (var block : blocks) {
            var counted = Objects.requireNonNull(paths.get(block.slug()));
            impacts.put(
                    block,
                    new Impact(
                            slugs(block.slug(), counted),
                            counted.dependents(),
                            Objects.requireNonNull(coverages.get(block.slug())),
                            counted.limits()));
        }
        return impacts;
    }

    private static Map<String, List<String>> standingOn(List<Link> links) {
        var standingOn = new HashMap<String, List<String>>();
        links.forEach(link -> standingOn.put(link.base(), link.dependents()));
        return standingOn;
    }

    private static List<String> slugs(String slug, Paths paths) {
        var slugs = new ArrayList<String>();
        slugs.add(slug);
        paths.dependents().forEach(dependent -> slugs.add(dependent.slug()));
        return slugs;
    }

    private Map<String, Coverage> coverages(Map<String, Paths> paths) {
        var asked = paths.entrySet().stream()
                .map(each -> Map.of("slugs", slugs(each.getKey(), each.getValue())))
                .toList();
        var coverages = new HashMap<String, Coverage>();
        for (var row : graph.rows(COVERAGE, Map.of("asked", asked))) {
            coverages.put(
                    (String) Objects.requireNonNull(row.get("key")), graph.convert(row.get("row"), Coverage.class));
        }
        return coverages;
    }

    @BatchMapping
    Map<Impact, List<Action>> actions(List<Impact> impacts) {
        var asked =
                impacts.stream().map(impact -> Map.of("slugs", impact.slugs())).toList();
        var actions = new HashMap<String, List<Action>>();
        for (var row : graph.rows(ACTIONS, Map.of("asked", asked))) {
            actions.computeIfAbsent((String) Objects.requireNonNull(row.get("key")), slug -> new ArrayList<>())
                    .add(graph.convert(row.get("row"), Action.class));
        }
        var result = new LinkedHashMap<Impact, List<Action>>();
        impacts.forEach(
                impact -> result.put(impact, actions.getOrDefault(impact.slugs().getFirst(), List.of())));
        return result;
    }

    @BatchMapping
    Map<ImpactDependent, BuildingBlock> buildingBlock(List<ImpactDependent> dependents) {
        return graph.one(BuildingBlock.BY_SLUGS, dependents, ImpactDependent::slug, BuildingBlock.class);
    }

    private record Link(String base, List<String> dependents) {}
}
