package dcant.desk;

import java.util.List;

/**
 * An action whose review is due, and whose turn it is.
 *
 * @param daysLate after the last day of the campaign, 0 when it is not late or validated
 * @param waitingFor codes of who has to act now
 */
public record DueItem(String campaignKey, String actionCode, DueState state, int daysLate, List<String> waitingFor) {

    /** Where the review of an action stands in a campaign. */
    public enum DueState {
        MISSING,
        DRAFT,
        SUBMITTED,
        RETURNED,
        VALIDATED,
        CARRIED_OVER
    }
}
