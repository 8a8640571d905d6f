package dcant.hub;

import static org.assertj.core.api.Assertions.assertThat;

import dcant.HttpHub;
import dcant.HubTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples that the hub asks itself after a start, and shows to newcomers, have an answer. */
@HubTest
class ExampleTests {

    private final HttpHub hub;

    ExampleTests(HttpHub hub) {
        this.hub = hub;
    }

    static List<String> examples() {
        return Stream.of("examples", "warm-up")
                .flatMap(folder -> Documents.of(folder).values().stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void examplesAreAnsweredWithoutAnError(String example) {
        assertThat(hub.ask(example).data(""))
                .isNotEmpty()
                .allSatisfy(field -> assertThat(field.isNull()).isFalse());
    }
}
