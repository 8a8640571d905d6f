package dcant.source;

import dcant.graph.Graph;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/** Answers `sources` for every fact of a request in one statement, whatever the kind of fact. */
@Controller
class SourceController {

    private static final String BY_KEYS = """
            UNWIND $keys AS key
            MATCH (source:Source {key: key})
            RETURN key, source {.title, .url, .readOn, .passage, .archiveUrl} AS row
            """;

    private final Graph graph;

    SourceController(Graph graph) {
        this.graph = graph;
    }

    @BatchMapping(typeName = "Sourced", field = "sources")
    Map<Cited, List<Source>> ofFacts(Collection<Cited> facts) {
        return sources(facts);
    }

    @BatchMapping(typeName = "Succession", field = "sources")
    Map<Cited, List<Source>> ofSuccessions(Collection<Cited> successions) {
        return sources(successions);
    }

    private Map<Cited, List<Source>> sources(Collection<Cited> facts) {
        var keys = facts.stream()
                .flatMap(fact -> fact.sourceKeys().stream())
                .distinct()
                .toList();
        var texts = graph.one(BY_KEYS, keys, key -> key, Text.class);
        var result = new LinkedHashMap<Cited, List<Source>>();
        facts.forEach(fact -> result.put(
                fact,
                fact.sourceKeys().stream()
                        .map(key -> Objects.requireNonNull(texts.get(key)).citedBy(fact))
                        .toList()));
        return result;
    }

    private record Text(
            String title,
            @Nullable String url,
            @Nullable LocalDate readOn,
            @Nullable String passage,
            @Nullable String archiveUrl) {

        Source citedBy(Cited fact) {
            return new Source(title, url, fact.reliability(), readOn, passage, archiveUrl);
        }
    }
}
