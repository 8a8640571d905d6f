package dcant.api;

import graphql.schema.DataFetchingEnvironment;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the client sent cannot be answered. The message says which input and what to do. */
public final class BadRequest extends RuntimeException {

    private static final String FEW =
            "%s takes long: it may be asked of %d objects in one request, not of more. Ask for smaller pages.";

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

    /**
     * Refuses what takes long for each object once a request asks it of more than a few.
     *
     * @param what is asked, as the client knows it
     * @param key of the object
     */
    public static void unlessFew(int most, String what, String key, DataFetchingEnvironment field) {
        Set<String> asked = field.getGraphQlContext().computeIfAbsent(what, any -> ConcurrentHashMap.newKeySet());
        asked.add(key);
        if (asked.size() > most) {
            throw new BadRequest(FEW.formatted(what, most));
        }
    }
}
