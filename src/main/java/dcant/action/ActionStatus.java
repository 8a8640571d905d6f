package dcant.action;

/** Where an action stands. */
public enum ActionStatus {
    PLANNED,
    ONGOING,
    COMPLETED,
    DROPPED
}
