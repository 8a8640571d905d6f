package dcant.journal;

import dcant.api.Connection;
import dcant.api.GlobalId;
import dcant.api.Page;
import dcant.api.PagedStatement;
import dcant.api.Pages;
import dcant.api.SortKey;
import dcant.authority.Authority;
import dcant.graph.Graph;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers the trail of all writes, and whether it is whole: for coordinators. */
@Controller
class AuditController {

    private static final PagedStatement<AuditEntry> TRAIL = new PagedStatement<>(
            "Query.auditTrail",
            AuditEntry.class,
            "MATCH (entry:AuditEntry)",
            "entry.position > 0",
            AuditEntry.ROW,
            List.of(SortKey.ascending("entry.position")));

    private static final String AGENTS = """
            UNWIND $keys AS key
            MATCH (agent:Agent {id: key})
            RETURN key, agent {.id, .name} AS row
            """;

    private final Graph graph;
    private final Pages pages;
    private final Verification verification;

    AuditController(Graph graph, Pages pages, Verification verification) {
        this.graph = graph;
        this.pages = pages;
        this.verification = verification;
    }

    @QueryMapping
    Connection<AuditEntry> auditTrail(Page page) {
        return pages.read(TRAIL, page, Map.of());
    }

    @QueryMapping
    Verification.Report journalVerification() {
        return verification.verify();
    }

    @BatchMapping
    Map<AuditEntry, Agent> agent(List<AuditEntry> entries) {
        return graph.one(AGENTS, entries, AuditEntry::agentId, Agent.class);
    }

    @BatchMapping
    Map<AuditEntry, Authority> authority(List<AuditEntry> entries) {
        return graph.one(Authority.BY_CODES, entries, AuditEntry::authorityCode, Authority.class);
    }

    @SchemaMapping
    String subjectId(AuditEntry entry) {
        return GlobalId.of(entry.subjectType(), entry.subjectKey());
    }

    @SchemaMapping
    List<Change> changes(AuditEntry entry) {
        return Changes.list(entry.changesJson());
    }
}
