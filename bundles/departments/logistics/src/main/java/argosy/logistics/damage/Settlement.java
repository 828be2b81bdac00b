package argosy.logistics.damage;

/** How a case was settled. */
public enum Settlement {
    CREDIT_NOTE,
    REPLACEMENT,
    PAYMENT,
    /** The company bears the loss. */
    WRITTEN_OFF
}
