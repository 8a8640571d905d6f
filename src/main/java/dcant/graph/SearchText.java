package dcant.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Text as it is searched: no case, no accent, no punctuation, "saint" for "st". */
public final class SearchText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[^a-z0-9]+");

    private static final Analyzer FRENCH = new FrenchAnalyzer();

    private SearchText() {}

    /** "Saint-Étienne", "st etienne" and "SAINT ETIENNE" all give "saint etienne". */
    public static String fold(String text) {
        return String.join(" ", words(text));
    }

    /** The folded words of a text, in order. */
    public static List<String> words(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
                .replaceAll("")
                .replace("œ", "oe")
                .replace("æ", "ae");
        return Arrays.stream(SEPARATORS.split(plain))
                .filter(word -> !word.isEmpty())
                .map(SearchText::unabridged)
                .collect(Collectors.toList());
    }

    /** The words of a text as a French index knows them: without plural, endings and articles. */
    public static Set<String> stems(String text) {
        try (var tokens = FRENCH.tokenStream("", fold(text))) {
            var stems = new LinkedHashSet<String>();
            var stem = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                stems.add(stem.toString());
            }
            return stems;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String unabridged(String word) {
        return switch (word) {
            case "st" -> "saint";
            case "ste" -> "sainte";
            default -> word;
        };
    }
}
