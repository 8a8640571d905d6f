package dcant.review;

import dcant.action.Action;
import dcant.authority.Authorities;
import dcant.authority.Authority;
import dcant.authority.AuthorityKind;
import dcant.authority.AuthorityRef;
import dcant.graph.Update;
import dcant.journal.Change;
import dcant.journal.JournalEntryType;
import dcant.journal.Subject;
import dcant.write.Refusal;
import dcant.write.RefusalCode;
import dcant.write.Telling;
import dcant.write.Writing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a validated review does to its action. */
@Component
class ReviewEffects {

    private static final String UNKNOWN_BLOCKS = """
            UNWIND $slugs AS slug
            OPTIONAL MATCH (block:BuildingBlock {slug: slug})
            WITH slug, block WHERE block IS NULL
            RETURN slug AS row
            """;

    private static final String OTHER_ACTION = """
            MATCH (action:Action {code: $code})-[:SERVES]->(:Priority)-[:OF]->(:Programme {code: $programme})
            RETURN action.code AS row
            """;

    private static final String PRIORITY = """
            MATCH (priority:Priority {key: $programme + '/' + $number})
            RETURN priority.key AS row
            """;

    /** What of an action everybody is told, beside its own properties. */
    private static final String LINKS = """
            MATCH (action:Action {code: $code})-[:SERVES]->(priority:Priority)-[:OF]->(programme:Programme)
            RETURN {
              programme: programme.code, priority: priority.number,
              buildingBlocks: COLLECT { MATCH (action)-[:BUILDS_ON]->(block) RETURN block.slug ORDER BY block.slug }
            } AS row
            """;

    private static final Update MOVE = new Update("""
            MATCH (action:Action {code: $code})-[serves:SERVES]->(:Priority)
            MATCH (priority:Priority {key: $programme + '/' + $number})
            DELETE serves
            CREATE (action)-[:SERVES]->(priority)
            """);

    private static final Update LINK = new Update("""
            MATCH (action:Action {code: $code})
            CALL (action) {
              MATCH (action)-[builds:BUILDS_ON]->(block:BuildingBlock) WHERE block.slug IN $removed
              DELETE builds
            }
            CALL (action) {
              MATCH (block:BuildingBlock) WHERE block.slug IN $added
              MERGE (action)-[:BUILDS_ON]->(block)
            }
            """);

    private static final Update REPLACE = new Update("""
            MATCH (action:Action {code: $code})
            MATCH (other:Action {code: $replacement})
            MERGE (action)-[:REPLACED_BY]->(other)
            """);

    private static final RefusalCode ACTION_ENDED = new RefusalCode("ACTION_ENDED");
    private static final RefusalCode NOT_A_GOVERNANCE_BODY = new RefusalCode("NOT_A_GOVERNANCE_BODY");

    private final Authorities authorities;

    ReviewEffects(Authorities authorities) {
        this.authorities = authorities;
    }

    /** @throws Refusal when the review speaks of what is not there */
    static void requirePossible(Writing writing, ReviewedAction action, String semester, ReviewText text) {
        if (!action.livesIn(semester)) {
            throw Refusal.of(ACTION_ENDED, "actionCode", action.action(), semester);
        }
        var replacement = text.replacement();
        if (replacement != null
                && (replacement.equals(action.action())
                        || isMissing(
                                writing, OTHER_ACTION, Map.of("code", replacement, "programme", action.programme())))) {
            throw Refusal.of(Refusal.NOT_FOUND, "replacedBy", replacement);
        }
        var number = text.enrichedPriority();
        if (number != null && isMissing(writing, PRIORITY, Map.of("programme", action.programme(), "number", number))) {
            throw Refusal.of(Refusal.NOT_FOUND, "enrichment.priorityNumber", number);
        }
        requireBlocks(writing, text.addedBuildingBlocks(), "enrichment.addBuildingBlocks");
        requireBlocks(writing, text.removedBuildingBlocks(), "enrichment.removeBuildingBlocks");
    }

