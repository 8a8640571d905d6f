package dcant.write;

import dcant.api.BadRequest;
import dcant.api.PlainText;
import dcant.write.Refusal.Fault;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at the fields of one input, and tells all that is wrong with them at once. */
public final class InputCheck {

    private final List<Fault> faults = new ArrayList<>();

    /** A text in one form of Unicode, without blanks around it. */
    public String required(String field, @Nullable String text, int longest) {
        var kept = optional(field, text, longest);
        if (kept == null) {
            faults.add(new Fault(Refusal.TEXT_REQUIRED, field, List.of()));
            return "";
        }
        return kept;
    }

    /** The same; nothing but blanks is no text. */
    public @Nullable String optional(String field, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (PlainText.hides(text)) {
            throw new BadRequest("`%s` holds a sign that cannot be seen. Write it again without it.".formatted(field));
        }
        var kept = PlainText.of(text);
        if (kept.length() > longest) {
            faults.add(new Fault(Refusal.TEXT_TOO_LONG, field, List.of(longest, kept.length())));
        }
        return kept;
    }

    /** Anything else that must hold. */
    public void that(boolean holds, RefusalCode code, String field, Object... values) {
        if (!holds) {
            faults.add(new Fault(code, field, List.of(values)));
        }
    }

    /** @throws Refusal when something was wrong */
    public void done() {
        done(null);
    }

    /** The same; the answer shows the object of that key. */
    public void done(@Nullable String key) {
        if (!faults.isEmpty()) {
            throw new Refusal(List.copyOf(faults), key);
        }
    }
}
