package dcant.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import dcant.HttpHub;
import dcant.HubTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words to show for every value of every enum. */
@HubTest
class VocabularyTests {

    private final HttpHub hub;

    VocabularyTests(HttpHub hub) {
        this.hub = hub;
    }

    private List<String> valuesOfTheSchema() {
        var values = new ArrayList<String>();
        hub.ask("{ __schema { types { name kind enumValues { name } } } }")
                .data("/__schema/types")
                .forEach(type -> {
                    if (!type.path("name").asString().startsWith("__")) {
                        type.path("enumValues")
                                .forEach(value -> values.add(type.path("name").asString() + "."
                                        + value.path("name").asString()));
                    }
                });
        return values;
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyValueHasAWordOfItsOwn(String language) {
        var terms = hub.ask("{ vocabulary(language: \"%s\") { enum value label definition } }".formatted(language))
                .data("/vocabulary");

        var values = new ArrayList<String>();
        var labels = new HashSet<String>();
        terms.forEach(term -> {
            values.add(term.path("enum").asString() + "." + term.path("value").asString());
            assertThat(labels.add(term.path("enum").asString() + ": "
                            + term.path("label").asString()))
                    .as(term.toString())
                    .isTrue();
            assertThat(term.path("definition").asString()).endsWith(".");
        });
        assertThat(values).containsExactlyInAnyOrderElementsOf(valuesOfTheSchema());
    }

    @Test
    void speaksFrenchUnlessAsked() {
        assertThat(hub.ask("{ vocabulary { label } }").body()).contains("objectifs compromis", "n’utilise plus");
    }

    @Test
    void refusesALanguageThatItDoesNotSpeak() {
        assertThat(hub.ask("{ vocabulary(language: \"de\") { label } }").code()).isEqualTo("BAD_REQUEST");
    }
}
