package dcant.edition;

import dcant.action.Action;
import dcant.graph.Graph;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Answers the errata of editions, also beside the permanent address of each. */
@Controller
class ErratumController {

    private static final String OF_EDITIONS = """
            UNWIND $keys AS key
            MATCH (:Edition {key: key})<-[:CORRECTS]-(erratum:Erratum)
            WITH key, erratum ORDER BY erratum.number
            RETURN key,
            """ + Erratum.ROW + " AS row";

    private final Graph graph;
    private final Editions editions;

    ErratumController(Graph graph, Editions editions) {
        this.graph = graph;
        this.editions = editions;
    }

    @BatchMapping
    Map<Edition, List<Erratum>> errata(List<Edition> editions) {
        return graph.many(OF_EDITIONS, editions, Edition::key, Erratum.class);
    }

    @BatchMapping
    Map<Erratum, Action> action(List<Erratum> errata) {
        return graph.one(Action.BY_CODES, errata, Erratum::actionCode, Action.class);
    }

    /** Beside the edition and not in it: its bytes and their hash stay. */
    @GetMapping("/editions/{programme}/{semester}/errata.json")
    ResponseEntity<List<Erratum>> besideContent(@PathVariable String programme, @PathVariable String semester) {
        var edition = editions.byKey(programme + "/" + semester);
        return edition == null
                ? ResponseEntity.notFound().build()
                : ResponseEntity.ok(errata(List.of(edition)).getOrDefault(edition, List.of()));
    }
}
