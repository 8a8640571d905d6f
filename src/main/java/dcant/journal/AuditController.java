package dcant.journal;

import dcant.api.Connection;
import dcant.api.Edge;
import dcant.api.Edges;
import dcant.api.Page;
import dcant.api.PagedStatement;
import dcant.api.Pages;
import dcant.api.SortKey;
import dcant.authority.Authority;
import dcant.graph.Row;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers the trail of all writes, and whether it is whole: for coordinators. */
@Controller
class AuditController {

    private static final PagedStatement<AuditEntry> TRAIL = new PagedStatement<>(
            "Query.auditTrail",
            AuditEntry.ROW,
            "MATCH (entry:AuditEntry)",
            "entry.position > 0",
            List.of(SortKey.ascending("entry.position")));

    private static final Edge<@Nullable Agent> AGENT =
            Edge.one("MATCH (agent:Agent {id: key})", Row.of(Agent.class, "agent {.id, .name}"));

    private final Pages pages;
    private final Verification verification;

    AuditController(Pages pages, Verification verification) {
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

    @Bean
    static Edges<AuditEntry> linksOfAuditEntries() {
        return Edges.of(AuditEntry.class, AuditEntry::agentId)
                .to("agent", AGENT)
                .to("authority", Authority.BY_CODE, AuditEntry::authorityCode);
    }
}
