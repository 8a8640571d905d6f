package dcant.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule says no: nothing is written, and the answer tells why.
 *
 * @see InputCheck for the fields of an input, of which all that is wrong is told at once
 */
public final class Refusal extends RuntimeException {

    private final transient List<Fault> faults;
    private final @Nullable String subject;

    Refusal(List<Fault> faults, @Nullable String subject) {
        super(faults.toString(), null, false, false);
        this.faults = faults;
        this.subject = subject;
    }

    /**
     * @param field path in the input with dots, empty when it is about the whole
     * @param values what the message of the code has a place for
     */
    public static Refusal of(UserErrorCode code, String field, Object... values) {
        return new Refusal(List.of(new Fault(code, field, List.of(values))), null);
    }

    /** The same, with the key of the object that the answer shows as it stands. */
    public Refusal about(String key) {
        return new Refusal(faults, key);
    }

    List<Fault> faults() {
        return faults;
    }

    /** Key of the object that the answer shows, or null. */
    @Nullable
    String subject() {
        return subject;
    }

    /** One thing that is wrong. */
    record Fault(UserErrorCode code, String field, List<Object> values) {}
}
