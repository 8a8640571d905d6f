package dcant.review;

import dcant.api.GlobalId;
import dcant.graph.Graph;
import dcant.graph.GraphReader;
import dcant.journal.Change;
import dcant.journal.Refusal;
import dcant.journal.Subject;
import dcant.journal.UserErrorCode;
import dcant.journal.Writing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds one review to be written, and changes it. */
@Component
class Reviews {

    private static final String BY_KEY = """
            MATCH (review:Review {key: $key})
            RETURN
            """ + Review.ROW + " AS row";

    /** What a review is about, and who may write it. */
    private static final String SUBJECT = """
            MATCH (action:Action {code: $action})-[:SERVES]->(:Priority)-[:OF]->(programme:Programme)
            OPTIONAL MATCH (programme)<-[:OF]-(campaign:ReviewCampaign {semester: $semester})
            RETURN {
              action: action.code, openedIn: action.openedIn, endedIn: action.endedIn,
              programme: programme.code, campaign: campaign.key,
              pilots: COLLECT { MATCH (action)<-[:PILOTS]-(pilot:Authority) RETURN pilot.code ORDER BY pilot.code }
            } AS row
            """;

    private static final String LAST_VALIDATED = """
            MATCH (:Action {code: $action})<-[:OF]-(review:Review {status: 'VALIDATED'})
            WHERE review.semester < $semester
            WITH review ORDER BY review.semester DESC LIMIT 1
            RETURN
            """ + Review.ROW + " AS row";

    private static final String CREATE = """
            MATCH (action:Action {code: $action})
            MATCH (campaign:ReviewCampaign {key: $campaign})
            CREATE (review:Review {key: $key})-[:OF]->(action)
            CREATE (review)-[:IN]->(campaign)
            SET review += $fields
            """;

    private static final String CHANGE = """
            MATCH (review:Review {key: $key})
            SET review += $fields
            """;

    private static final String PROPERTIES = """
            MATCH (review:Review {key: $key})
            RETURN review {.*} AS row
            """;

    private final Graph graph;
    private final ReviewCampaigns campaigns;

    Reviews(Graph graph, ReviewCampaigns campaigns) {
        this.graph = graph;
        this.campaigns = campaigns;
    }

    @Nullable
    Review byKey(String key) {
        return in(graph, key);
    }

    static @Nullable Review in(GraphReader reader, String key) {
        return reader.one(BY_KEY, Map.of("key", key), Review.class);
    }

    /** The action and the campaign of a review. */
    static About about(Writing writing, String action, String semester) {
        var about = writing.one(SUBJECT, Map.of("action", action, "semester", semester), About.class);
        if (about == null) {
            throw Refusal.of(UserErrorCode.NOT_FOUND, "actionCode", action);
        }
        return about;
    }

    /** @throws Refusal when the id names no review that the caller may see */
    static Review visible(Writing writing, String id) {
        var review = in(writing, GlobalId.keyIn(id, "Review"));
        if (review == null || !isVisible(writing, review)) {
            throw Refusal.of(UserErrorCode.NOT_FOUND, "reviewId", id);
        }
        return review;
    }

    private static boolean isVisible(Writing writing, Review review) {
        return review.status() == ReviewStatus.VALIDATED
                || writing.rights()
                        .isAgentOfAny(about(writing, review.actionCode(), review.semester())
                                .pilots());
    }

    /** The review from which the next one starts. */
    static @Nullable Review lastValidated(Writing writing, About about, String semester) {
        return writing.one(LAST_VALIDATED, Map.of("action", about.action(), "semester", semester), Review.class);
    }

    /** @throws Refusal unless reviews of that semester can be written now */
    void requireOpen(Writing writing, About about, String semester) {
        var campaign = about.campaign() == null ? null : campaigns.in(writing, about.campaign());
        if (campaign == null || campaign.status() == ReviewCampaignStatus.PLANNED) {
            throw Refusal.of(UserErrorCode.CAMPAIGN_NOT_OPEN, "semester", semester);
        }
        if (campaign.status() == ReviewCampaignStatus.CLOSED) {
            throw Refusal.of(UserErrorCode.CAMPAIGN_CLOSED, "semester", semester);
        }
    }

    /** All that is written in a review. */
    static Map<String, @Nullable Object> properties(Writing writing, String key) {
        var rows = writing.rows(PROPERTIES, Map.of("key", key));
        var properties = new HashMap<String, @Nullable Object>();
        ((Map<?, ?>) Objects.requireNonNull(rows.getFirst().get("row")))
                .forEach((name, value) -> properties.put(String.valueOf(name), value));
        return properties;
    }

    static void create(Writing writing, About about, String key, Map<String, @Nullable Object> fields) {
        writing.rows(
                CREATE,
                Map.of(
                        "action",
                        about.action(),
                        "campaign",
                        String.valueOf(about.campaign()),
                        "key",
                        key,
                        "fields",
                        fields));
    }

    static void change(Writing writing, String key, Map<String, @Nullable Object> fields) {
        writing.rows(CHANGE, Map.of("key", key, "fields", fields));
    }

    /** What became of each of these fields. */
    static List<Change> changes(Map<String, @Nullable Object> fields, Function<String, @Nullable Object> before) {
        var changes = new ArrayList<Change>();
        fields.keySet().stream()
                .sorted()
                .forEach(field -> changes.add(Change.of(field, before.apply(field), fields.get(field))));
        return changes;
    }

    static Subject subject(String key) {
        return new Subject("Review", key);
    }

    /** In whose name the caller writes: an authority of its own that pilots, or nobody's for a coordinator. */
    static @Nullable String author(Writing writing, About about) {
        return writing.rights().authorities().stream()
                .filter(about.pilots()::contains)
                .findFirst()
                .orElse(null);
    }

    /** What a review is about, and who pilots it. */
    record About(
            String action,
            String openedIn,
            @Nullable String endedIn,
            String programme,
            @Nullable String campaign,
            List<String> pilots) {

        /** Whether the action is part of the programme in that semester. */
        boolean livesIn(String semester) {
            return openedIn.compareTo(semester) <= 0 && (endedIn == null || endedIn.compareTo(semester) >= 0);
        }
    }
}
