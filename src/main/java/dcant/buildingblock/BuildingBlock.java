package dcant.buildingblock;

import dcant.api.Node;
import dcant.source.Reliability;
import dcant.source.Sourced;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something digital that administrations share. */
public record BuildingBlock(
        String slug,
        String name,
        BuildingBlockKind kind,
        Domain domain,
        @Nullable String licence,
        @Nullable String url,
        @Nullable String sourceCodeUrl,
        @Nullable String documentationUrl,
        Reliability reliability,
        List<String> sourceKeys)
        implements Node, Sourced {

    /** The row of a building block that a statement calls {@code block}. */
    public static final String ROW = """
            block {
              .slug, .name, .kind, .domain, .licence, .url, .sourceCodeUrl, .documentationUrl, .reliability, .sourceKeys
            }""";

    @Override
    public String nodeKey() {
        return slug;
    }
}
