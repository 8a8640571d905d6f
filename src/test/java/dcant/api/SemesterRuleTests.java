package dcant.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Half years follow each other. */
class SemesterRuleTests {

    @Test
    void oneFollowsTheOther() {
        assertThat(Semester.of("2018-S1").next()).hasToString("2018-S2");
        assertThat(Semester.of("2018-S2").next()).hasToString("2019-S1");
        assertThat(Semester.of("2018-S1").previous()).hasToString("2017-S2");
        assertThat(Semester.of("2018-S2").previous()).hasToString("2018-S1");
        assertThat(Semester.of("2018-S2")).isLessThan(Semester.of("2019-S1")).isGreaterThan(Semester.of("2018-S1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2018", "2018-S3", "1899-S1", "2200-S1", "2018-s1", " 2018-S1", "2018-S1\n"})
    void isRefusedWhatIsNone(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Semester.of(text));
    }
}
