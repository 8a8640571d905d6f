package dcant.api;

import dcant.graph.Graph;
import dcant.graph.Statement;
import dcant.graph.Update;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signs the places in lists that clients bring back, and refuses those that this hub did not make for that list.
 * The key is in the graph, so that hubs side by side read each other's cursors.
 */
@Component
class Cursors {

    private static final String KEY = """
            MATCH (secret:Secret {name: 'cursor'})
            RETURN secret.value AS row
            """;
    private static final Update MAKE_KEY = new Update("""
            MERGE (secret:Secret {name: 'cursor'})
            ON CREATE SET secret.value = $value
            """);
    private static final int KEY_BYTES = 32;
    private static final int SIGNATURE_BYTES = 12;
    private static final int LONGEST = 1_000;

    private final Graph graph;
    private final JsonMapper json;
    private final Supplier<byte[]> key = SingletonSupplier.of(this::readKey);

    Cursors(Graph graph, JsonMapper json) {
        this.graph = graph;
        this.json = json;
    }

    private byte[] readKey() {
        var value = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(value);
        graph.write(
                List.of(new Statement(MAKE_KEY, Map.of("value", HexFormat.of().formatHex(value)))));
        return HexFormat.of().parseHex(Objects.requireNonNull(graph.one(KEY, Map.of(), String.class)));
    }

    String write(String list, Object position) {
        var place = json.writeValueAsBytes(position);
        var signature = sign(list, place);
        var bytes = Arrays.copyOf(signature, SIGNATURE_BYTES + place.length);
        System.arraycopy(place, 0, bytes, SIGNATURE_BYTES, place.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    Object read(String list, String cursor) {
        var bytes = decode(cursor);
        if (bytes.length > SIGNATURE_BYTES) {
            var place = Arrays.copyOfRange(bytes, SIGNATURE_BYTES, bytes.length);
            if (MessageDigest.isEqual(sign(list, place), Arrays.copyOf(bytes, SIGNATURE_BYTES))) {
                return json.readValue(place, List.class);
            }
        }
        throw new BadRequest("This is not a cursor of this list in this order. Give back `endCursor` or `startCursor`"
                + " unchanged, with the same order, or start without a cursor.");
    }

    private static byte[] decode(String cursor) {
        try {
            return cursor.length() > LONGEST
                    ? new byte[0]
                    : Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    private byte[] sign(String list, byte[] place) {
        var mac = HmacUtils.getInitializedMac(HmacAlgorithms.HMAC_SHA_256, key.get());
        mac.update(list.getBytes(StandardCharsets.UTF_8));
        mac.update((byte) 0);
        return Arrays.copyOf(mac.doFinal(place), SIGNATURE_BYTES);
    }
}
