package dcant.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the active grants of one caller allow. */
public record Rights(List<Right> granted) {

    static final Rights NONE = new Rights(List.of());

    /** One grant: a role, for one authority. */
    public record Right(Role role, @Nullable String authority, boolean isPiloting) {}

    /** What a caller may do who holds these rights: a partner's count for partner tools only. */
    public static Rights of(Caller caller, List<Right> held) {
        return new Rights(held.stream()
                .filter(right -> caller.isPartner() || right.role() != Role.PARTNER)
                .toList());
    }

    /** The roles of the caller, that of a pilot included when an authority of his pilots something. */
    public Set<Role> roles() {
        var roles = EnumSet.noneOf(Role.class);
        for (var right : granted) {
            roles.add(right.role());
            if (right.role() == Role.CONTRIBUTOR && right.isPiloting()) {
                roles.add(Role.PILOT);
            }
        }
        return roles;
    }

    public boolean isCoordinator() {
        return granted.stream().anyMatch(right -> right.role() == Role.COORDINATOR);
    }

    /** Whether the caller is an agent of an authority: it writes in its name. */
    public boolean isAgentOf(String authority) {
        return granted.stream()
                .anyMatch(right -> right.role() == Role.CONTRIBUTOR && authority.equals(right.authority()));
    }

    /** The authority that the caller writes for unless it says otherwise. */
    public Optional<String> authority() {
        return granted.stream()
                .filter(right -> right.role() != Role.PARTNER)
                .map(Right::authority)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Codes of the authorities whose agent the caller is. */
    public List<String> authorities() {
        return granted.stream()
                .filter(right -> right.role() == Role.CONTRIBUTOR && right.authority() != null)
                .map(Right::authority)
                .toList();
    }

    /** Whether the caller works for one of these authorities, or coordinates. */
    public boolean isAgentOfAny(Collection<String> authorities) {
        return isCoordinator() || authorities.stream().anyMatch(this::isAgentOf);
    }

    boolean isInAny(Collection<Audience> audiences) {
        return isCoordinator() || audiences.stream().anyMatch(this::isIn);
    }

    private boolean isIn(Audience audience) {
        return switch (audience) {
            case EVERYONE, SIGNED_IN -> true;
            case CONTRIBUTOR -> roles().contains(Role.CONTRIBUTOR);
            case PILOT -> roles().contains(Role.PILOT);
            case PARTNER -> roles().contains(Role.PARTNER);
            case COORDINATOR -> isCoordinator();
        };
    }
}
