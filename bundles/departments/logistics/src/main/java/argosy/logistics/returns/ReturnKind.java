package argosy.logistics.returns;

/** Why goods come back. */
public enum ReturnKind {
    /** The customer has signed and sends them back. */
    CUSTOMER_RETURN,
    /** The same, and gets others for them. */
    EXCHANGE,
    /** A parcel that never reached its customer: refused or intercepted. */
    REFUSED,
    /** Nobody knows yet whose they are. */
    UNKNOWN_SENDER;

    /** Whether its pieces had left the company and are an order's. */
    boolean delivered() {
        return this == CUSTOMER_RETURN || this == EXCHANGE;
    }
}
