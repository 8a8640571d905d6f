package dcant.campaign;

import dcant.journal.JournalEntryType;
import dcant.write.Command;
import dcant.write.InputCheck;
import dcant.write.Refusal;
import dcant.write.Telling;
import dcant.write.Writes;
import dcant.write.Writing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Opens review campaigns and moves their last day. */
@Controller
class ReviewCampaignMutations {

    private static final String PROGRAMME_EXISTS = """
            MATCH (programme:Programme {code: $programme})
            RETURN programme.code AS row
            """;
    private static final Telling IN_FEED = Telling.inFeed(JournalEntryType.REVIEW_CAMPAIGN_CHANGED, null);
    private static final int LONGEST_REASON = 500;

    private final Writes writes;
    private final Clock clock;

    ReviewCampaignMutations(Writes writes, Clock clock) {
        this.writes = writes;
        this.clock = clock;
    }

    @MutationMapping
    ReviewCampaign.Payload openReviewCampaign(@Argument OpenReviewCampaignInput input, Command command) {
        var check = new InputCheck();
        check.that(!input.closesOn().isBefore(input.opensOn()), ReviewCampaign.DATES_REVERSED, "closesOn");
        return writes.carryOut(command, check, ReviewCampaign.KIND, ReviewCampaign.Payload::new, writing -> {
            if (writing.rows(PROGRAMME_EXISTS, Map.of("programme", input.programme()))
                    .isEmpty()) {
                throw Refusal.of(Refusal.NOT_FOUND, "programme", input.programme());
            }
            writing.require(writing.rights().isCoordinator());
            return writing.once(() -> open(writing, input));
        });
    }

    private String open(Writing writing, OpenReviewCampaignInput input) {
        var key = ReviewCampaign.key(input.programme(), input.semester());
        if (writing.find(ReviewCampaign.KIND, key) != null) {
            throw Refusal.of(ReviewCampaign.CAMPAIGN_EXISTS, "semester", input.semester())
                    .about(key);
        }
        var isLater = input.opensOn().isAfter(LocalDate.now(clock));
        var campaign = new ReviewCampaign(
                key,
                1,
                input.semester(),
                isLater ? ReviewCampaign.Status.PLANNED : ReviewCampaign.Status.OPEN,
                input.opensOn(),
                input.closesOn(),
                writing.reliability(),
                List.of(writing.source()));
        return writing.make(ReviewCampaign.KIND, campaign, Map.of("programme", input.programme()), IN_FEED);
    }

    @MutationMapping
    ReviewCampaign.Payload rescheduleReviewCampaign(@Argument RescheduleReviewCampaignInput input, Command command) {
        var check = new InputCheck();
        var reason = check.required("reason", input.reason(), LONGEST_REASON);
        var key = ReviewCampaign.key(input.programme(), input.semester());
        return writes.carryOut(command, check, ReviewCampaign.KIND, ReviewCampaign.Payload::new, writing -> {
            var campaign = writing.require(ReviewCampaign.KIND, key, "semester", key);
            writing.require(writing.rights().isCoordinator());
            return writing.once(campaign, () -> {
                var moved = campaign.movedTo(input.closesOn(), LocalDate.now(clock));
                return writing.change(ReviewCampaign.KIND, campaign, moved, IN_FEED.and("reason", null, reason));
            });
        });
    }

    record OpenReviewCampaignInput(
            String programme,
            String semester,
            LocalDate opensOn,
            LocalDate closesOn,
            @Nullable String idempotencyKey) {}

    record RescheduleReviewCampaignInput(
            String programme,
            String semester,
            LocalDate closesOn,
            String reason,
            int expectedVersion,
            @Nullable String idempotencyKey) {}
}
