package dcant.edition;

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
import dcant.review.ReviewCampaign;
import dcant.review.ReviewCampaignStatus;
import dcant.review.ReviewCampaigns;
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
            RETURN {code: action.code} AS row
            """;

    private static final String MISSING = """
            MATCH (campaign:ReviewCampaign {key: $key})-[:OF]->(:Programme)<-[:OF]-(:Priority)<-[:SERVES]-(action:Action)
            WHERE action.openedIn <= campaign.semester
              AND (action.endedIn IS NULL OR action.endedIn >= campaign.semester)
              AND NOT EXISTS { (action)<-[:OF]-(:Review {status: 'VALIDATED'})-[:IN]->(campaign) }
            WITH action ORDER BY action.code
            RETURN {code: action.code} AS row
            """;

    private static final String CLOSE = """
            MATCH (campaign:ReviewCampaign {key: $key})
            SET campaign.status = 'CLOSED', campaign.version = campaign.version + 1
            """;

    private final Journal journal;
    private final ReviewCampaigns campaigns;

    ClosingMutation(Journal journal, ReviewCampaigns campaigns) {
        this.journal = journal;
        this.campaigns = campaigns;
    }

    @MutationMapping
    ReviewCampaignPayload closeReviewCampaign(@Argument CloseReviewCampaignInput input, Mutation mutation) {
        var key = input.programme() + "/" + input.semester();
        return journal.write(
                mutation,
                new InputCheck(),
                writing -> {
                    var campaign = campaigns.in(writing, key);
                    if (campaign == null) {
                        throw Refusal.of(UserErrorCode.NOT_FOUND, "semester", key);
                    }
                    writing.require(writing.rights().isCoordinator());
                    return writing.once(() -> close(writing, campaign, input));
                },
                campaigns::byKey,
                ReviewCampaignPayload::new);
    }

    private static String close(Writing writing, ReviewCampaign campaign, CloseReviewCampaignInput input) {
        var key = campaign.key();
        switch (campaign.status()) {
            case PLANNED ->
                throw Refusal.of(UserErrorCode.CAMPAIGN_NOT_OPEN, "semester", campaign.semester())
                        .about(key);
            case CLOSED ->
                throw Refusal.of(UserErrorCode.CAMPAIGN_CLOSED, "semester", campaign.semester())
                        .about(key);
            case OPEN -> {}
        }
        refuse(UserErrorCode.REVIEW_PENDING, writing.list(PENDING, Map.of("key", key), Named.class), key);
        if (!input.carryOverMissing()) {
            refuse(UserErrorCode.REVIEWS_MISSING, writing.list(MISSING, Map.of("key", key), Named.class), key);
        }
        writing.rows(CLOSE, Map.of("key", key));
        writing.publish(
                JournalEntryType.REVIEW_CAMPAIGN_CHANGED,
                Subject.of(campaign),
                null,
                List.of(Change.of("status", campaign.status(), ReviewCampaignStatus.CLOSED)));
        Freeze.of(writing, input.programme(), input.semester(), writing.now());
        writing.publish(JournalEntryType.EDITION_FROZEN, new Subject("Edition", key), null, List.of());
        return key;
    }

    private static void refuse(UserErrorCode code, List<Named> actions, String key) {
        if (!actions.isEmpty()) {
            var codes = actions.stream().map(Named::code).toList();
            throw Refusal.of(code, "", String.join(", ", codes)).about(key);
        }
    }

    private record Named(String code) {}

    record CloseReviewCampaignInput(
            String programme,
            String semester,
            boolean carryOverMissing,
            @Nullable String idempotencyKey) {}

    record ReviewCampaignPayload(@Nullable ReviewCampaign reviewCampaign, List<UserError> userErrors) {}
}
