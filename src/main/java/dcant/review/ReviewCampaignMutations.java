package dcant.review;

import dcant.journal.Change;
import dcant.journal.InputCheck;
import dcant.journal.Journal;
import dcant.journal.JournalEntryType;
import dcant.journal.Mutation;
import dcant.journal.Refusal;
import dcant.journal.Subject;
import dcant.journal.UserError;
import dcant.journal.UserErrorCode;
import dcant.journal.Writing;
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
            RETURN {code: programme.code, reliability: programme.reliability} AS row
            """;

    private static final String OPEN = """
            MATCH (programme:Programme {code: $programme})
            CREATE (:ReviewCampaign {
              key: $key, version: 1, semester: $semester, status: $status, opensOn: $opensOn, closesOn: $closesOn,
              reliability: $reliability, sourceKeys: [$source]})-[:OF]->(programme)
            """;

    private static final String RESCHEDULE = """
            MATCH (campaign:ReviewCampaign {key: $key})
            SET campaign.closesOn = $closesOn, campaign.version = campaign.version + 1
            """;

    private static final int LONGEST_REASON = 500;

    private final Journal journal;
    private final ReviewCampaigns campaigns;
    private final Clock clock;

    ReviewCampaignMutations(Journal journal, ReviewCampaigns campaigns, Clock clock) {
        this.journal = journal;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    @MutationMapping
    ReviewCampaignPayload openReviewCampaign(@Argument OpenReviewCampaignInput input, Mutation mutation) {
        var check = new InputCheck();
        check.that(!input.closesOn().isBefore(input.opensOn()), UserErrorCode.DATES_REVERSED, "closesOn");
        return journal.write(
                mutation,
                check,
                writing -> {
                    require(writing, input.programme());
                    return writing.once(() -> open(writing, input));
                },
                campaigns::byKey,
                ReviewCampaignPayload::new);
    }

    private static void require(Writing writing, String programme) {
        if (writing.rows(PROGRAMME_EXISTS, Map.of("programme", programme)).isEmpty()) {
            throw Refusal.of(UserErrorCode.NOT_FOUND, "programme", programme);
        }
        writing.require(writing.rights().isCoordinator());
    }

    private String open(Writing writing, OpenReviewCampaignInput input) {
        var key = input.programme() + "/" + input.semester();
        if (campaigns.in(writing, key) != null) {
            throw Refusal.of(UserErrorCode.CAMPAIGN_EXISTS, "semester", input.semester())
                    .about(key);
        }
        var status = input.opensOn().isAfter(LocalDate.now(clock))
                ? ReviewCampaignStatus.PLANNED
                : ReviewCampaignStatus.OPEN;
        writing.rows(
                OPEN,
                Map.of(
                        "programme", input.programme(),
                        "key", key,
                        "semester", input.semester(),
                        "status", status,
                        "opensOn", input.opensOn(),
                        "closesOn", input.closesOn(),
                        "reliability", writing.reliability(),
                        "source", writing.source()));
        writing.publish(
                JournalEntryType.REVIEW_CAMPAIGN_CHANGED,
                new Subject("ReviewCampaign", key),
                null,
                List.of(
                        Change.of("status", null, status),
                        Change.of("opensOn", null, input.opensOn()),
                        Change.of("closesOn", null, input.closesOn())));
        return key;
    }

    @MutationMapping
    ReviewCampaignPayload rescheduleReviewCampaign(@Argument RescheduleReviewCampaignInput input, Mutation mutation) {
        var check = new InputCheck();
        var reason = check.required("reason", input.reason(), LONGEST_REASON);
        var key = input.programme() + "/" + input.semester();
        return journal.write(
                mutation,
                check,
                writing -> {
                    var campaign = campaigns.in(writing, key);
                    if (campaign == null) {
                        throw Refusal.of(UserErrorCode.NOT_FOUND, "semester", key);
                    }
                    writing.require(writing.rights().isCoordinator());
                    return writing.once(() -> reschedule(writing, campaign, input, reason));
                },
                campaigns::byKey,
                ReviewCampaignPayload::new);
    }

    private String reschedule(
            Writing writing, ReviewCampaign campaign, RescheduleReviewCampaignInput input, String reason) {
        writing.expect(input.expectedVersion(), campaign.version(), campaign.key());
        campaign.requireMovable(input.closesOn(), LocalDate.now(clock));
        writing.rows(RESCHEDULE, Map.of("key", campaign.key(), "closesOn", input.closesOn()));
        writing.publish(
                JournalEntryType.REVIEW_CAMPAIGN_CHANGED,
                Subject.of(campaign),
                null,
                List.of(
                        Change.of("closesOn", campaign.closesOn(), input.closesOn()),
                        Change.of("reason", null, reason)));
        return campaign.key();
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

    record ReviewCampaignPayload(@Nullable ReviewCampaign reviewCampaign, List<UserError> userErrors) {}
}
