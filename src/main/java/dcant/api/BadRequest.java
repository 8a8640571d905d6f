package dcant.api;

import graphql.schema.DataFetchingEnvironment;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the client sent cannot be answered. The message says which input and what to do. */
public final class BadRequest extends RuntimeException {

    private static final String FEW =
            "`%s` takes long: it may be asked of %d objects in one request, not of more. Ask for smaller pages.";

    public BadRequest(String message) {
        super(message, null, false, false);
    }

    /** Refuses an argument that is out of its range. */
    public static int unlessBetween(int min, int max, String argument, int value) {
        if (value < min || value > max) {
            throw new BadRequest("`%s` must be %d to %d, it is %d.".formatted(argument, min, max, value));
        }
        return value;
    }

    /** Refuses a field that takes long for each object once a request asks it of more than a few different ones. */
    public static void unlessFew(int most, String key, DataFetchingEnvironment field) {
        var name = field.getField().getName();
        Set<String> asked = field.getGraphQlContext().computeIfAbsent(name, any -> ConcurrentHashMap.newKeySet());
        asked.add(key);
        if (asked.size() > most) {
            throw new BadRequest(FEW.formatted(name, most));
        }
    }
}
