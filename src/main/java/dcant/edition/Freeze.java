package dcant.edition;

import dcant.graph.GraphReader;
import dcant.source.Reliability;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Freezes the programme of a semester into an edition. */
final class Freeze {

    private static final String CREATE = """
            MATCH (campaign:ReviewCampaign {key: $edition.key})
            MATCH (head:JournalHead {name: 'journal'})
            CREATE (edition:Edition)-[:FREEZES]->(campaign)
            SET edition = $edition, edition.feedSequence = head.sequence, edition.feedHash = head.feedHash
            WITH edition
            UNWIND $snapshots AS row
            CREATE (edition)-[:HOLDS]->(snapshot:ActionSnapshot)
            SET snapshot = row
            """;

    /** One way of writing: keys in the order of the alphabet, no blanks, nothing that is null left out. */
    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private Freeze() {}

    /** Writes the edition of a semester, and gives its key. */
    static String of(GraphReader graph, String programme, String semester, Instant now) {
        var key = programme + "/" + semester;
        var snapshots = Snapshots.of(graph, programme, semester);
        var content = CANONICAL.writeValueAsString(content(programme, semester, now, snapshots));
        var edition = Map.of(
                "key", key,
                "programme", programme,
                "semester", semester,
                "frozenAt", now,
                "reliability", lowest(snapshots),
                "content", content,
                "contentHash", sha256(content));
        graph.rows(CREATE, Map.of("edition", edition, "snapshots", snapshots));
        return key;
    }

    private static Map<String, Object> content(
            String programme, String semester, Instant now, List<ActionSnapshot> snapshots) {
        var content = new LinkedHashMap<String, Object>();
        content.put("actions", snapshots);
        content.put("frozenAt", now.toString());
        content.put("programme", programme);
        content.put("reliability", lowest(snapshots));
        content.put("semester", semester);
        return content;
    }

    private static Reliability lowest(List<ActionSnapshot> snapshots) {
        return snapshots.stream()
                .map(ActionSnapshot::reliability)
                .max(Enum::compareTo)
                .orElse(Reliability.DOCUMENTED);
    }

    private static String sha256(String content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Objects.requireNonNull(digest));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
