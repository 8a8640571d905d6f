package dcant.campaign;

import dcant.action.Action;
import dcant.api.Edge;
import dcant.graph.Row;
import dcant.source.Reliability;
import dcant.source.Sourced;
import dcant.write.Kind;
import dcant.write.Refusal;
import dcant.write.RefusalCode;
import dcant.write.UserError;
import dcant.write.Versioned;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The window of one semester in which every living action of a programme is reviewed.
 *
 * @param key code of the programme, slash, semester
 */
public record ReviewCampaign(
        String key,
        int version,
        String semester,
        Status status,
        LocalDate opensOn,
        LocalDate closesOn,
        Reliability reliability,
        List<String> sourceKeys)
        implements Versioned, Sourced {

    /** A campaign that was planned is open from its first day on. */
    public static final Row<ReviewCampaign> ROW = Row.of(ReviewCampaign.class, """
            campaign {
              .key, .version, .semester, .opensOn, .closesOn, .reliability, .sourceKeys,
              status: CASE
                WHEN campaign.status = 'PLANNED' AND campaign.opensOn <= date.realtime('Europe/Paris') THEN 'OPEN'
                ELSE campaign.status
              END
            }""");

    /** Finds campaigns by key. */
    public static final Edge<@Nullable ReviewCampaign> BY_KEY =
            Edge.one("MATCH (campaign:ReviewCampaign {key: key})", ROW);

    /** Campaigns as they are written. */
    public static final Kind<ReviewCampaign> KIND =
            Kind.of(ROW, "(campaign:ReviewCampaign {key: $key})", """
                    MATCH (programme:Programme {code: $programme})
                    CREATE (campaign:ReviewCampaign)-[:OF]->(programme)
                    """).telling("status", "opensOn", "closesOn");

    static final RefusalCode CAMPAIGN_EXISTS = new RefusalCode("CAMPAIGN_EXISTS");
    static final RefusalCode DATES_REVERSED = new RefusalCode("DATES_REVERSED");
    private static final RefusalCode DATE_PAST = new RefusalCode("DATE_PAST");
    private static final RefusalCode CAMPAIGN_CLOSED = new RefusalCode("CAMPAIGN_CLOSED");
    private static final RefusalCode CAMPAIGN_NOT_OPEN = new RefusalCode("CAMPAIGN_NOT_OPEN");

    /** Every {@code action} that is due in the campaign of a key, as the text names it, and has no validated review in it. */
    public static String notReviewed(String campaignKey) {
        return """
                MATCH (campaign:ReviewCampaign {key: %s})-[:OF]->(:Programme)<-[:OF]-(:Priority)<-[:SERVES]-(action:Action)
                WHERE %s AND NOT EXISTS { (action)<-[:OF]-(:Review {status: 'VALIDATED'})-[:IN]->(campaign) }
                """.formatted(campaignKey, Action.livesIn("campaign.semester"));
    }

    /** The key of the campaign of a semester. */
    public static String key(String programme, String semester) {
        return programme + "/" + semester;
    }

    @Override
    public String nodeKey() {
        return key;
    }

    /** @throws Refusal unless its last day can become that one */
    LastDay movedTo(LocalDate day, LocalDate today) {
        if (status == Status.CLOSED) {
            throw refuseClosed("semester", semester).about(key);
        }
        if (day.isBefore(opensOn)) {
            throw Refusal.of(DATES_REVERSED, "closesOn").about(key);
        }
        if (day.isBefore(today)) {
            throw Refusal.of(DATE_PAST, "closesOn", day).about(key);
        }
        return new LastDay(day);
    }

    /** @throws Refusal unless it is open */
    public Closing closed() {
        requireOpen(this, semester, key);
        return new Closing(Status.CLOSED);
    }

    /**
     * Sees to it that reviews of a semester can be written now.
     *
     * @param campaign null when the semester has none
     * @param about key of what the answer of a refusal shows, or null
     * @throws Refusal unless it is open
     */
    public static void requireOpen(@Nullable ReviewCampaign campaign, String semester, @Nullable String about) {
        var refusal = campaign == null || campaign.status() == Status.PLANNED
                ? Refusal.of(CAMPAIGN_NOT_OPEN, "semester", semester)
                : campaign.status() == Status.CLOSED ? refuseClosed("semester", semester) : null;
        if (refusal != null) {
            throw about == null ? refusal : refusal.about(about);
        }
    }

    /** A semester that is frozen takes nothing in. */
    public static Refusal refuseClosed(String field, String semester) {
        return Refusal.of(CAMPAIGN_CLOSED, field, semester);
    }

    /** A change of the last day. */
    record LastDay(LocalDate closesOn) {}

    /** The end of a campaign. */
    public record Closing(Status status) {}

    /** Where a review campaign stands. */
    public enum Status {
        PLANNED,
        OPEN,
        CLOSED
    }

    /** What became of a campaign, or what is wrong with what was asked. */
    public record Payload(@Nullable ReviewCampaign reviewCampaign, List<UserError> userErrors) {}
}
