package dcant.campaign;

/** Where a review campaign stands. */
public enum ReviewCampaignStatus {
    PLANNED,
    OPEN,
    CLOSED
}
