package dcant.access;

import dcant.access.Rights.Right;
import java.util.List;

/** What the demo identities may do. It is nowhere in the graph: a hub with an issuer of its own knows none of them. */
final class DemoRights {

    private static final String RENNES = "COM-35238";
    private static final String CO_PILOT = "ORG-fictif-syndicat-exemple";
    private static final String COORDINATION = "ORG-dinsic";

    private DemoRights() {}

    static List<Right> of(String identity) {
        return switch (identity) {
            case "coordinator" -> List.of(right(Role.COORDINATOR, COORDINATION));
            case "contributor" -> List.of(right(Role.CONTRIBUTOR, RENNES), right(Role.CONTRIBUTOR, CO_PILOT));
            case "partner" -> List.of(right(Role.PARTNER, RENNES));
            default -> List.of();
        };
    }

    private static Right right(Role role, String authority) {
        return new Right(role, authority, false);
    }
}
