package dcant.journal;

import dcant.api.Connection;
import dcant.api.Edges;
import dcant.api.GlobalId;
import dcant.api.Node;
import dcant.api.Nodes;
import dcant.api.Page;
import dcant.api.PagedStatement;
import dcant.api.Pages;
import dcant.api.SortKey;
import dcant.authority.Authorities;
import dcant.authority.Authority;
import dcant.authority.AuthorityRef;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.ResolvableType;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers the feed of public changes. */
@Controller
class JournalController {

    static final PagedStatement<JournalEntry> FEED = new PagedStatement<>(
            "Query.journal",
            JournalEntry.ROW,
            "MATCH (entry:JournalEntry)",
            """
            entry.sequence > coalesce($afterSequence, 0)
            AND ($types IS NULL OR entry.type IN $types)
            AND ($within IS NULL
                 OR EXISTS { (:Authority {code: entry.authorityCode})-[:LOCATED_IN*0..3]->(:Authority {code: $within}) })
            AND ($buildingBlock IS NULL OR split(entry.subjectKey, '/')[-1] = $buildingBlock)
            """,
            List.of(SortKey.ascending("entry.sequence")));

    private final Pages pages;
    private final Authorities authorities;

    JournalController(Pages pages, Authorities authorities) {
        this.pages = pages;
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

    @Bean
    static Edges<JournalEntry> linksOfJournalEntries(@Lazy Nodes nodes) {
        return Edges.of(JournalEntry.class, JournalEntry::authorityCode)
                .to("authority", Authority.BY_CODE)
                .made(
                        "subject",
                        ResolvableType.forClass(Node.class),
                        (entry, field) -> nodes.of(new GlobalId(entry.subjectType(), entry.subjectKey()), field));
    }

    /** Which entries of the feed to keep: all that is given must hold. */
    record JournalFilter(
            @Nullable AuthorityRef within,
            @Nullable List<JournalEntryType> types,
            @Nullable String buildingBlock) {

        static final JournalFilter NONE = new JournalFilter(null, null, null);
    }
}
