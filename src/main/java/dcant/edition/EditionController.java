package dcant.edition;

import dcant.action.Action;
import dcant.api.Edges;
import dcant.api.Pages;
import dcant.http.PublicUrl;
import dcant.programme.Programme;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Answers editions and their errata, and serves each at a permanent address. */
@Controller
class EditionController {

    private final Pages pages;
    private final PublicUrl hub;

    EditionController(Pages pages, PublicUrl hub) {
        this.pages = pages;
        this.hub = hub;
    }

    @Bean
    static Edges<Programme> editionsOfProgrammes() {
        return Edges.of(Programme.class, Programme::code).list("editions", """
                        MATCH (:Programme {code: key})<-[:OF]-(:ReviewCampaign)<-[:FREEZES]-(edition:Edition)
                        WITH key, edition ORDER BY edition.semester
                        """, Edition.ROW);
    }

    @Bean
    static Edges<Edition> linksOfEditions() {
        return Edges.of(Edition.class, Edition::key)
                .found(Edition.BY_KEY)
                .list("actions", """
                        MATCH (:Edition {key: key})-[:HOLDS]->(snapshot:ActionSnapshot)
                        WITH key, snapshot ORDER BY snapshot.code
                        """, ActionSnapshot.ROW)
                .to("errata", Erratum.OF_EDITION);
    }

    @Bean
    static Edges<Erratum> linksOfErrata() {
        return Edges.of(Erratum.class, Erratum::actionCode).to("action", Action.BY_CODE);
    }

    @SchemaMapping
    CompletableFuture<@Nullable Edition> edition(
            Programme programme, @Argument String semester, DataFetchingEnvironment field) {
        return Edition.BY_KEY.of(programme.code() + "/" + semester, field);
    }

    @SchemaMapping
    String url(Edition edition) {
        return hub.at("/editions/" + edition.key() + ".json");
    }

    @SchemaMapping
    String citation(Edition edition) {
        return "%s, version arrêtée du semestre %s, %s, SHA-256 %s"
                .formatted(edition.programme(), edition.semester(), url(edition), edition.contentHash());
    }

    /** The bytes of which the hash is told; a header says where the errata are. */
    @GetMapping("/editions/{programme}/{semester}.json")
    ResponseEntity<String> content(@PathVariable String programme, @PathVariable String semester) {
        var edition = Edition.byKey(pages, programme + "/" + semester);
        return edition == null
                ? ResponseEntity.notFound().build()
                : ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .eTag(edition.contentHash())
                        .header(HttpHeaders.LINK, "<%s/errata.json>; rel=\"related\"".formatted(semester))
                        .body(edition.content());
    }

    /** Beside the edition and not in it: its bytes and their hash stay. */
    @GetMapping("/editions/{programme}/{semester}/errata.json")
    ResponseEntity<List<Erratum>> errata(@PathVariable String programme, @PathVariable String semester) {
        var edition = Edition.byKey(pages, programme + "/" + semester);
        return ResponseEntity.of(Optional.ofNullable(edition)
                .map(found -> Erratum.OF_EDITION
                        .read(pages, List.of(found.key()), Map.of())
                        .getOrDefault(found.key(), List.of())));
    }
}
