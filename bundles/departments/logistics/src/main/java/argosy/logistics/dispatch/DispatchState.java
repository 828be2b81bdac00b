package argosy.logistics.dispatch;

import argosy.department.Workflow;

/** Where a dispatch order stands (LOG-08). */
public enum DispatchState {
    CREATED,
    REVIEWED,
    PICKED,
    PACKED,
    CHECKED,
    SIGNED,
    HANDED_OVER,
    IN_TRANSIT,
    DELIVERED,
    SIGNED_BY_CUSTOMER,
    REFUSED,
    LOST,
    INTERCEPTED,
    RETURNED,
    CANCELLED;

    /** The steps people take; from the hand-over on the parcels' tracking moves the order. */
    public static final Workflow<DispatchState> WORKFLOW = Workflow.of(DispatchState.class)
            .step("review", CREATED)
            .step("allocate", REVIEWED)
            .step("pick", REVIEWED)
            .step("pack", PICKED, PACKED)
            .step("check", PACKED)
            .step("sign", CHECKED)
            .step("hand-over", SIGNED)
            .step("cancel", CREATED, REVIEWED, PICKED, PACKED, CHECKED, SIGNED)
            .step("intercept", CREATED, REVIEWED, PICKED, PACKED, CHECKED, SIGNED, HANDED_OVER, IN_TRANSIT);

    /** Whether the goods are still in the house. */
    boolean inHouse() {
        return compareTo(SIGNED) <= 0;
    }
}
