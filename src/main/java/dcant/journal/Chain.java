package dcant.journal;

import java.util.Arrays;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The hashes that bind each entry to the one before it: SHA-256, in hexadecimal, of a JSON array in UTF-8, written as
 * JavaScript's {@code JSON.stringify} writes it. {@code docs/journal.md} tells how to compute them elsewhere.
 */
public final class Chain {

    /** What comes before the first entry. */
    static final String START = "0".repeat(64);

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private Chain() {}

    /** The hash of an array of these parts. */
    public static String hash(@Nullable Object... parts) {
        return DigestUtils.sha256Hex(JSON.writeValueAsString(Arrays.asList(parts)));
    }
}
