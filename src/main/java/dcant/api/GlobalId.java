package dcant.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A global id: the name of a type and a key in it, in a form that clients do not take apart. */
public record GlobalId(String type, String key) {

    private static final int LONGEST = 300;

    /** The id of an object. */
    public static String of(String type, String key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((type + ":" + key).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The key in an id of that type, empty when it is of another one.
     *
     * @throws BadRequest when it is no id of this hub
     */
    public static String keyIn(String id, String type) {
        var parsed = parse(id);
        return parsed.type().equals(type) ? parsed.key() : "";
    }

    /** @throws BadRequest when it is no id of this hub */
    public static GlobalId parse(String id) {
        try {
            var text = id.length() > LONGEST
                    ? ""
                    : new String(Base64.getUrlDecoder().decode(id), StandardCharsets.UTF_8);
            var colon = text.indexOf(':');
            if (colon > 0) {
                return new GlobalId(text.substring(0, colon), text.substring(colon + 1));
            }
        } catch (IllegalArgumentException notBase64) {
            // It is refused as any other text that is no id.
        }
        throw new BadRequest("This is not an id of this hub. Give the field `id` of an object, unchanged.");
    }
}
