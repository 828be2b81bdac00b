package argosy.logistics.costs;

/** What money is spent on. */
public enum CostKind {
    FREIGHT,
    PACKAGING,
    LABOUR,
    RENT,
    OTHER
}
