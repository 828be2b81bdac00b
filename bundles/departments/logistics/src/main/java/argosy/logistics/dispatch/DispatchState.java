package argosy.logistics.dispatch;

import argosy.department.Label;
import argosy.department.Workflow;

/** Where a dispatch order stands (LOG-08). */
public enum DispatchState {
    @Label(en = "Created", zh = "待审单")
    CREATED,
    @Label(en = "Reviewed", zh = "已审单")
    REVIEWED,
    @Label(en = "Picked", zh = "已拣货")
    PICKED,
    @Label(en = "Packed", zh = "已打包")
    PACKED,
    @Label(en = "Checked", zh = "已验货")
    CHECKED,
    @Label(en = "Signed", zh = "已签单")
    SIGNED,
    @Label(en = "Handed over", zh = "已交接")
    HANDED_OVER,
    @Label(en = "In transit", zh = "运输中")
    IN_TRANSIT,
    @Label(en = "Delivered", zh = "已送达")
    DELIVERED,
    @Label(en = "Signed by customer", zh = "客户已签收")
    SIGNED_BY_CUSTOMER,
    @Label(en = "Refused", zh = "拒收")
    REFUSED,
    @Label(en = "Lost", zh = "丢失")
    LOST,
    @Label(en = "Intercepted", zh = "已截停")
    INTERCEPTED,
    @Label(en = "Returned", zh = "已退回")
    RETURNED,
    @Label(en = "Cancelled", zh = "已取消")
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

    /** Whether goods have left the house, or will have as soon as the last parcel does. */
    boolean out() {
        return this != CANCELLED && !inHouse();
    }

    /** Whether an order is cancelled or called back when it is to be stopped. */
    public boolean stoppable() {
        return this == HANDED_OVER || this == IN_TRANSIT || inHouse();
    }

    /** Whether the goods are still in the house. */
    public boolean inHouse() {
        return compareTo(SIGNED) <= 0;
    }
}
