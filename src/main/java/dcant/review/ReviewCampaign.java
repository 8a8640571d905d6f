package dcant.review;

import dcant.api.Node;
import dcant.graph.Row;
import dcant.journal.Refusal;
import dcant.journal.UserErrorCode;
import dcant.source.Reliability;
import dcant.source.Sourced;
import java.time.LocalDate;
import java.util.List;

/**
 * The window of one semester in which every living action of a programme is reviewed.
 *
 * @param key code of the programme, slash, semester
 */
public record ReviewCampaign(
        String key,
        int version,
        String semester,
        ReviewCampaignStatus status,
        LocalDate opensOn,
        LocalDate closesOn,
        Reliability reliability,
        List<String> sourceKeys)
        implements Node, Sourced {

    /** A campaign that was planned is open from its first day on. */
    static final Row<ReviewCampaign> ROW = Row.of(ReviewCampaign.class, """
            campaign {
              .key, .version, .semester, .opensOn, .closesOn, .reliability, .sourceKeys,
              status: CASE
                WHEN campaign.status = 'PLANNED' AND campaign.opensOn <= date.realtime('Europe/Paris') THEN 'OPEN'
                ELSE campaign.status
              END
            }""");

    @Override
    public String nodeKey() {
        return key;
    }

    /** @throws Refusal unless its last day can become that one */
    void requireMovable(LocalDate day, LocalDate today) {
        if (status == ReviewCampaignStatus.CLOSED) {
            throw Refusal.of(UserErrorCode.CAMPAIGN_CLOSED, "semester", semester)
                    .about(key);
        }
        if (day.isBefore(opensOn)) {
            throw Refusal.of(UserErrorCode.DATES_REVERSED, "closesOn").about(key);
        }
        if (day.isBefore(today)) {
            throw Refusal.of(UserErrorCode.DATE_PAST, "closesOn", day).about(key);
        }
    }
}
