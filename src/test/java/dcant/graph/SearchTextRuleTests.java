package dcant.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTextRuleTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Saint-Étienne",
                "SAINT ETIENNE",
                "st etienne",
                "St. Étienne",
                "  saint--etienne  ",
                "Saint-E\u0301tienne",
                "ＳＡＩＮＴ ＥＴＩＥＮＮＥ"
            })
    void bringsAllWritingsOfANameToOne(String text) {
        assertThat(SearchText.fold(text)).isEqualTo("saint etienne");
    }

    @ParameterizedTest
    @CsvSource({
        "Ste-Foy,sainte foy",
        "L'Haÿ-les-Roses,l hay les roses",
        "L’Haÿ-les-Roses,l hay les roses",
        "Œuilly,oeuilly",
        "Lœuilley,loeuilley",
        "Æther,aether",
        "Châtellerault,chatellerault",
        "Faÿ-aux-Loges,fay aux loges",
        "2A004,2a004",
        "@CTES,ctes",
        "Estrées,estrees"
    })
    void forgetsCaseAccentsAndPunctuation(String text, String folded) {
        assertThat(SearchText.fold(text)).isEqualTo(folded);
    }

    @Test
    void keepsStInsideAWord() {
        assertThat(SearchText.fold("Brest Stains")).isEqualTo("brest stains");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "*:*", "…", "\u0000", "-+!(){}[]^\"~?\\/"})
    void hasNoWordWhereThereIsNone(String text) {
        assertThat(SearchText.words(text)).isEmpty();
        assertThat(SearchText.fold(text)).isEmpty();
    }

    /** Whatever is typed, only words of letters and digits reach the index. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "rennes OR *:*",
                "name:rennes~2^9",
                "[* TO *]",
                "/.*/",
                "a\\\"b",
                "\u202erennes",
                "\ud83d\ude80",
                "\ud800",
                "İstanbul",
                "ﬁn",
                "①"
            })
    void leavesNoSyntaxOfAnIndex(String text) {
        assertThat(SearchText.words(text)).allSatisfy(word -> assertThat(word).matches("[a-z0-9]+"));
    }
}
