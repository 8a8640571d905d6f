package dcant.edition;

import dcant.write.InputCheck;
import dcant.write.RefusalCode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What should have stood in an edition, as a coordinator gives it. */
record RecordErratumInput(
        String programme,
        String semester,
        String actionCode,
        String field,
        String after,
        String reason,
        @Nullable String idempotencyKey) {

    private static final int LONGEST_VALUE = 4_000;
    private static final int LONGEST_REASON = 1_000;

    private static final RefusalCode NO_SUCH_FIELD = new RefusalCode("NO_SUCH_FIELD");
    private static final RefusalCode INVALID_VALUE = new RefusalCode("INVALID_VALUE");

    /** Key of the edition. */
    String edition() {
        return programme + "/" + semester;
    }

    /** Null when something is wrong, which is told to the check. */
    @Nullable
    Correction correction(InputCheck check) {
        var why = check.required("reason", reason, LONGEST_REASON);
        var named = SnapshotField.named(field);
        if (named == null) {
            check.that(false, NO_SUCH_FIELD, "field", field, SnapshotField.names());
            return null;
        }
        var value = Objects.requireNonNullElse(check.optional("after", after, LONGEST_VALUE), "");
        if (!named.fits(value)) {
            check.that(false, INVALID_VALUE, "after", value, field, named.example);
            return null;
        }
        return new Correction(actionCode, named, named.written(value), why);
    }

    /** What is to stand in which field of which action. */
    record Correction(String action, SnapshotField field, String after, String reason) {}
}
