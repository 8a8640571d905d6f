package dcant.buildingblock;

import dcant.api.BadRequest;
import dcant.api.Condition;
import dcant.api.StringFilter;
import dcant.authority.Authorities;
import dcant.authority.AuthorityRef;
import dcant.buildingblock.BuildingBlockConditions.BuildingBlockFilter.OneOf;
import dcant.graph.Graph;
import dcant.source.Reliability;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
                : Condition.of(
                        values(filter).and(relations(filter)), filter.and(), filter.or(), filter.not(), this::of);
    }

    private static Condition values(BuildingBlockFilter filter) {
        var licence =
                filter.licence() == null ? Condition.always() : filter.licence().on("licence");
        return Stream.of(
                        oneOf("kind", filter.kind()),
                        oneOf("domain", filter.domain()),
                        oneOf("level", filter.level()),
                        oneOf("lifecycle", filter.lifecycle()),
                        oneOf("reliability", filter.reliability()),
                        openSource(filter.openSource()))
                .reduce(licence, Condition::and);
    }

    private static Condition oneOf(String field, @Nullable OneOf<?> values) {
        return values == null ? Condition.always() : Condition.oneOf(field, values.eq(), values.in());
    }

    private static Condition openSource(@Nullable Boolean isOpen) {
        if (isOpen == null) {
            return Condition.always();
        }
        var open = Condition.test("licence", Map.of("values", List.copyOf(OpenLicences.ALL)));
        return isOpen ? open : open.negate();
    }

    private Condition relations(BuildingBlockFilter filter) {
        var result = Condition.always();
        if (filter.usableBy() != null) {
            result = result.and(usableBy(filter.usableBy()));
        }
        if (filter.meets() != null) {
            result = result.and(slugs(meeting(filter.meets())));
        }
        if (filter.reusedIn() != null) {
            result = result.and(slugs(list(REUSED_IN, "code", code(filter.reusedIn()))));
        }
        if (filter.publisher() != null) {
            result = result.and(slugs(list(PUBLISHED_BY, "code", code(filter.publisher()))));
        }
        return result;
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

    private List<String> meeting(String need) {
        var slugs = list(MEETING, "slug", need);
        if (slugs.isEmpty()) {
            throw new BadRequest("No need has the slug of `meets`. `needs(search:)` finds slugs by words.");
        }
        return slugs;
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
            @Nullable StringFilter licence,
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
            @Nullable BuildingBlockFilter not) {

        record OneOf<T>(@Nullable T eq, @Nullable List<T> in) {}
    }
}
