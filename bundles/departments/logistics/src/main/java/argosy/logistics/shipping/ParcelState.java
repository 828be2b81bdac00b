package argosy.logistics.shipping;

import argosy.department.Workflow;

/** Where a parcel stands; the order of the constants up to {@link #SIGNED_BY_CUSTOMER} is that of the way out. */
public enum ParcelState {
    PACKED,
    CHECKED,
    SIGNED,
    HANDED_OVER,
    IN_TRANSIT,
    DELIVERED,
    SIGNED_BY_CUSTOMER,
    REFUSED,
    INTERCEPTED,
    LOST,
    RETURNED,
    VOID;

    /**
     * {@code events} tells where a parcel is, {@code intercept} asks its carrier to bring it back and {@code intercept-answer}
     * keeps the answer, {@code receive} takes one back that did not reach its customer.
     */
    static final Workflow<ParcelState> WORKFLOW = Workflow.of(ParcelState.class)
            .step("events", HANDED_OVER, IN_TRANSIT, DELIVERED, REFUSED, INTERCEPTED)
            .step("intercept", HANDED_OVER, IN_TRANSIT)
            .step("intercept-answer", INTERCEPTED)
            .step("receive", REFUSED, INTERCEPTED);

    /** Whether it still lies in the warehouse. */
    public boolean inHouse() {
        return compareTo(SIGNED) <= 0;
    }

    /** Whether nothing more happens to it. */
    public boolean ended() {
        return this == SIGNED_BY_CUSTOMER || this == LOST || this == RETURNED || this == VOID;
    }
}
