package dcant.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a person typed becomes a query of the index. */
class SearchTermsRuleTests {

    @Test
    void everyWordMustBeThere() {
        assertThat(SearchTerms.of("Saint-Étienne du Bois").all()).isEqualTo("+saint +etienne +du +bois");
    }

    @Test
    void theLastWordMayBeABeginningOnceItHasThreeLetters() {
        assertThat(SearchTerms.of("rennes met").beginning()).isEqualTo("+rennes +met*");
        assertThat(SearchTerms.of("rennes me").beginning()).isEqualTo("+rennes +me");
    }

    @Test
    void onlyLongerWordsMayHaveATypo() {
        assertThat(SearchTerms.of("eau potable").withTypo()).isEqualTo("+eau +potable~1");
    }

    @Test
    void aSingleLetterCountsOnlyWhereThereIsNothingElse() {
        assertThat(SearchTerms.of("l'eau").all()).isEqualTo("+eau");
        assertThat(SearchTerms.of("y").all()).isEqualTo("+y");
        assertThat(SearchTerms.of("L'Eau").folded()).isEqualTo("l eau");
    }

    @Test
    void wordsAreLookedForInEachPropertyAndWrittenAsOne() {
        var name = List.of(new SearchTerms.Property("name", 4));

        assertThat(SearchTerms.of("france connect").allIn(name))
                .isEqualTo(
                        "(+(name:france^4) +(name:connect^4)) (+name:france +name:connect)^4 (name:franceconnect^4)");
    }

    @Test
    void nothingTypedFindsNothing() {
        assertThat(SearchTerms.of("…").some()).isEqualTo("\"\"");
        assertThat(SearchTerms.of("*:*").all()).isEqualTo("\"\"");
    }

    @Test
    void aTextThatIsTooLongIsRefusedAndManyWordsAreCut() {
        assertThat(SearchTerms.of("un ".repeat(60)).folded().split(" ")).hasSize(10);
        assertThatThrownBy(() -> SearchTerms.of("x".repeat(201)))
                .isInstanceOf(BadRequest.class)
                .hasMessageContaining("201");
    }
}
