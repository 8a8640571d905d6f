package dcant.journal;

import dcant.access.Caller;
import dcant.api.BadRequest;
import java.util.HashMap;
import java.util.Map;

/** Counts the subscriptions that are open, so that nobody takes all of them. */
final class OpenSubscriptions {

    private static final int MOST = 200;
    private static final int MOST_OF_ONE = 10;

    private final Map<String, Integer> byCaller = new HashMap<>();
    private int all;

    /** @throws BadRequest when there are too many */
    synchronized Caller enter(Caller caller) {
        var own = byCaller.getOrDefault(key(caller), 0);
        if (own >= MOST_OF_ONE || all >= MOST) {
            throw new BadRequest(
                    "%d subscriptions are open at most, %d of one account. Close one, or read `journal` page by page."
                            .formatted(MOST, MOST_OF_ONE));
        }
        byCaller.put(key(caller), own + 1);
        all++;
        return caller;
    }

    synchronized void leave(Caller caller) {
        byCaller.computeIfPresent(key(caller), (key, count) -> count == 1 ? null : count - 1);
        all--;
    }

    private static String key(Caller caller) {
        return caller.issuer() + " " + caller.subject();
    }
}
