package dcant.buildingblock;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What it takes to use something. */
public record Terms(
        Pricing pricing, Formality formality, @Nullable String note) {

    /** Null when nothing is known. */
    public static @Nullable Terms of(@Nullable Pricing pricing, @Nullable Formality formality, @Nullable String note) {
        return pricing == null && formality == null && note == null
                ? null
                : new Terms(
                        Objects.requireNonNullElse(pricing, Pricing.UNKNOWN),
                        Objects.requireNonNullElse(formality, Formality.UNKNOWN),
                        note);
    }

    /** What something costs an authority. */
    public enum Pricing {
        FREE,
        FEES,
        MEMBERSHIP,
        PAID,
        UNKNOWN
    }

    /** What an authority must do before it uses something. */
    public enum Formality {
        NONE,
        ACCOUNT,
        AUTHORISATION,
        AGREEMENT,
        PROCUREMENT,
        UNKNOWN
    }
}
