package argosy.logistics.complaints;

/** Who was found to be responsible for what a customer complained about; {@code NONE} when nobody did anything wrong. */
public enum Liability {
    CARRIER,
    WAREHOUSE,
    CUSTOMER,
    SUPPLIER,
    NONE
}
