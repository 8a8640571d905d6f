package dcant.edition;

import dcant.api.NodeType;
import dcant.graph.Graph;
import dcant.programme.Programme;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Answers editions, and serves each at a permanent address. */
@Controller
class EditionController {

    private static final String OF_PROGRAMMES = """
            UNWIND $keys AS key
            MATCH (:Programme {code: key})<-[:OF]-(:ReviewCampaign)<-[:FREEZES]-(edition:Edition)
            WITH key, edition ORDER BY edition.semester
            RETURN key,
            """ + Edition.ROW + " AS row";

    private static final String ACTIONS = """
            UNWIND $keys AS key
            MATCH (:Edition {key: key})-[:HOLDS]->(snapshot:ActionSnapshot)
            WITH key, snapshot ORDER BY snapshot.code
            RETURN key,
            """ + ActionSnapshot.ROW + " AS row";

    private final Graph graph;
    private final Editions editions;
    private final String publicUrl;

    EditionController(
            Graph graph, Editions editions, @Value("${hub.public-url:http://localhost:8080}") String publicUrl) {
        this.graph = graph;
        this.editions = editions;
        this.publicUrl = publicUrl;
    }

    @Bean
    static NodeType editionNodes(Graph graph) {
        return new NodeType("Edition", keys -> graph.one(Editions.BY_KEYS, keys, key -> key, Edition.class));
    }

    @SchemaMapping
    @Nullable
    Edition edition(Programme programme, @Argument String semester) {
        return editions.byKey(programme.code() + "/" + semester);
    }

    @BatchMapping
    Map<Programme, List<Edition>> editions(List<Programme> programmes) {
        return graph.many(OF_PROGRAMMES, programmes, Programme::code, Edition.class);
    }

    @BatchMapping
    Map<Edition, List<ActionSnapshot>> actions(List<Edition> editions) {
        return graph.many(ACTIONS, editions, Edition::key, ActionSnapshot.class);
    }

    @SchemaMapping
    String url(Edition edition) {
        return publicUrl + "/editions/" + edition.key() + ".json";
    }

    @SchemaMapping
    String citation(Edition edition) {
        return "%s, version arrêtée du semestre %s, %s, SHA-256 %s"
                .formatted(edition.programme(), edition.semester(), url(edition), edition.contentHash());
    }

    /** The bytes of which the hash is told; a header says where the errata are. */
    @GetMapping("/editions/{programme}/{semester}.json")
    ResponseEntity<String> content(@PathVariable String programme, @PathVariable String semester) {
        var edition = editions.byKey(programme + "/" + semester);
        return edition == null
                ? ResponseEntity.notFound().build()
                : ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .eTag(edition.contentHash())
                        .header(HttpHeaders.LINK, "<%s/errata.json>; rel=\"related\"".formatted(semester))
                        .body(edition.content());
    }
}
