package dcant.review;

import dcant.authority.Authorities;
import dcant.authority.AuthorityKind;
import dcant.journal.Change;
import dcant.journal.JournalEntryType;
import dcant.journal.Refusal;
import dcant.journal.Subject;
import dcant.journal.UserErrorCode;
import dcant.journal.Writing;
import dcant.review.Reviews.About;
import dcant.source.Reliability;
import java.util.ArrayList;
import java.util.HashMap;
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
            RETURN {name: slug} AS row
            """;

    private static final String OTHER_ACTION = """
            MATCH (action:Action {code: $code})-[:SERVES]->(:Priority)-[:OF]->(:Programme {code: $programme})
            RETURN {name: action.code} AS row
            """;

    private static final String PRIORITY = """
            MATCH (priority:Priority {key: $programme + '/' + $number})
            RETURN {name: priority.key} AS row
            """;

    private static final String STATE = """
            MATCH (action:Action {code: $code})-[:SERVES]->(priority:Priority)-[:OF]->(programme:Programme)
            RETURN {
              programme: programme.code, title: action.title, description: action.description, status: action.status,
              priority: priority.number,
              buildingBlocks: COLLECT { MATCH (action)-[:BUILDS_ON]->(block) RETURN block.slug ORDER BY block.slug }
            } AS row
            """;

    private static final String SET = """
            MATCH (action:Action {code: $code})
            SET action += $fields
            """;

    private static final String MOVE = """
            MATCH (action:Action {code: $code})-[serves:SERVES]->(:Priority)
            MATCH (priority:Priority {key: $programme + '/' + $number})
            DELETE serves
            CREATE (action)-[:SERVES]->(priority)
            """;

    private static final String LINK = """
            MATCH (action:Action {code: $code})
            CALL (action) {
              MATCH (action)-[builds:BUILDS_ON]->(block:BuildingBlock) WHERE block.slug IN $removed
              DELETE builds
            }
            CALL (action) {
              MATCH (block:BuildingBlock) WHERE block.slug IN $added
              MERGE (action)-[:BUILDS_ON]->(block)
            }
            """;

    private static final String REPLACE = """
            MATCH (action:Action {code: $code})
            MATCH (other:Action {code: $replacement})
            MERGE (action)-[:REPLACED_BY]->(other)
            """;

    private final Authorities authorities;

    ReviewEffects(Authorities authorities) {
        this.authorities = authorities;
    }

    /** @throws Refusal when the review speaks of what is not there */
    void requirePossible(
            Writing writing, About about, SaveReviewDraftInput input, Map<String, @Nullable Object> fields) {
        if (!about.livesIn(input.semester())) {
            throw Refusal.of(UserErrorCode.ACTION_ENDED, "actionCode", about.action(), input.semester());
        }
        var replacement = fields.get("replacement");
        if (replacement != null
                && (replacement.equals(about.action())
                        || writing.rows(OTHER_ACTION, Map.of("code", replacement, "programme", about.programme()))
                                .isEmpty())) {
            throw Refusal.of(UserErrorCode.NOT_FOUND, "replacedBy", replacement);
        }
        var number = fields.get("enrichedPriority");
        if (number != null
                && writing.rows(PRIORITY, Map.of("programme", about.programme(), "number", number))
                        .isEmpty()) {
            throw Refusal.of(UserErrorCode.NOT_FOUND, "enrichment.priorityNumber", number);
        }
        requireBlocks(writing, fields, "addedBuildingBlocks", "enrichment.addBuildingBlocks");
        requireBlocks(writing, fields, "removedBuildingBlocks", "enrichment.removeBuildingBlocks");
    }

    private static void requireBlocks(
            Writing writing, Map<String, @Nullable Object> fields, String property, String field) {
        if (fields.get(property) instanceof List<?> slugs) {
            var unknown = writing.list(UNKNOWN_BLOCKS, Map.of("slugs", slugs), Named.class);
            if (!unknown.isEmpty()) {
                throw Refusal.of(
                        UserErrorCode.NOT_FOUND, field, unknown.getFirst().name());
            }
        }
    }

    /** Carries out what a review decides, in the transaction that validates it. */
    void of(Writing writing, Review review, @Nullable DecisionInput decision) {
        var code = review.actionCode();
        var before = Objects.requireNonNull(writing.one(STATE, Map.of("code", code), State.class));
        var fields = decided(writing, review, decision);
        switch (review.decision()) {
            case CONTINUE -> {}
            case ENRICH -> enrich(writing, code, before, Objects.requireNonNull(review.enrichment()), fields);
            case COMPLETE, DROP -> {
                fields.put("status", review.decision() == ReviewDecision.DROP ? "DROPPED" : "COMPLETED");
                fields.put("endedIn", review.semester());
            }
        }
        if (before.status().equals("PLANNED") && !fields.containsKey("status")) {
            fields.put("status", "ONGOING");
        }
        if (review.decision() == ReviewDecision.DROP) {
            fields.put("dropReason", review.dropReason());
            replace(writing, review);
        }
        if (writing.reliability() == Reliability.ILLUSTRATIVE) {
            fields.put("reliability", Reliability.ILLUSTRATIVE);
            fields.put("sourceKeys", List.of(writing.source()));
        }
        writing.rows(SET, Map.of("code", code, "fields", fields));
        publish(writing, code, before, Objects.requireNonNull(writing.one(STATE, Map.of("code", code), State.class)));
    }

    private Map<String, @Nullable Object> decided(Writing writing, Review review, @Nullable DecisionInput decision) {
        var fields = new HashMap<String, @Nullable Object>();
        if (decision != null) {
            var body = authorities.find(writing, decision.body());
            if (body == null || body.kind() != AuthorityKind.GOVERNANCE_BODY) {
                throw Refusal.of(
                                UserErrorCode.NOT_A_GOVERNANCE_BODY,
                                "decision.body",
                                decision.body().given())
                        .about(review.key());
            }
            fields.put("decisionBody", body.code());
            fields.put("decidedOn", decision.decidedOn());
            fields.put("minutesUrl", decision.minutesUrl());
        }
        return fields;
    }

    private static void enrich(
            Writing writing,
            String code,
            State before,
            Review.Enrichment enrichment,
            Map<String, @Nullable Object> fields) {
        if (enrichment.title() != null) {
            fields.put("title", writing.marked(enrichment.title()));
        }
        if (enrichment.description() != null) {
            fields.put("description", enrichment.description());
        }
        if (enrichment.priorityNumber() != null) {
            writing.rows(
                    MOVE,
                    Map.of(
                            "code", code,
                            "programme", before.programme(),
                            "number", enrichment.priorityNumber()));
        }
        writing.rows(
                LINK,
                Map.of(
                        "code", code,
                        "added", enrichment.addBuildingBlocks(),
                        "removed", enrichment.removeBuildingBlocks()));
    }

    private static void replace(Writing writing, Review review) {
        if (review.replacement() != null) {
            writing.rows(REPLACE, Map.of("code", review.actionCode(), "replacement", review.replacement()));
        }
    }

    private static void publish(Writing writing, String code, State before, State after) {
        var changes = new ArrayList<Change>();
        changes.add(Change.of("title", before.title(), after.title()));
        changes.add(Change.of("description", before.description(), after.description()));
        changes.add(Change.of("status", before.status(), after.status()));
        changes.add(Change.of("priority", before.priority(), after.priority()));
        changes.add(Change.of("buildingBlocks", before.buildingBlocks(), after.buildingBlocks()));
        if (!before.equals(after)) {
            writing.publish(JournalEntryType.ACTION_CHANGED, new Subject("Action", code), null, changes);
        }
    }

    private record Named(String name) {}

    /** What of an action a review can change. */
    private record State(
            String programme,
            String title,
            String description,
            String status,
            int priority,
            List<String> buildingBlocks) {}
}
