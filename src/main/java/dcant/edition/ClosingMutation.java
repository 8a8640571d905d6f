package dcant.edition;

import dcant.campaign.ReviewCampaign;
import dcant.journal.JournalEntryType;
import dcant.journal.Subject;
import dcant.write.Command;
import dcant.write.InputCheck;
import dcant.write.Refusal;
import dcant.write.RefusalCode;
import dcant.write.Telling;
import dcant.write.Writes;
import dcant.write.Writing;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Closes a campaign: the programme of its semester is frozen into an edition. */
@Controller
class ClosingMutation {

    private static final String PENDING = """
            MATCH (:ReviewCampaign {key: $key})<-[:IN]-(review:Review {status: 'SUBMITTED'})-[:OF]->(action:Action)
            WITH action ORDER BY action.code
            RETURN action.code AS row
            """;

    private static final String MISSING = ReviewCampaign.notReviewed("$key") + """
            WITH action ORDER BY action.code
            RETURN action.code AS row
            """;

    private static final RefusalCode REVIEW_PENDING = new RefusalCode("REVIEW_PENDING");
    private static final RefusalCode REVIEWS_MISSING = new RefusalCode("REVIEWS_MISSING");

    private final Writes writes;

    ClosingMutation(Writes writes) {
        this.writes = writes;
    }

    @MutationMapping
    ReviewCampaign.Payload closeReviewCampaign(@Argument CloseReviewCampaignInput input, Command command) {
        var key = ReviewCampaign.key(input.programme(), input.semester());
        return writes.carryOut(command, new InputCheck(), ReviewCampaign.KIND, ReviewCampaign.Payload::new, writing -> {
            var campaign = writing.require(ReviewCampaign.KIND, key, "semester", key);
            writing.require(writing.rights().isCoordinator());
            return writing.once(() -> close(writing, campaign, input));
        });
    }

    private static String close(Writing writing, ReviewCampaign campaign, CloseReviewCampaignInput input) {
        var closed = campaign.closed();
        refuse(REVIEW_PENDING, writing, PENDING, campaign.key());
        if (!input.carryOverMissing()) {
            refuse(REVIEWS_MISSING, writing, MISSING, campaign.key());
        }
        var told = Telling.inFeed(JournalEntryType.REVIEW_CAMPAIGN_CHANGED, null);
        writing.change(ReviewCampaign.KIND, campaign, closed, told);
        var edition = Freeze.of(writing, input.programme(), input.semester(), writing.now());
        writing.tell(Telling.inFeed(JournalEntryType.EDITION_FROZEN, null), new Subject("Edition", edition), List.of());
        return campaign.key();
    }

    private static void refuse(RefusalCode code, Writing writing, String actions, String key) {
        var found = writing.list(actions, Map.of("key", key), String.class);
        if (!found.isEmpty()) {
            throw Refusal.of(code, "", String.join(", ", found)).about(key);
        }
    }

    record CloseReviewCampaignInput(
            String programme,
            String semester,
            boolean carryOverMissing,
            @Nullable String idempotencyKey) {}
}
