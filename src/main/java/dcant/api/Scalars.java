package dcant.api;

import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/** The scalars of the schema and the other checked texts: each refuses what is not of its form. */
public final class Scalars {

    private static final String LA_POSTE = "356000000";
    private static final int LA_POSTE_DIVISOR = 5;
    private static final int LONGEST_URL = 2_000;
    private static final int LAST_YEAR = 9999;

    /** Nine digits, the last one a check digit. */
    public static final TextScalar SIREN =
            new TextScalar("Siren", "213502388 (nine digits, the last one a check digit)", text(Scalars::isSiren));

    /** Fourteen digits, the last one a check digit. */
    public static final TextScalar SIRET = new TextScalar(
            "Siret", "21350238800019 (fourteen digits, the last one a check digit)", text(Scalars::isSiret));

    /** A commune or a département. */
    public static final TextScalar INSEE_CODE = new TextScalar(
            "InseeCode",
            "35238 or 2A004 for a commune, 35, 2A or 971 for a département",
            text(matches("\\d{5}|2[AB]\\d{3}|\\d{2}|2[AB]|9[78]\\d")));

    /** A région: two digits, or three for an overseas collectivity of that level. */
    public static final TextScalar REGION_CODE = new TextScalar("RegionCode", "53", text(matches("\\d{2,3}")));

    /** Half a year. */
    public static final TextScalar SEMESTER = new TextScalar(
            "Semester", "2018-S1 or 2018-S2", text -> Semester.of(text).toString());

    /** A day. */
    public static final TextScalar DATE = new TextScalar("Date", "2020-12-31", Scalars::date);

    /** A page of the web. */
    public static final TextScalar URL =
            new TextScalar("URL", "https://www.numerique.gouv.fr", text(Scalars::isWebAddress));

    /** Those of the schema. */
    public static final List<TextScalar> ALL = List.of(
            SIREN,
            SIRET,
            INSEE_CODE,
            SEMESTER,
            DATE,
            new TextScalar("DateTime", "2020-12-31T23:59:59Z", OffsetDateTime::parse),
            URL);

    private Scalars() {}

    private static java.util.function.Function<String, Object> text(Predicate<String> isRight) {
        return text -> {
            if (!isRight.test(text)) {
                throw new IllegalArgumentException();
            }
            return text;
        };
    }

    private static Predicate<String> matches(String regex) {
        return Pattern.compile(regex).asMatchPredicate();
    }

    private static boolean isSiren(String text) {
        return text.matches("\\d{9}") && LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(text);
    }

    /** The establishments of La Poste carry numbers whose digits add up to a multiple of five instead. */
    private static boolean isSiret(String text) {
        return text.matches("\\d{14}")
                && (LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(text)
                        || text.startsWith(LA_POSTE)
                                && text.chars().map(Character::getNumericValue).sum() % LA_POSTE_DIVISOR == 0);
    }

    private static Object date(String text) {
        var date = LocalDate.parse(text);
        if (date.getYear() < 1 || date.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException();
        }
        return date;
    }

    private static boolean isWebAddress(String text) {
        var url = URI.create(text);
        return text.length() <= LONGEST_URL
                && url.getHost() != null
                && url.getScheme() != null
                && Set.of("http", "https").contains(url.getScheme());
    }
}
