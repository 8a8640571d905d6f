package dcant.write;

import dcant.access.Caller;
import dcant.journal.Chain;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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

    /** The command of a field: its input by name, as the schema has it. */
    static Command in(DataFetchingEnvironment field) {
        Map<String, @Nullable Object> input = Objects.requireNonNull(field.getArgument("input"));
        var rest = new HashMap<String, @Nullable Object>(input);
        var key = (String) rest.remove(KEY);
        return new Command(
                field.getField().getName(),
                key,
                (Integer) rest.get("expectedVersion"),
                Chain.hash(rest),
                Caller.in(field),
                field.getLocale());
    }
}
