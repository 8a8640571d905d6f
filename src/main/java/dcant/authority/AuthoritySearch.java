package dcant.authority;

import dcant.api.BadRequest;
import dcant.graph.SearchText;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Turns what a person typed into queries of the full-text index. The words hold letters and digits only: no syntax. */
final class AuthoritySearch {

    private static final int LONGEST_TEXT = 200;
    private static final int MOST_WORDS = 10;
    private static final int SHORTEST_BEGINNING = 3;
    private static final int SHORTEST_WITH_TYPO = 4;
    private static final String NOTHING = "\"\"";

    private AuthoritySearch() {}

    static Map<String, String> parameters(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new BadRequest(
                    "`search` takes at most %d characters, this text has %d.".formatted(LONGEST_TEXT, text.length()));
        }
        var words = SearchText.words(text).stream().limit(MOST_WORDS).toList();
        return Map.of(
                "name", SearchText.fold(text),
                "words", query(words, word -> word),
                "beginning", query(words, beginning(words)),
                "withTypo", query(words, word -> word.length() < SHORTEST_WITH_TYPO ? word : word + "~1"));
    }

    private static UnaryOperator<String> beginning(List<String> words) {
        return word -> words.getLast().equals(word) && word.length() >= SHORTEST_BEGINNING ? word + "*" : word;
    }

    private static String query(List<String> words, UnaryOperator<String> term) {
        return words.isEmpty() ? NOTHING : words.stream().map(term).collect(Collectors.joining(" +", "+", ""));
    }
}
