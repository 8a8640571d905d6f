package dcant.buildingblock;

import dcant.api.BadRequest;
import dcant.api.Condition;
import dcant.api.OneOf;
import dcant.authority.Authorities;
import dcant.authority.AuthorityRef;
import dcant.graph.Graph;
import dcant.source.Reliability;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Turns a filter of building blocks into the condition that the statements evaluate. What leads through relationships is
 * looked up once and becomes a list of slugs.
 */
@Component
class BuildingBlockConditions {

    /** Of a département or région the counts are kept. */
    private static final String REUSED_IN = """
            MATCH (place:Authority {code: $code})
            CALL (place) {
              WITH place WHERE place.kind IN ['DEPARTMENT', 'REGION']
              MATCH (block:BuildingBlock)-[:REUSED_IN]->(place)
              RETURN block
              UNION
              WITH place WHERE NOT place.kind IN ['DEPARTMENT', 'REGION']
              MATCH (place)<-[:LOCATED_IN*0..3]-(authority:Authority)
              MATCH (authority)-[reuse:REUSES]->(block:BuildingBlock)
              WHERE %s
              RETURN block
            }
            RETURN block.slug AS row
            """.formatted(ReuseStatus.COUNTS);

    private static final String PUBLISHED_BY = """
            MATCH (:Authority {code: $code})-[:PUBLISHES]->(block:BuildingBlock)
            RETURN block.slug AS row
            """;

    private static final String MEETING = """
            MATCH (need:Need {slug: $slug})
            OPTIONAL MATCH (need)<-[:MEETS]-(block:BuildingBlock)
            RETURN coalesce(block.slug, '') AS row
            """;

    private final Graph graph;
    private final Authorities authorities;

    BuildingBlockConditions(Graph graph, Authorities authorities) {
        this.graph = graph;
        this.authorities = authorities;
    }

    Condition of(@Nullable BuildingBlockFilter filter) {
        return filter == null
                ? Condition.always()
                : Condition.of(fields(filter), filter.and(), filter.or(), filter.not(), this::of);
    }

    private Condition fields(BuildingBlockFilter filter) {
        return Condition.all(
                Condition.of(filter.licence(), asked -> asked.on("licence")),
                Condition.of(filter.kind(), asked -> asked.on("kind")),
                Condition.of(filter.domain(), asked -> asked.on("domain")),
                Condition.of(filter.level(), asked -> asked.on("level")),
                Condition.of(filter.lifecycle(), asked -> asked.on("lifecycle")),
                Condition.of(filter.reliability(), asked -> asked.on("reliability")),
                Condition.of(filter.openSource(), BuildingBlockConditions::openSource),
                Condition.of(filter.usableBy(), this::usableBy),
                Condition.of(filter.meets(), this::meeting),
                Condition.of(filter.reusedIn(), place -> slugs(list(REUSED_IN, "code", code(place)))),
                Condition.of(filter.publisher(), publisher -> slugs(list(PUBLISHED_BY, "code", code(publisher)))));
    }

    private static Condition openSource(boolean isOpen) {
        var open = Condition.test("licence", Map.of("values", List.copyOf(OpenLicences.ALL)));
        return isOpen ? open : open.negate();
    }

    /** The same as a verdict of {@link Eligibility} that lets it. */
    private Condition usableBy(AuthorityRef reference) {
        var kind = authorities.require(reference).kind();
        return kind.reuses()
                ? Condition.test("audience", Map.of("kind", kind))
                        .and(Condition.test("lifecycle", Map.of("values", List.of(BuildingBlock.Lifecycle.RETIRED)))
                                .negate())
                : Condition.anyOf(List.of());
    }

    private Condition meeting(String need) {
        var slugs = list(MEETING, "slug", need);
        if (slugs.isEmpty()) {
            throw new BadRequest("No need has the slug of `meets`. `needs(search:)` finds slugs by words.");
        }
        return slugs(slugs);
    }

    private String code(AuthorityRef reference) {
        return authorities.require(reference).code();
    }

    private List<String> list(String cypher, String parameter, String value) {
        return graph.list(cypher, Map.of(parameter, value), String.class);
    }

    private static Condition slugs(List<String> slugs) {
        return Condition.test("slug", Map.of("values", slugs));
    }

    /** Which building blocks to keep: all that is given must hold. */
    record BuildingBlockFilter(
            @Nullable OneOf<BuildingBlock.Kind> kind,
            @Nullable OneOf<Domain> domain,
            @Nullable OneOf<String> licence,
            @Nullable Boolean openSource,
            @Nullable OneOf<BuildingBlock.Level> level,
            @Nullable OneOf<BuildingBlock.Lifecycle> lifecycle,
            @Nullable AuthorityRef usableBy,
            @Nullable String meets,
            @Nullable AuthorityRef reusedIn,
            @Nullable AuthorityRef publisher,
            @Nullable OneOf<Reliability> reliability,
            @Nullable List<BuildingBlockFilter> and,
            @Nullable List<BuildingBlockFilter> or,
            @Nullable BuildingBlockFilter not) {}
}
