package dcant.grant;

import org.jspecify.annotations.Nullable;

/** What is decided on access. */
enum AccessDecision {
    GRANT,
    REFUSE,
    SUSPEND;

    /** What becomes of a right, null when this decision does not apply to it. */
    @Nullable
    GrantStatus of(GrantStatus before) {
        return switch (this) {
            case GRANT -> before == GrantStatus.ACTIVE ? null : GrantStatus.ACTIVE;
            case REFUSE -> before == GrantStatus.PENDING ? GrantStatus.REFUSED : null;
            case SUSPEND -> before == GrantStatus.ACTIVE ? GrantStatus.SUSPENDED : null;
        };
    }
}
