package dcant.action;

/** Where a proposal stands. */
enum ProposalStatus {
    PENDING,
    ACCEPTED,
    DECLINED
}
