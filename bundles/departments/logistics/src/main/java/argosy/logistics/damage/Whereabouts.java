package argosy.logistics.damage;

/** Where the damaged goods were when they were reported. */
public enum Whereabouts {
    /** For sale in a bin. */
    ON_HAND,
    /** Picked for a dispatch order that is not signed yet. */
    PICKED,
    /** Come back and not inspected yet. */
    RETURNS,
    /** Already among the damaged goods of the warehouse. */
    DAMAGED,
    /** Not in the stock of the company: refused at the door, with a carrier, at the customer. */
    ELSEWHERE
}
