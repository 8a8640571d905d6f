package dcant.write;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule does not allow what was asked: nothing is written, and the answer says what to do. */
public final class Refusal extends RuntimeException {

    public static final RefusalCode NOT_FOUND = new RefusalCode("NOT_FOUND");

    static final RefusalCode CONFLICT = new RefusalCode("CONFLICT");
    static final RefusalCode IDEMPOTENCY_KEY_REUSED = new RefusalCode("IDEMPOTENCY_KEY_REUSED");
    static final RefusalCode INVALID_IDEMPOTENCY_KEY = new RefusalCode("INVALID_IDEMPOTENCY_KEY");
    static final RefusalCode AUTHORITY_REQUIRED = new RefusalCode("AUTHORITY_REQUIRED");
    static final RefusalCode TEXT_REQUIRED = new RefusalCode("TEXT_REQUIRED");
    static final RefusalCode TEXT_TOO_LONG = new RefusalCode("TEXT_TOO_LONG");

    private final List<Fault> faults;
    private final @Nullable String subject;

    Refusal(List<Fault> faults, @Nullable String subject) {
        super(faults.toString(), null, false, false);
        this.faults = faults;
        this.subject = subject;
    }

    /**
     * @param field path in the input with dots, empty when it is about the whole
     * @param values what the sentence of the code has a place for
     */
    public static Refusal of(RefusalCode code, String field, Object... values) {
        return new Refusal(List.of(new Fault(code, field, List.of(values))), null);
    }

    /** The same, with the key of the object that the answer shows as it stands. */
    public Refusal about(String key) {
        return new Refusal(faults, key);
    }

    /** What is wrong, once for each thing. */
    public List<Fault> faults() {
        return faults;
    }

    /** Key of the object that the answer shows, or null. */
    @Nullable
    String subject() {
        return subject;
    }

    /** One thing that is wrong. */
    public record Fault(RefusalCode code, String field, List<Object> values) {}
}
