package dcant.authority;

import dcant.api.SearchTerms;
import java.util.Map;

/** Turns what a person typed into the parameters of a search of authorities. */
final class AuthoritySearch {

    private AuthoritySearch() {}

    static Map<String, String> parameters(String text) {
        var terms = SearchTerms.of(text);
        return Map.of(
                "name", terms.folded(),
                "words", terms.all(),
                "beginning", terms.beginning(),
                "withTypo", terms.withTypo());
    }
}
