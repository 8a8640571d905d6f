package dcant.seed;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What a row may refer to: the keys of the rows read so far, by kind, and the day. */
final class LoadedKeys {

    private final Map<String, Set<String>> present = new HashMap<>();
    private final Map<String, Set<String>> leftOut = new HashMap<>();

    private final LocalDate today;

    LoadedKeys(LocalDate today) {
        this.today = today;
    }

    LocalDate today() {
        return today;
    }

    void add(String kind, String key) {
        if (!of(present, kind).add(key)) {
            throw new IllegalArgumentException(key + " stands twice");
        }
    }

    void leaveOut(String kind, String key) {
        of(leftOut, kind).add(key);
    }

    void require(String kind, String key) {
        if (of(leftOut, kind).contains(key)) {
            throw new LeftOut();
        }
        if (!of(present, kind).contains(key)) {
            throw new IllegalArgumentException("there is no " + kind + " " + key);
        }
    }

    private static Set<String> of(Map<String, Set<String>> keys, String kind) {
        return keys.computeIfAbsent(kind, k -> new HashSet<>());
    }

    /** The row refers to an invented example that is not loaded: it is left out too. */
    static final class LeftOut extends RuntimeException {
        LeftOut() {
            super(null, null, false, false);
        }
    }
}
