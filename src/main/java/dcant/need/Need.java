package dcant.need;

import dcant.api.Edge;
import dcant.api.Node;
import dcant.buildingblock.Domain;
import dcant.graph.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody in an authority would say; building blocks meet it.
 *
 * @param answers names of the building blocks that meet it, best known first
 */
record Need(String slug, String title, List<String> aliases, Domain domain, List<String> answers) implements Node {

    /** The row of a need that a statement calls {@code need}. */
    static final Row<Need> ROW = Row.of(Need.class, """
            need {
              .slug, .title, .aliases, .domain,
              answers: COLLECT { MATCH (need)<-[meets:MEETS]-(block) RETURN block.name ORDER BY meets.rank }
            }""");

    static final Edge<@Nullable Need> BY_SLUG = Edge.one("MATCH (need:Need {slug: key})", ROW);

    @Override
    public String nodeKey() {
        return slug;
    }
}
