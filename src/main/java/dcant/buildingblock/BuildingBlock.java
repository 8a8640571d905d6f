package dcant.buildingblock;

import dcant.api.Edge;
import dcant.api.FacetStatement;
import dcant.api.Node;
import dcant.api.PagedStatement;
import dcant.api.SortKey;
import dcant.authority.AuthorityKind;
import dcant.graph.Row;
import dcant.source.Reliability;
import dcant.source.Sourced;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something digital that administrations share.
 *
 * @param since year
 * @param reuserCount authorities whose recorded reuse is LIVE or DEPLOYING
 * @param recordedReuserCount recorded reuses that are not stopped
 */
public record BuildingBlock(
        String slug,
        String name,
        List<String> aliases,
        String summary,
        Kind kind,
        Domain domain,
        Level level,
        Lifecycle lifecycle,
        @Nullable String licence,
        @Nullable String url,
        @Nullable String sourceCodeUrl,
        @Nullable String documentationUrl,
        @Nullable String joinUrl,
        @Nullable Integer since,
        List<AuthorityKind> audience,
        Terms.@Nullable Pricing pricing,
        Terms.@Nullable Formality formality,
        @Nullable String termsNote,
        int reuserCount,
        int recordedReuserCount,
        OffsetDateTime updatedAt,
        Reliability reliability,
        List<String> sourceKeys)
        implements Node, Sourced {

    /** The row of a building block that a statement calls {@code block}. */
    public static final Row<BuildingBlock> ROW = Row.of(BuildingBlock.class, "block {.*}");

    /** Finds building blocks by slug. */
    public static final Edge<@Nullable BuildingBlock> BY_SLUG =
            Edge.one("MATCH (block:BuildingBlock {slug: key})", ROW);

    private static final Map<String, String> FACETS = Map.of(
            "domain", "block.domain",
            "kind", "block.kind",
            "licence", "block.licence",
            "level", "block.level",
            "lifecycle", "block.lifecycle");

    /** A list of building blocks, with the facets that all of them have. */
    public static PagedStatement<BuildingBlock> list(
            String name, String match, @Nullable String where, List<SortKey> order) {
        return list(name, match, where, order, new FacetStatement("block", FACETS, false));
    }

    /** The same for a list whose items are not found twice. */
    static PagedStatement<BuildingBlock> foundOnce(
            String name, String match, @Nullable String where, List<SortKey> order) {
        return list(name, match, where, order, new FacetStatement("block", FACETS, true));
    }

    private static PagedStatement<BuildingBlock> list(
            String name, String match, @Nullable String where, List<SortKey> order, FacetStatement facets) {
        return new PagedStatement<>(name, ROW, match, where, order, facets);
    }

    @Override
    public String nodeKey() {
        return slug;
    }

    /** Whether it is for authorities of a kind. */
    public boolean isOpenTo(AuthorityKind kind) {
        return lifecycle != Lifecycle.RETIRED && audience.contains(kind);
    }

    /** Whether its licence is on the list of the OSI or of the FSF. */
    public boolean openSource() {
        return licence != null && OpenLicences.ALL.contains(licence);
    }

    /** What it costs and what has to be signed, null when no source says either. */
    public @Nullable Terms terms() {
        return Terms.of(pricing, formality, termsNote);
    }

    /** Who a building block comes from. */
    public enum Level {
        STATE,
        TERRITORIAL,
        EUROPEAN
    }

    /** Where a building block stands in its life. */
    public enum Lifecycle {
        ACTIVE,
        DEPRECATED,
        RETIRED
    }

    /** Kinds of building blocks. */
    public enum Kind {
        APPLICATION,
        COMPONENT,
        API,
        SERVICE,
        DATA_REFERENCE,
        STANDARD,
        FRAMEWORK,
        KIT;

        /** Whether it runs on a machine, so that it has a source code and a documentation. */
        boolean isSoftware() {
            return this == APPLICATION || this == COMPONENT || this == API || this == SERVICE;
        }
    }
}
