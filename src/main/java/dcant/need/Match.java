package dcant.need;

import dcant.graph.SearchText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Words of a need that answered a search. */
record Match(Field field, String text) {

    /** The texts of a need that hold words of the search, the title first. */
    static List<Match> of(Need need, String search) {
        var words = SearchText.stems(search);
        var matches = new ArrayList<Match>();
        add(matches, Field.NEED, List.of(need.title()), words);
        add(matches, Field.ALIAS, need.aliases(), words);
        add(matches, Field.NAME, need.answers(), words);
        return matches;
    }

    private static void add(List<Match> matches, Field field, List<String> texts, Set<String> words) {
        for (var text : texts) {
            if (!Collections.disjoint(SearchText.stems(text), words)) {
                matches.add(new Match(field, text));
            }
        }
    }

    /** Where the words that answered a search stand. */
    public enum Field {
        NEED,
        ALIAS,
        NAME
    }
}
