package dcant.seed;

import dcant.api.PlainText;
import dcant.api.Scalars;
import dcant.api.TextScalar;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a field of a seed file must look like, and the value that it becomes. */
@FunctionalInterface
interface Form {

    Form TEXT = (text, keys) -> {
        if (PlainText.hides(text)) {
            throw new IllegalArgumentException("the text holds a sign that cannot be seen");
        }
        return PlainText.of(text);
    };
    Form NUMBER = (text, keys) -> Double.valueOf(text);
    Form BOOL = (text, keys) -> switch (text) {
        case "true" -> true;
        case "false" -> false;
        default -> throw new IllegalArgumentException("\"" + text + "\" is neither true nor false");
    };
    Form SIREN = of(Scalars.SIREN);
    Form SEMESTER = of(Scalars.SEMESTER);
    Form DATE = of(Scalars.DATE);
    Form URL = of(Scalars.URL);
    Form AUTHORITY = reference("authority", "");
    Form BUILDING_BLOCK = reference("building block", "");
    Form PROGRAMME = reference("programme", "");
    Form ACTION = reference("action", "");

    /**
     * @throws IllegalArgumentException with what is wrong with the text
     */
    Object read(String text, LoadedKeys keys);

    /** What an empty optional field becomes. */
    default @Nullable Object whenEmpty() {
        return null;
    }

    /** The form that a scalar of the schema has. */
    private static Form of(TextScalar scalar) {
        return (text, keys) -> {
            if (!scalar.fits(text)) {
                throw new IllegalArgumentException(scalar.refusal(text));
            }
            return scalar.parse().apply(text);
        };
    }

    static Form matching(String regex, String example) {
        var pattern = Pattern.compile(regex);
        return (text, keys) -> {
            if (!pattern.matcher(text).matches()) {
                throw new IllegalArgumentException("\"" + text + "\" is not of the form of " + example);
            }
            return text;
        };
    }

    static Form oneOf(Class<? extends Enum<?>> type) {
        var names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        return (text, keys) -> {
            if (!names.contains(text)) {
                throw new IllegalArgumentException("\"" + text + "\" is none of " + names);
            }
            return text;
        };
    }

    static Form integer(long min, long max) {
        return (text, keys) -> {
            var value = Long.parseLong(text);
            if (value < min || value > max) {
                throw new IllegalArgumentException(value + " is not between " + min + " and " + max);
            }
            return value;
        };
    }

    /** A date, or a period such as P60D: that long after the day of loading. */
    static Form dateOrPeriod() {
        return (text, keys) -> text.startsWith("P") ? keys.today().plus(Period.parse(text)) : LocalDate.parse(text);
    }

    /** The key of a row of a file that was loaded before; the prefix makes the key of what the field says. */
    static Form reference(String kind, String prefix) {
        return (text, keys) -> {
            keys.require(kind, prefix + text);
            return prefix + text;
        };
    }

    /** Values separated by a vertical bar. */
    static Form listOf(Form item) {
        return new Form() {
            @Override
            public Object read(String text, LoadedKeys keys) {
                return Arrays.stream(text.split("\\|", -1))
                        .map(value -> item.read(value, keys))
                        .toList();
            }

            @Override
            public Object whenEmpty() {
                return List.of();
            }
        };
    }
}
