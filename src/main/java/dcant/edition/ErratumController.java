package dcant.edition;

import dcant.action.Action;
import dcant.api.Edge;
import dcant.api.Edges;
import dcant.api.Pages;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Answers the errata of editions, also beside the permanent address of each. */
@Controller
class ErratumController {

    private static final Edge<List<Erratum>> OF_EDITION = Edge.list("""
            MATCH (:Edition {key: key})<-[:CORRECTS]-(erratum:Erratum)
            WITH key, erratum ORDER BY erratum.number
            """, Erratum.ROW);

    private final Pages pages;

    ErratumController(Pages pages) {
        this.pages = pages;
    }

    @Bean
    static Edges<Edition> errataOfEditions() {
        return Edges.of(Edition.class, Edition::key).to("errata", OF_EDITION);
    }

    @Bean
    static Edges<Erratum> linksOfErrata() {
        return Edges.of(Erratum.class, Erratum::actionCode).to("action", Action.BY_CODE);
    }

    /** Beside the edition and not in it: its bytes and their hash stay. */
    @GetMapping("/editions/{programme}/{semester}/errata.json")
    ResponseEntity<List<Erratum>> besideContent(@PathVariable String programme, @PathVariable String semester) {
        var edition = Edition.byKey(pages, programme + "/" + semester);
        return edition == null
                ? ResponseEntity.notFound().build()
                : ResponseEntity.ok(OF_EDITION
                        .read(pages, List.of(edition.key()), Map.of())
                        .getOrDefault(edition.key(), List.of()));
    }
}
