package dcant.api;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Texts as the hub keeps them, wherever they come from. */
public final class PlainText {

    /** Signs that no text needs and that can hide what it says: controls but for line and tab, bidirectional marks. */
    private static final Pattern HIDDEN = Pattern.compile(
            "[\\p{Cc}&&[^\\n\\t\\r]]|[\\x{200B}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2060}-\\x{2069}\\x{FEFF}]|\\p{Cs}");

    private PlainText() {}

    /** Whether it holds a sign that cannot be seen. */
    public static boolean hides(String text) {
        return HIDDEN.matcher(text).find();
    }

    /** In one form of Unicode, without blanks around it, lines ended in one way. */
    public static String of(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC).replace("\r\n", "\n");
    }
}
