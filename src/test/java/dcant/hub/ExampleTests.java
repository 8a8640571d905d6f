package dcant.hub;

import static org.assertj.core.api.Assertions.assertThat;

import dcant.HttpHub;
import dcant.HubTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The examples that the hub asks itself after a start, and shows to newcomers, have an answer. */
@HubTest
class ExampleTests {

    private final HttpHub hub;

    ExampleTests(HttpHub hub) {
        this.hub = hub;
    }

    static Stream<Resource> examples() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:examples/*.graphql"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void examplesAreAnsweredWithoutAnError(Resource example) throws IOException {
        assertThat(hub.ask(example.getContentAsString(StandardCharsets.UTF_8)).data(""))
                .isNotEmpty()
                .allSatisfy(field -> assertThat(field.isNull()).isFalse());
    }
}
