package dcant.write;

import dcant.api.BadRequest;
import dcant.write.Refusal.Fault;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks at the fields of one input, and tells all that is wrong with them at once. */
public final class InputCheck {

    /** Signs that no text needs and that can hide what it says: controls but for line and tab, bidirectional marks. */
    private static final Pattern HIDDEN = Pattern.compile(
            "[\\p{Cc}&&[^\\n\\t\\r]]|[\\x{200B}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2060}-\\x{2069}\\x{FEFF}]|\\p{Cs}");

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
        if (HIDDEN.matcher(text).find()) {
            throw new BadRequest("`%s` holds a sign that cannot be seen. Write it again without it.".formatted(field));
        }
        var kept = Normalizer.normalize(text.strip(), Normalizer.Form.NFC).replace("\r\n", "\n");
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
