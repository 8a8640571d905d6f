package dcant.impact;

import dcant.action.Action;
import dcant.api.Edge;
import dcant.api.Edges;
import dcant.buildingblock.BuildingBlock;
import dcant.graph.Row;
import dcant.impact.Impact.Reach;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Controller;

/** Answers what would be touched if a building block or an action were dropped. */
@Controller
class ImpactController {

    /** The links between all that stands on them: one link further than ways are counted, to know of longer ones. */
    private static final String FROM_OWN = """
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
            """;

    private static final Row<Links> LINKS = Row.of(Links.class, "{own: [own IN owns | own.slug], links: links}");

    private static final Edge<@Nullable Links> OF_BUILDING_BLOCK =
            Edge.one("MATCH (own:BuildingBlock {slug: key})\n" + FROM_OWN, LINKS);

    private static final Edge<@Nullable Links> OF_ACTION = Edge.one("""
            MATCH (action:Action {code: key})
            OPTIONAL MATCH (action)-[:BUILDS_ON]->(own:BuildingBlock)
            WITH key, own ORDER BY own.slug
            """ + FROM_OWN, LINKS);

    /** A key is the text of what is touched. */
    private static final Edge<List<Action>> ACTIONS = Edge.list("""
            CALL (key) {
              WITH split(key, ';') AS parts
              MATCH (action:Action)-[:BUILDS_ON]->(block:BuildingBlock)
              WHERE block.slug IN split(parts[2], ',') AND action.code <> parts[0]
              RETURN DISTINCT action ORDER BY action.code
            }
            """, Action.ROW);

    @Bean
    static Edges<BuildingBlock> impactOfBuildingBlocks(Coverages coverages) {
        return Edges.of(BuildingBlock.class, BuildingBlock::slug)
                .made(
                        "impact",
                        ResolvableType.forClass(Impact.class),
                        (block, field) -> impact(OF_BUILDING_BLOCK, block.slug(), coverages, field));
    }

    @Bean
    static Edges<Action> impactOfActions(Coverages coverages) {
        return Edges.of(Action.class, Action::code)
                .made(
                        "impact",
                        ResolvableType.forClass(Impact.class),
                        (action, field) -> impact(OF_ACTION, action.code(), coverages, field));
    }

    private static CompletableFuture<Impact> impact(
            Edge<@Nullable Links> edge, String key, Coverages coverages, DataFetchingEnvironment field) {
        return edge.of(key, field).thenCompose(links -> {
            var own = Objects.requireNonNull(links).own();
            var paths = new Paths(own, links.links().stream().collect(Collectors.toMap(Link::base, Link::dependents)));
            var dependents = paths.dependents();
            var slugs = Stream.concat(own.stream(), dependents.stream().map(ImpactDependent::slug));
            var reach = Reach.of(key, own, slugs.distinct().toList());
            return coverages
                    .of(reach, field)
                    .thenApply(coverage -> new Impact(reach, dependents, coverage, paths.limits()));
        });
    }

    @Bean
    static Edges<Impact> linksOfImpacts() {
        return Edges.<Impact>of(Impact.class, impact -> impact.reach().text()).to("actions", ACTIONS);
    }

    @Bean
    static Edges<ImpactDependent> linksOfImpactDependents() {
        return Edges.of(ImpactDependent.class, ImpactDependent::slug).to("buildingBlock", BuildingBlock.BY_SLUG);
    }

    private record Link(String base, List<String> dependents) {}

    /** The building blocks that are asked about, and the links between all that stands on them. */
    private record Links(List<String> own, List<Link> links) {}
}
