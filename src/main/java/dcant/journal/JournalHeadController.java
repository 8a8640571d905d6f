package dcant.journal;

import dcant.api.Pages;
import dcant.graph.Graph;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers where the feed of public changes stands: the version of all public data. */
@Controller
class JournalHeadController {

    private final Graph graph;
    private final Pages pages;

    JournalHeadController(Graph graph, Pages pages) {
        this.graph = graph;
        this.pages = pages;
    }

    @QueryMapping
    JournalHead journalHead() {
        var head = Objects.requireNonNull(graph.one(Head.NOW, Map.of(), Head.class));
        return new JournalHead(head.sequence(), head.feedHash(), head.recordedAt());
    }

    @SchemaMapping
    String cursor(JournalHead head) {
        return pages.cursor(JournalController.FEED, List.of(head.sequence()));
    }
}
