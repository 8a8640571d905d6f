package dcant.edition;

import dcant.action.Action;
import dcant.api.Scalars;
import dcant.review.Health;
import dcant.source.Reliability;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an erratum can correct of an action as an edition holds it, and which values fit. Its code and sources stay. */
enum SnapshotField {
    TITLE("title", "Un nouveau titre", text -> !text.isEmpty() && text.length() <= 300),
    DESCRIPTION("description", "Une phrase.", text -> !text.isEmpty()),
    STATUS("status", Action.Status.values()),
    PRIORITY_NUMBER("priorityNumber", "1", matches("[1-9]\\d?")),
    OPENED_IN("openedIn", "2018-S1", Scalars.SEMESTER::fits),
    ENDED_IN("endedIn", "2020-S1", orEmpty(Scalars.SEMESTER::fits)),
    HEALTH("health", Health.values()),
    PROGRESS("progress", "0 … 100", orEmpty(matches("0|[1-9]\\d?|100"))),
    REVIEWED_IN("reviewedIn", "2020-S1", orEmpty(Scalars.SEMESTER::fits)),
    BUILDING_BLOCK_SLUGS("buildingBlockSlugs", "[\"rgi\",\"rgs\"]", SnapshotField::isList),
    DROP_REASON("dropReason", "Une phrase.", text -> true),
    REPLACEMENT("replacement", "P1-02", text -> true),
    DECISION_BODY("decisionBody", "ORG-cos", text -> true),
    DECIDED_ON("decidedOn", "2020-06-30", orEmpty(Scalars.DATE::fits)),
    MINUTES_URL("minutesUrl", "https://www.numerique.gouv.fr", orEmpty(Scalars.URL::fits)),
    REUSER_COUNT("reuserCount", "0, 1, 2 …", matches("0|[1-9]\\d{0,8}")),
    RELIABILITY("reliability", Reliability.values());

    private static final JsonMapper JSON = JsonMapper.shared();

    final String inSnapshot;
    final String example;
    private final Predicate<String> fits;

    SnapshotField(String inSnapshot, String example, Predicate<String> fits) {
        this.inSnapshot = inSnapshot;
        this.example = example;
        this.fits = fits;
    }

    SnapshotField(String inSnapshot, Enum<?>[] values) {
        this(
                inSnapshot,
                Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", ")),
                text -> Arrays.stream(values).anyMatch(value -> value.name().equals(text))
                        || inSnapshot.equals("health") && text.isEmpty());
    }

    private static Predicate<String> matches(String regex) {
        return text -> text.matches(regex);
    }

    private static Predicate<String> orEmpty(Predicate<String> fits) {
        return text -> text.isEmpty() || fits.test(text);
    }

    private static boolean isList(String text) {
        try {
            var list = JSON.readTree(text);
            return list.isArray() && list.valueStream().allMatch(JsonNode::isString);
        } catch (JacksonException noJson) {
            return false;
        }
    }

    /** The field that canonical JSON calls so, or null. */
    static @Nullable SnapshotField named(String name) {
        return Arrays.stream(values())
                .filter(field -> field.inSnapshot.equals(name))
                .findFirst()
                .orElse(null);
    }

    static String names() {
        return Arrays.stream(values()).map(field -> field.inSnapshot).collect(Collectors.joining(", "));
    }

    boolean fits(String text) {
        return fits.test(text);
    }

    /** A value that fits, as an edition would write it. */
    String written(String text) {
        if (this != BUILDING_BLOCK_SLUGS) {
            return text;
        }
        return JSON.writeValueAsString(JSON.readTree(text)
                .valueStream()
                .map(JsonNode::asString)
                .sorted()
                .distinct()
                .toList());
    }

    /** What a snapshot says, empty when it says nothing. */
    String in(ActionSnapshot snapshot) {
        var value = JSON.valueToTree(snapshot).path(inSnapshot);
        return value.isArray() ? value.toString() : value.isNull() ? "" : value.asString();
    }
}
