package dcant.journal;

import dcant.api.Connection;
import dcant.api.GlobalId;
import dcant.api.Node;
import dcant.api.Nodes;
import dcant.api.Page;
import dcant.api.PagedStatement;
import dcant.api.Pages;
import dcant.api.SortKey;
import dcant.authority.Authorities;
import dcant.authority.Authority;
import dcant.graph.Graph;
import graphql.GraphQLContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers the feed of public changes. */
@Controller
class JournalController {

    static final PagedStatement<JournalEntry> FEED = new PagedStatement<>(
            "Query.journal",
            JournalEntry.class,
            "MATCH (entry:JournalEntry)",
            """
            entry.sequence > coalesce($afterSequence, 0)
            AND ($types IS NULL OR entry.type IN $types)
            AND ($within IS NULL
                 OR EXISTS { (:Authority {code: entry.authorityCode})-[:LOCATED_IN*0..3]->(:Authority {code: $within}) })
            AND ($buildingBlock IS NULL OR split(entry.subjectKey, '/')[-1] = $buildingBlock)
            """,
            JournalEntry.ROW,
            List.of(SortKey.ascending("entry.sequence")));

    private final Graph graph;
    private final Pages pages;
    private final Nodes nodes;
    private final Authorities authorities;

    JournalController(Graph graph, Pages pages, Nodes nodes, Authorities authorities) {
        this.graph = graph;
        this.pages = pages;
        this.nodes = nodes;
        this.authorities = authorities;
    }

    @QueryMapping
    Connection<JournalEntry> journal(
            @Argument @Nullable Integer afterSequence, @Argument @Nullable JournalFilter filter, Page page) {
        var kept = Objects.requireNonNullElse(filter, JournalFilter.NONE);
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("afterSequence", afterSequence);
        parameters.put("types", kept.types());
        parameters.put(
                "within",
                kept.within() == null
                        ? null
                        : authorities.require(kept.within()).code());
        parameters.put("buildingBlock", kept.buildingBlock());
        return pages.read(FEED, page, parameters);
    }

    @BatchMapping
    Map<JournalEntry, Authority> authority(List<JournalEntry> entries) {
        return graph.one(Authority.BY_CODES, entries, JournalEntry::authorityCode, Authority.class);
    }

    @BatchMapping
    Map<JournalEntry, Node> subject(List<JournalEntry> entries, GraphQLContext request) {
        var found = nodes.find(
                entries.stream().map(JournalController::id).distinct().toList(), request);
        var subjects = new HashMap<JournalEntry, Node>();
        entries.forEach(entry -> {
            var subject = found.get(id(entry));
            if (subject != null) {
                subjects.put(entry, subject);
            }
        });
        return subjects;
    }

    private static GlobalId id(JournalEntry entry) {
        return new GlobalId(entry.subjectType(), entry.subjectKey());
    }

    @SchemaMapping
    String subjectId(JournalEntry entry) {
        return GlobalId.of(entry.subjectType(), entry.subjectKey());
    }

    @SchemaMapping
    List<Change> changes(JournalEntry entry) {
        return Changes.list(entry.changesJson());
    }
}
