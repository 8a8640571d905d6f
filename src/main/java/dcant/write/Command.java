package dcant.write;

import dcant.access.Caller;
import dcant.journal.Chain;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a caller asks to be written, whatever brought it: a controller method takes it beside its input.
 *
 * @param name of the mutation
 * @param idempotencyKey given by the caller so that repeating the request changes nothing, or null
 * @param expectedVersion of what it is about, as the caller has seen it, or null
 * @param inputHash SHA-256 of the input without that key
 */
public record Command(
        String name,
        @Nullable String idempotencyKey,
        @Nullable Integer expectedVersion,
        String inputHash,
        Caller caller,
        Locale locale) {

    private static final String KEY = "idempotencyKey";

    /** The command of an input: its fields by name, as the schema has them. */
    static Command of(String name, Map<String, ? extends @Nullable Object> input, Caller caller, Locale locale) {
        var rest = new HashMap<String, @Nullable Object>(input);
        var key = (String) rest.remove(KEY);
        return new Command(name, key, (Integer) input.get("expectedVersion"), Chain.hash(rest), caller, locale);
    }
}
