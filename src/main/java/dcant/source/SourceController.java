package dcant.source;

import dcant.api.Edge;
import dcant.api.Edges;
import dcant.graph.Row;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Controller;

/** Answers `sources` for every fact of a request in one statement, whatever the kind of fact. */
@Controller
class SourceController {

    private static final Edge<@Nullable Text> BY_KEY = Edge.one(
            "MATCH (source:Source {key: key})",
            Row.of(Text.class, "source {.title, .url, .readOn, .passage, .archiveUrl}"));

    @Bean
    static Edges<Cited> sourcesOfFacts() {
        return sourcesOf("Sourced");
    }

    @Bean
    static Edges<Cited> sourcesOfSuccessions() {
        return sourcesOf("Succession");
    }

    private static Edges<Cited> sourcesOf(String type) {
        return Edges.<Cited>of(type, fact -> null)
                .made("sources", ResolvableType.forClassWithGenerics(List.class, Source.class), SourceController::of);
    }

    private static CompletableFuture<List<Source>> of(Cited fact, DataFetchingEnvironment field) {
        return BY_KEY.ofAll(fact.sourceKeys(), field)
                .thenApply(texts -> texts.stream()
                        .map(text -> Objects.requireNonNull(text).citedBy(fact))
                        .toList());
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
