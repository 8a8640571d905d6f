package dcant.edition;

import dcant.graph.GraphWriter;
import dcant.graph.Update;
import dcant.journal.JournalHead;
import dcant.source.Reliability;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.codec.digest.DigestUtils;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Freezes the programme of a semester into an edition. */
final class Freeze {

    private static final String HEAD = """
            MATCH (head:JournalHead {name: 'journal'})
            RETURN {sequence: head.sequence, hash: head.feedHash, recordedAt: head.recordedAt} AS row
            """;

    private static final Update CREATE = new Update("""
            MATCH (campaign:ReviewCampaign {key: $edition.key})
            CREATE (edition:Edition)-[:FREEZES]->(campaign)
            SET edition = $edition
            WITH edition
            UNWIND $snapshots AS row
            CREATE (edition)-[:HOLDS]->(snapshot:ActionSnapshot)
            SET snapshot = row
            """);

    /** One way of writing: keys in the order of the alphabet, no blanks, nothing that is null left out. */
    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private Freeze() {}

    /** Writes the edition of a semester, and gives its key. */
    static String of(GraphWriter graph, String programme, String semester, Instant now) {
        var key = programme + "/" + semester;
        var snapshots = Snapshots.of(graph, programme, semester);
        var head = Objects.requireNonNull(graph.one(HEAD, Map.of(), JournalHead.class));
        var content = CANONICAL.writeValueAsString(Map.of(
                "actions", snapshots,
                "frozenAt", now,
                "journalHead", head,
                "programme", programme,
                "reliability", lowest(snapshots),
                "semester", semester));
        var edition = new Edition(
                key,
                programme,
                semester,
                now,
                lowest(snapshots),
                content,
                DigestUtils.sha256Hex(content),
                head.sequence(),
                head.hash(),
                head.recordedAt());
        graph.run(CREATE, Map.of("edition", edition, "snapshots", snapshots));
        return key;
    }

    private static Reliability lowest(List<ActionSnapshot> snapshots) {
        return snapshots.stream()
                .map(ActionSnapshot::reliability)
                .max(Enum::compareTo)
                .orElse(Reliability.DOCUMENTED);
    }
}
