package dcant.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the demo identities may do. It is nowhere in the graph: a hub with an issuer of its own knows none of them. */
final class DemoRights {

    private static final String RENNES = "COM-35238";
    private static final String CO_PILOT = "ORG-fictif-syndicat-exemple";
    private static final String COORDINATION = "ORG-dinsic";

    private DemoRights() {}

    static List<Map<String, @Nullable Object>> of(String identity) {
        return switch (identity) {
            case "coordinator" -> List.of(right(Role.COORDINATOR, COORDINATION));
            case "contributor" -> List.of(right(Role.CONTRIBUTOR, RENNES), right(Role.CONTRIBUTOR, CO_PILOT));
            case "partner" -> List.of(right(Role.PARTNER, RENNES));
            default -> List.of();
        };
    }

    static Map<String, @Nullable Object> right(Role role, @Nullable String authority) {
        var right = new HashMap<String, @Nullable Object>();
        right.put("role", role);
        right.put("authority", authority);
        return right;
    }
}
