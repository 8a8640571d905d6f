package dcant.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes until the hub is killed, and remembers what was acknowledged and what was left without an answer. */
final class Writer {

    private final Script script;
    private final Map<String, String> acknowledged = new LinkedHashMap<>();
    private @Nullable Write last;
    private @Nullable Write unknown;

    Writer(Script script) {
        this.script = script;
    }

    void writeUntilKilled(HubClient hub) {
        try {
            while (true) {
                unknown = script.next();
                acknowledged.put(unknown.mark(), unknown.send(hub));
                last = unknown;
            }
        } catch (IOException killed) {
            // What was sent may be written or not.
        }
    }

    /** Ids by mark. */
    Map<String, String> acknowledged() {
        return acknowledged;
    }

    @Nullable
    Write unknown() {
        return unknown;
    }

    /** Sends again what was left without an answer, and the last write that had one, which gets the same one. */
    void repeat(HubClient hub) throws IOException {
        if (last != null) {
            assertThat(last.send(hub)).as("%s, again", last).isEqualTo(acknowledged.get(last.mark()));
        }
        if (unknown != null) {
            acknowledged.put(unknown.mark(), unknown.send(hub));
            last = unknown;
            unknown = null;
        }
    }
}
