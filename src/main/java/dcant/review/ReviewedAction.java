package dcant.review;

import dcant.action.Action;
import dcant.campaign.ReviewCampaign;
import dcant.write.Refusal;
import dcant.write.Writing;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a review is about, and who pilots it.
 *
 * @param action its code
 * @param programme code of the programme that it is part of
 * @param campaign key of the campaign of the semester, null when there is none
 * @param pilots their codes
 */
record ReviewedAction(
        String action,
        String openedIn,
        @Nullable String endedIn,
        String programme,
        @Nullable String campaign,
        List<String> pilots) {

    private static final String OF_REVIEW = """
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

    /** @throws Refusal when the code names no action */
    static ReviewedAction of(Writing writing, String action, String semester) {
        var found = writing.one(OF_REVIEW, Map.of("action", action, "semester", semester), ReviewedAction.class);
        if (found == null) {
            throw Refusal.of(Refusal.NOT_FOUND, "actionCode", action);
        }
        return found;
    }

    static ReviewedAction of(Writing writing, Review review) {
        return of(writing, review.actionCode(), review.semester());
    }

    boolean livesIn(String semester) {
        return Action.livesIn(semester, openedIn, endedIn);
    }

    /** @throws Refusal unless reviews of that semester can be written now */
    void requireOpen(Writing writing, String semester) {
        var open = campaign == null ? null : writing.find(ReviewCampaign.KIND, campaign);
        ReviewCampaign.requireOpen(open, semester, null);
    }

    /** The review from which the next one starts. */
    @Nullable
    Review lastValidated(Writing writing, String semester) {
        return writing.one(LAST_VALIDATED, Map.of("action", action, "semester", semester), Review.class);
    }

    /** On whose behalf the caller writes: an authority of its own that pilots, or nobody's for a coordinator. */
    @Nullable
    String author(Writing writing) {
        return writing.rights().authorities().stream()
                .filter(pilots::contains)
                .findFirst()
                .orElse(null);
    }
}
