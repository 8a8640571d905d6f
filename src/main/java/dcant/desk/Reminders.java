package dcant.desk;

import dcant.api.Edge;
import dcant.api.Edges;
import dcant.authority.Authority;
import dcant.campaign.ReviewCampaign;
import dcant.graph.Row;
import dcant.graph.Update;
import dcant.journal.Subject;
import dcant.write.Command;
import dcant.write.InputCheck;
import dcant.write.Refusal;
import dcant.write.Telling;
import dcant.write.Writes;
import dcant.write.Writing;
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

    private static final Update RECORD = new Update("""
            UNWIND $actions AS code
            MATCH (:ReviewCampaign {key: $campaign})-[:OF]->(:Programme)<-[:OF]-(:Priority)
                  <-[:SERVES]-(action:Action {code: code})
            MATCH (action)<-[:PILOTS]-(pilot:Authority)
            CREATE (:Reminder {
              campaignKey: $campaign, actionCode: code, authorityCode: pilot.code, sentOn: $now})
            RETURN DISTINCT code AS row
            """);

    private static final Edge<List<Reminder>> SENT =
            Edge.list("""
            WITH key, split(key, ' ') AS parts
            MATCH (reminder:Reminder {campaignKey: parts[0], actionCode: parts[1]})
            WITH key, reminder ORDER BY reminder.sentOn DESC, reminder.authorityCode
            """, Row.of(Reminder.class, "reminder {.sentOn, .authorityCode}"));

    private final Writes writes;

    Reminders(Writes writes) {
        this.writes = writes;
    }

    @MutationMapping
    ReviewCampaign.Payload recordReminders(@Argument RecordRemindersInput input, Command command) {
        var key = ReviewCampaign.key(input.programme(), input.semester());
        return writes.carryOut(command, new InputCheck(), ReviewCampaign.KIND, ReviewCampaign.Payload::new, writing -> {
            var campaign = writing.require(ReviewCampaign.KIND, key, "semester", key);
            writing.require(writing.rights().isCoordinator());
            return writing.once(() -> record(writing, campaign, input.actionCodes()));
        });
    }

    private static String record(Writing writing, ReviewCampaign campaign, List<String> asked) {
        var actions = asked.stream().distinct().toList();
        var parameters = Map.of("campaign", campaign.key(), "actions", actions, "now", writing.now());
        var found = writing.run(RECORD, parameters, String.class);
        actions.stream().filter(code -> !found.contains(code)).findFirst().ifPresent(unknown -> {
            throw Refusal.of(Refusal.NOT_FOUND, "actionCodes", unknown);
        });
        var told = Telling.inTrail(null).and("remindersSent", null, found);
        writing.tell(told, Subject.of(campaign), List.of());
        return campaign.key();
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

    record Reminder(Instant sentOn, String authorityCode) {}

    record RecordRemindersInput(
            String programme,
            String semester,
            List<String> actionCodes,
            @Nullable String idempotencyKey) {}
}
