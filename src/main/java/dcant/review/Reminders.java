package dcant.review;

import dcant.api.Edge;
import dcant.api.Edges;
import dcant.authority.Authority;
import dcant.graph.Row;
import dcant.journal.Change;
import dcant.journal.InputCheck;
import dcant.journal.Journal;
import dcant.journal.Mutation;
import dcant.journal.Refusal;
import dcant.journal.Subject;
import dcant.journal.UserErrorCode;
import dcant.journal.Writing;
import dcant.review.ReviewCampaignMutations.ReviewCampaignPayload;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Notes that the pilots of an action were reminded of its review, so that two coordinators do not chase them twice. */
@Controller
class Reminders {

    private static final String RECORD = """
            UNWIND $actions AS code
            MATCH (:ReviewCampaign {key: $campaign})-[:OF]->(:Programme)<-[:OF]-(:Priority)
                  <-[:SERVES]-(action:Action {code: code})
            MATCH (action)<-[:PILOTS]-(pilot:Authority)
            CREATE (:Reminder {
              campaignKey: $campaign, actionCode: code, authorityCode: pilot.code, sentOn: $now})
            RETURN {code: code} AS row
            """;

    private static final Edge<List<Reminder>> SENT =
            Edge.list("""
            WITH key, split(key, ' ') AS parts
            MATCH (reminder:Reminder {campaignKey: parts[0], actionCode: parts[1]})
            WITH key, reminder ORDER BY reminder.sentOn DESC, reminder.authorityCode
            """, Row.of(Reminder.class, "reminder {.sentOn, .authorityCode}"));

    private final Journal journal;
    private final ReviewCampaigns campaigns;

    Reminders(Journal journal, ReviewCampaigns campaigns) {
        this.journal = journal;
        this.campaigns = campaigns;
    }

    @MutationMapping
    ReviewCampaignPayload recordReminders(@Argument RecordRemindersInput input, Mutation mutation) {
        var key = input.programme() + "/" + input.semester();
        return journal.write(
                mutation,
                new InputCheck(),
                writing -> {
                    if (campaigns.in(writing, key) == null) {
                        throw Refusal.of(UserErrorCode.NOT_FOUND, "semester", key);
                    }
                    writing.require(writing.rights().isCoordinator());
                    return writing.once(() -> record(
                            writing,
                            key,
                            input.actionCodes().stream().distinct().toList()));
                },
                campaigns::byKey,
                ReviewCampaignPayload::new);
    }

    private static String record(Writing writing, String key, List<String> actions) {
        var found = writing
                .list(RECORD, Map.of("campaign", key, "actions", actions, "now", writing.now()), Reminded.class)
                .stream()
                .map(Reminded::code)
                .distinct()
                .toList();
        actions.stream().filter(code -> !found.contains(code)).findFirst().ifPresent(unknown -> {
            throw Refusal.of(UserErrorCode.NOT_FOUND, "actionCodes", unknown);
        });
        writing.record(new Subject("ReviewCampaign", key), null, List.of(Change.of("remindersSent", null, found)));
        return key;
    }

    @Bean
    static Edges<DueItem> remindersOfDueItems() {
        return Edges.<DueItem>of(DueItem.class, item -> item.campaignKey() + " " + item.actionCode())
                .to("remindersSent", SENT);
    }

    @Bean
    static Edges<Reminder> linksOfReminders() {
        return Edges.of(Reminder.class, Reminder::authorityCode).to("toAuthority", Authority.BY_CODE);
    }

    private record Reminded(String code) {}

    record Reminder(Instant sentOn, String authorityCode) {}

    record RecordRemindersInput(
            String programme,
            String semester,
            List<String> actionCodes,
            @Nullable String idempotencyKey) {}
}
