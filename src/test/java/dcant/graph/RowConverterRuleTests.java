package dcant.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A value becomes a component of its type, or is a fault: it is never converted. */
class RowConverterRuleTests {

    private final RowConverter converter = new RowConverter();

    @Test
    void numbersOfBothWidthsAreNumbers() {
        assertThat(converter.convert(Map.of("progress", 40L), Thing.class).progress())
                .isEqualTo(40);
        assertThat(converter.convert(Map.of("progress", 40), Thing.class).progress())
                .isEqualTo(40);
    }

    @Test
    void aTextWhereANumberBelongsIsAFault() {
        assertThatThrownBy(() -> converter.convert(Map.of("progress", "40"), Thing.class))
                .hasStackTraceContaining("String is stored where a Integer belongs");
        assertThatThrownBy(() -> converter.convert(Map.of("progress", "null"), Thing.class))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aNameThatIsNoConstantIsAFault() {
        assertThatThrownBy(() -> converter.convert("SOMETIMES", Often.class)).isInstanceOf(IllegalStateException.class);
        assertThat(converter.convert("ALWAYS", Often.class)).isEqualTo(Often.ALWAYS);
    }

    @Test
    void arraysOfTheDatabaseAreListsThatNobodyChanges() {
        var tags = converter
                .convert(Map.of("tags", new String[] {"a", "b"}), Thing.class)
                .tags();

        assertThat(tags).containsExactly("a", "b");
        assertThat(tags).isUnmodifiable();
    }

    private record Thing(
            @Nullable Integer progress, @Nullable List<String> tags) {}

    private enum Often {
        ALWAYS
    }
}
