package argosy.logistics.damage;

/** Who answers for damaged goods (LOG-15). */
public enum Responsible {
    SUPPLIER,
    CARRIER,
    WAREHOUSE,
    CUSTOMER;

    /** Whether something can be claimed from them: a loss of the company's own people is never taken from their wages. */
    boolean thirdParty() {
        return this != WAREHOUSE;
    }
}
