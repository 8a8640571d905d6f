package dcant.review;

import dcant.api.Edge;
import dcant.graph.Row;
import dcant.reason.Reason;
import dcant.reason.ReasonCode;
import dcant.review.HealthSignalsController.HealthSignals;
import dcant.source.Reliability;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the graph holds for and against the aims of an action.
 *
 * @param overdueIn the last semester whose review was due and is not validated
 * @param endedBlocks slugs of what it stands on and is deprecated or retired
 * @param pilotsWithoutContact their names
 */
record HealthFacts(
        boolean isLiving,
        @Nullable Health declared,
        @Nullable String declaredIn,
        @Nullable Reliability reliability,
        @Nullable String overdueIn,
        int buildingBlockCount,
        int newReuseCount,
        List<String> endedBlocks,
        int pilotCount,
        List<String> pilotsWithoutContact) {

    /** Of an action since a day: by its last {@code review}, and by the last {@code campaign} that is over {@code today}. */
    static final Edge<@Nullable HealthFacts> OF_ACTION = Edge.one("""
            MATCH (action:Action {code: key})-[:SERVES]->(:Priority)-[:OF]->(programme:Programme)
            CALL (action) {
              OPTIONAL MATCH (action)<-[:OF]-(review:Review {status: 'VALIDATED'})
              RETURN review ORDER BY review.semester DESC LIMIT 1
            }
            CALL (action, programme) {
              OPTIONAL MATCH (programme)<-[:OF]-(campaign:ReviewCampaign)
              WHERE (campaign.status = 'CLOSED' OR campaign.closesOn < $today) AND action.openedIn <= campaign.semester
              RETURN campaign ORDER BY campaign.semester DESC LIMIT 1
            }
            """, Row.of(HealthFacts.class, """
            {
              isLiving: action.endedIn IS NULL,
              declared: review.health, declaredIn: review.semester, reliability: review.reliability,
              overdueIn: CASE
                WHEN NOT EXISTS { (action)<-[:OF]-(:Review {status: 'VALIDATED'})-[:IN]->(campaign) }
                THEN campaign.semester END,
              buildingBlockCount: COUNT { (action)-[:BUILDS_ON]->(:BuildingBlock) },
              newReuseCount: COUNT {
                MATCH (action)-[:BUILDS_ON]->(:BuildingBlock)<-[reuse:REUSES]-(:Authority)
                WHERE reuse.status IN ['TRIAL', 'DEPLOYING', 'LIVE']
                  AND reuse.since + CASE reuse.sincePrecision
                    WHEN 'YEAR' THEN duration('P1Y') WHEN 'MONTH' THEN duration('P1M') ELSE duration('P1D')
                  END > $since },
              endedBlocks: COLLECT {
                MATCH (action)-[:BUILDS_ON]->(:BuildingBlock)
                      (()-[link:DEPENDS_ON WHERE link.nature <> 'REPLACES']->()){0,6} (block:BuildingBlock)
                WHERE block.lifecycle <> 'ACTIVE'
                RETURN DISTINCT block.slug ORDER BY block.slug },
              pilotCount: COUNT { (action)<-[:PILOTS]-(:Authority) },
              pilotsWithoutContact: COLLECT {
                MATCH (action)<-[:PILOTS]-(pilot:Authority) WHERE pilot.contactFunction IS NULL
                RETURN DISTINCT pilot.name ORDER BY pilot.name }
            }"""));

    HealthSignals signals(LocalDate since) {
        if (!isLiving) {
            return new HealthSignals(declared, declaredIn, reliability, null, List.of());
        }
        var reasons = reasons(since);
        var worst = Health.values().length - 1;
        var computed = Health.values()[Math.min(reasons.size(), worst)];
        return new HealthSignals(declared, declaredIn, reliability, computed, reasons);
    }

    private List<Reason> reasons(LocalDate since) {
        var reasons = new ArrayList<Reason>();
        if (overdueIn != null) {
            reasons.add(Reason.of(ReasonCode.REVIEW_OVERDUE, overdueIn));
        }
        if (buildingBlockCount > 0 && newReuseCount == 0) {
            reasons.add(Reason.of(ReasonCode.NO_NEW_REUSE, since));
        }
        if (!endedBlocks.isEmpty()) {
            reasons.add(Reason.of(ReasonCode.STANDS_ON_ENDED, String.join(", ", endedBlocks)));
        }
        if (pilotCount == 0) {
            reasons.add(Reason.of(ReasonCode.PILOT_MISSING));
        } else if (!pilotsWithoutContact.isEmpty()) {
            reasons.add(Reason.of(ReasonCode.PILOT_CONTACT_MISSING, String.join(", ", pilotsWithoutContact)));
        }
        return reasons;
    }
}