    private static boolean isMissing(Writing writing, String cypher, Map<String, ?> parameters) {
        return writing.rows(cypher, parameters).isEmpty();
    }

    private static void requireBlocks(Writing writing, @Nullable List<String> slugs, String field) {
        var unknown = slugs == null ? null : writing.one(UNKNOWN_BLOCKS, Map.of("slugs", slugs), String.class);
        if (unknown != null) {
            throw Refusal.of(Refusal.NOT_FOUND, field, unknown);
        }
    }

    /** Carries out what a review decides, in the transaction that validates it. */
    void of(Writing writing, Review review, @Nullable DecisionInput decision) {
        var code = review.actionCode();
        var body = decision == null ? null : body(writing, review, decision);
        var action = Objects.requireNonNull(writing.find(Action.KIND, code));
        var before = links(writing, code);
        var enrichment = review.enrichment();
        if (enrichment != null) {
            link(writing, code, before, enrichment);
        }
        if (review.decision() == Review.Decision.DROP && review.replacement() != null) {
            writing.run(REPLACE, Map.of("code", code, "replacement", review.replacement()));
        }
        var outcome = outcome(writing, action, review, decision, body);
        writing.set(Action.KIND, action, outcome);
        publish(writing, action, outcome, before, links(writing, code));
    }

    private Authority body(Writing writing, Review review, DecisionInput decision) {
        var body = authorities.find(writing, decision.body());
        if (body == null || body.kind() != AuthorityKind.GOVERNANCE_BODY) {
            throw Refusal.of(
                            NOT_A_GOVERNANCE_BODY,
                            "decision.body",
                            decision.body().given())
                    .about(review.key());
        }
        return body;
    }

    private static Links links(Writing writing, String code) {
        return Objects.requireNonNull(writing.one(LINKS, Map.of("code", code), Links.class));
    }

    private static void link(Writing writing, String code, Links before, Review.Enrichment enrichment) {
        if (enrichment.priorityNumber() != null) {
            writing.run(
                    MOVE, Map.of("code", code, "programme", before.programme(), "number", enrichment.priorityNumber()));
        }
        writing.run(
                LINK,
                Map.of(
                        "code", code,
                        "added", enrichment.addBuildingBlocks(),
                        "removed", enrichment.removeBuildingBlocks()));
    }

    private static Action.Outcome outcome(
            Writing writing, Action action, Review review, @Nullable DecisionInput decision, @Nullable Authority body) {
        var enrichment = review.enrichment();
        var title = enrichment == null ? null : enrichment.title();
        var description = enrichment == null ? null : enrichment.description();
        var ends = review.decision().ends();
        return new Action.Outcome(
                title == null ? action.title() : writing.marked(title),
                description == null ? action.description() : description,
                ends == null ? action.status().begun() : ends,
                ends == null ? action.endedIn() : review.semester(),
                review.decision() == Review.Decision.DROP ? review.dropReason() : action.dropReason(),
                body != null ? body.code() : action.decisionBody(),
                decision != null ? decision.decidedOn() : action.decidedOn(),
                decision != null ? decision.minutesUrl() : action.minutesUrl(),
                writing.isExample() ? writing.reliability() : action.reliability(),
                writing.isExample() ? List.of(writing.source()) : action.sourceKeys());
    }

    private static void publish(Writing writing, Action action, Action.Outcome outcome, Links before, Links after) {
        var changes = new ArrayList<>(Action.KIND.changes(action, outcome));
        changes.add(Change.of("priority", before.priority(), after.priority()));
        changes.add(Change.of("buildingBlocks", before.buildingBlocks(), after.buildingBlocks()));
        if (changes.stream().anyMatch(Change::isOne)) {
            writing.tell(Telling.inFeed(JournalEntryType.ACTION_CHANGED, null), Subject.of(action), changes);
        }
    }

    private record Links(String programme, int priority, List<String> buildingBlocks) {}

    /** Who decided, when, and where it is written. */
    record DecisionInput(
            AuthorityRef body,
            LocalDate decidedOn,
            @Nullable String minutesUrl) {}
}
