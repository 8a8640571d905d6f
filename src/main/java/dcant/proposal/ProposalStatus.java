package dcant.proposal;

/** Where a proposal stands. */
public enum ProposalStatus {
    PENDING,
    ACCEPTED,
    DECLINED
}
