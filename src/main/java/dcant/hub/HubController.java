package dcant.hub;

import dcant.graph.Graph;
import dcant.http.PublicUrl;
import java.util.Map;
import java.util.Objects;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers what this hub is. */
@Controller
class HubController {

    private static final String LICENCE_OUVERTE =
            "https://www.etalab.gouv.fr/wp-content/uploads/2017/04/ETALAB-Licence-Ouverte-v2.0.pdf";

    private static final String CONTENT = """
            MATCH (geography:Source {key: 'geography'})
            RETURN {
              geographyEdition: geography.title,
              holdsIllustrativeData: EXISTS { (:Action {reliability: 'ILLUSTRATIVE'}) }
            } AS row
            """;

    private final Graph graph;
    private final HubProperties properties;
    private final PublicUrl url;

    HubController(Graph graph, HubProperties properties, PublicUrl url) {
        this.url = url;
        this.graph = graph;
        this.properties = properties;
    }

    @QueryMapping
    Hub hub() {
        var content = Objects.requireNonNull(graph.one(CONTENT, Map.of(), Content.class));
        return new Hub(
                url.at(""),
                properties.version(),
                LICENCE_OUVERTE,
                content.geographyEdition(),
                content.holdsIllustrativeData());
    }

    private record Content(String geographyEdition, boolean holdsIllustrativeData) {}
}
