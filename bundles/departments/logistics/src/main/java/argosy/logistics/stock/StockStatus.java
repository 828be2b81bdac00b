package argosy.logistics.stock;

/** What may be done with goods (peers.md §1.4): only goods on hand can be reserved. */
public enum StockStatus {
    /** In a bin, for sale. */
    ON_HAND,
    /** Taken out of the bin for a document, in the packing bin. */
    PICKED,
    /** Not for sale; kept until the damage is settled. */
    DAMAGED,
    /** Come back from a customer, not inspected yet. */
    RETURNS,
    /** Handed over to a carrier, still the company's. */
    IN_TRANSIT
}
