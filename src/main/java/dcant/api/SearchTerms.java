package dcant.api;

import dcant.graph.SearchText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What a person typed, as queries of a full-text index. The words hold letters and digits only: no syntax. Statements take
 * them as one map, because the database plans a statement again for every magnitude of the length of a text parameter.
 */
public final class SearchTerms {

    private static final int LONGEST_TEXT = 200;
    private static final int MOST_WORDS = 10;
    private static final int SHORTEST_BEGINNING = 3;
    private static final int SHORTEST_WITH_TYPO = 4;
    private static final String NOTHING = "\"\"";

    private final String folded;
    private final List<String> words;

    private SearchTerms(List<String> all) {
        this.folded = String.join(" ", all);
        var longer = all.stream().filter(word -> word.length() > 1).toList();
        this.words = longer.isEmpty() ? all : longer;
    }

    /**
     * Words after the tenth are left aside, and single letters (what is left of "l'eau") where there are longer words.
     *
     * @throws BadRequest when the text is too long
     */
    public static SearchTerms of(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new BadRequest(
                    "`search` takes at most %d characters, this text has %d.".formatted(LONGEST_TEXT, text.length()));
        }
        return new SearchTerms(SearchText.words(text).stream().limit(MOST_WORDS).toList());
    }

    /** The words alone: what an exact name is compared with. */
    public String folded() {
        return folded;
    }

    /** The words as a short name is written. */
    public String slug() {
        return folded.replace(' ', '-');
    }

    /** Every word, in any property of the index. */
    public String all() {
        return every(word -> word);
    }

    /** Every word in one of these properties, better all in the same one, or the words written as one. */
    public String allIn(List<Property> properties) {
        return in(properties, word -> word);
    }

    /** Every word, the last one as a beginning. */
    public String beginning() {
        return every(word -> words.getLast().equals(word) && word.length() >= SHORTEST_BEGINNING ? word + "*" : word);
    }

    /** Every word, each with at most one typo. */
    public String withTypo() {
        return every(SearchTerms::withTypo);
    }

    /** The same as {@link #allIn}, each word with at most one typo: "france conect" is FranceConnect too. */
    public String withTypoIn(List<Property> properties) {
        return in(properties, SearchTerms::withTypo);
    }

    /** Any of the words. */
    public String some() {
        return words.isEmpty() ? NOTHING : String.join(" ", words);
    }

    private static String withTypo(String word) {
        return word.length() < SHORTEST_WITH_TYPO ? word : word + "~1";
    }

    private String in(List<Property> properties, UnaryOperator<String> term) {
        var queries = new ArrayList<String>();
        queries.add("(" + every(word -> any(properties, term.apply(word))) + ")");
        properties.forEach(property ->
                queries.add("(" + every(word -> property.name() + ":" + term.apply(word)) + ")^" + property.weight()));
        queries.add(any(properties, term.apply(String.join("", words))));
        return words.isEmpty() ? NOTHING : String.join(" ", queries);
    }

    private static String any(List<Property> properties, String term) {
        return properties.stream()
                .map(property -> property.name() + ":" + term + "^" + property.weight())
                .collect(Collectors.joining(" ", "(", ")"));
    }

    private String every(UnaryOperator<String> term) {
        return words.isEmpty() ? NOTHING : words.stream().map(term).collect(Collectors.joining(" +", "+", ""));
    }

    /** A property of the index, and how much it counts beside the others. */
    public record Property(String name, int weight) {}
}
