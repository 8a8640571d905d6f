package dcant.offer;

/** Who may have what is offered. */
public enum OfferScope {
    MEMBERS,
    TERRITORY,
    NATIONAL
}
