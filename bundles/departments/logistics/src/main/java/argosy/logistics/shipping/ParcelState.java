package argosy.logistics.shipping;

import argosy.department.Label;
import argosy.department.Workflow;

/** Where a parcel stands; the order of the constants up to {@link #SIGNED_BY_CUSTOMER} is that of the way out. */
public enum ParcelState {
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
    @Label(en = "Intercepted", zh = "截停中")
    INTERCEPTED,
    @Label(en = "Lost", zh = "丢失")
    LOST,
    @Label(en = "Returned", zh = "已退回")
    RETURNED,
    @Label(en = "Void", zh = "已作废")
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
