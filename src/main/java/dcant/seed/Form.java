package dcant.seed;

import java.net.URI;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.jspecify.annotations.Nullable;

/** What a field of a seed file must look like, and the value that it becomes. */
@FunctionalInterface
interface Form {

    /**
     * @throws IllegalArgumentException with what is wrong with the text
     */
    Object read(String text, LoadedKeys keys);

    /** What an empty optional field becomes. */
    default @Nullable Object whenEmpty() {
        return null;
    }

    static Form text() {
        return (text, keys) -> text;
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

    static Form siren() {
        var form = Pattern.compile("\\d{9}");
        return (text, keys) -> {
            if (!form.matcher(text).matches() || !LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(text)) {
                throw new IllegalArgumentException(
                        "\"" + text + "\" is not a SIREN: nine digits that pass Luhn's check");
            }
            return text;
        };
    }

    static Form semester() {
        return matching("\\d{4}-S[12]", "2018-S1");
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

    static Form number() {
        return (text, keys) -> Double.valueOf(text);
    }

    static Form bool() {
        return (text, keys) -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("\"" + text + "\" is neither true nor false");
        };
    }

    static Form date() {
        return (text, keys) -> LocalDate.parse(text);
    }

    /** A date, or a period such as P60D: that long after the day of loading. */
    static Form dateOrPeriod() {
        return (text, keys) -> text.startsWith("P") ? LocalDate.now().plus(Period.parse(text)) : LocalDate.parse(text);
    }

    static Form url() {
        return (text, keys) -> {
            var url = URI.create(text);
            if (url.getHost() == null || !List.of("http", "https").contains(url.getScheme())) {
                throw new IllegalArgumentException("\"" + text + "\" is not an http or https address");
            }
            return text;
        };
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
