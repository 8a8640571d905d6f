package dcant.edition;

import dcant.api.Edge;
import dcant.graph.Row;
import dcant.source.Reliability;
import dcant.source.Sourced;
import java.time.Instant;
import java.util.List;

/**
 * What an edition should have said. The edition itself stays as it was frozen.
 *
 * @param number among the errata of its edition, from 1
 * @param before what stood until then, empty when nothing did
 * @param after what should have stood, empty when nothing should
 */
record Erratum(
        int number,
        String actionCode,
        String field,
        String before,
        String after,
        String reason,
        Instant recordedAt,
        Reliability reliability,
        List<String> sourceKeys)
        implements Sourced {

    static final Row<Erratum> ROW = Row.of(Erratum.class, "erratum {.*}");

    static final Edge<List<Erratum>> OF_EDITION = Edge.list("""
            MATCH (:Edition {key: key})<-[:CORRECTS]-(erratum:Erratum)
            WITH key, erratum ORDER BY erratum.number
            """, ROW);
}
