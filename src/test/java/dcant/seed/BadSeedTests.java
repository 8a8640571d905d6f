package dcant.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dcant.source.Reliability;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row that is not right is refused by file, line, column and reason, so that a person can mend it. */
class BadSeedTests {

    private static final String HEADER = "key,siren,kind,since,count,other";
    private static final SeedFile THINGS = SeedFile.of(
                    "things",
                    "",
                    Column.required("key", Form.matching("[a-z]+", "abc")),
                    Column.optional("siren", Form.SIREN),
                    Column.optional("kind", Form.oneOf(Reliability.class)),
                    Column.optional("since", Form.DATE),
                    Column.optional("count", Form.integer(0, 100)),
                    Column.optional("other", Form.reference("thing", "")))
            .keyed("thing", "", "key");

    private static List<?> read(String... lines) {
        return new SeedReader(true, LocalDate.of(2026, 1, 1)).read(THINGS, String.join("\n", lines) + "\n");
    }

    @Test
    void readsWhatIsRight() {
        assertThat(read(HEADER, "a,213502388,DOCUMENTED,2018-01-01,7,", "b,,,,,a"))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            ,,,,,            ; key   ; a value is needed
            B2,,,,,          ; key   ; "B2" is not of the form of abc
            a,,,,,           ; key   ; a stands twice
            b,213502389,,,,  ; siren ; "213502389" is not a Siren
            b,2135,,,,       ; siren ; "2135" is not a Siren
            b,,SURE,,,       ; kind  ; "SURE" is none of [DOCUMENTED, INFERRED, ILLUSTRATIVE]
            b,,,2018-02-30,, ; since ; 2018-02-30
            b,,,01/02/2018,, ; since ; 01/02/2018
            b,,,,101,        ; count ; 101 is not between 0 and 100
            b,,,,many,       ; count ; many
            b,,,,,z          ; other ; there is no thing z
            b,,,,,,          ; last  ; there are 7 fields instead of 6
            b,,,             ; last  ; there are 4 fields instead of 6
            """)
    void refusesByFileLineColumnAndReason(String row, String column, String reason) {
        assertThatThrownBy(() -> read(HEADER, "a,,,,,", row))
                .isInstanceOf(BadSeed.class)
                .hasMessageStartingWith("seed/things.csv, line 3, column " + column + ": ")
                .hasMessageContaining(reason);
    }

    @Test
    void refusesAnotherHeader() {
        assertThatThrownBy(() -> read("key,siren,kind,since,other,count"))
                .isInstanceOf(BadSeed.class)
                .hasMessageStartingWith("seed/things.csv, line 1, column header: ")
                .hasMessageContaining("[key, siren, kind, since, count, other]")
                .hasMessageContaining("[key, siren, kind, since, other, count]");
    }

    @Test
    void refusesAHeaderThatNamesAColumnTwice() {
        assertThatThrownBy(() -> read("key,key,siren,kind,since,count,other"))
                .isInstanceOf(BadSeed.class)
                .hasMessageStartingWith("seed/things.csv")
                .hasMessageContaining("key");
    }

    @Test
    void refusesAQuoteThatIsNotClosed() {
        assertThatThrownBy(() -> read(HEADER, "a,,,,,", "\"b,,,,,"))
                .isInstanceOf(BadSeed.class)
                .hasMessageStartingWith("seed/things.csv")
                .hasMessageContaining("line 3");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThatThrownBy(() -> new SeedReader(true, LocalDate.of(2026, 1, 1)).read(THINGS, ""))
                .isInstanceOf(BadSeed.class)
                .hasMessageStartingWith("seed/things.csv, line 1, column header: ");
    }
}
