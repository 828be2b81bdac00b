package argosy.logistics.replenishment;

import argosy.department.Label;
import argosy.department.Workflow;
import java.util.EnumSet;
import java.util.Set;

/** Where a replenishment stands (LOG-16). */
public enum ReplenishmentState {
    /** There is too little; nobody has ordered yet. */
    @Label(en = "Suggested", zh = "建议补货")
    SUGGESTED,
    /** The supplier was asked. */
    @Label(en = "Ordered", zh = "已订货")
    ORDERED,
    /** The supplier said how much comes when. */
    @Label(en = "Confirmed", zh = "供应商已确认")
    CONFIRMED,
    /** On its way, announced as a receipt. */
    @Label(en = "Arriving", zh = "在途")
    ARRIVING,
    /** The receipt is checked; what was accepted is stock. */
    @Label(en = "Received", zh = "已到货")
    RECEIVED,
    /** Not needed. */
    @Label(en = "Dismissed", zh = "不补货")
    DISMISSED,
    /** Ordered, but will not come. */
    @Label(en = "Cancelled", zh = "已取消")
    CANCELLED;

    /** Goods are still to come. */
    static final Set<ReplenishmentState> EXPECTED = EnumSet.of(ORDERED, CONFIRMED, ARRIVING);

    static final Workflow<ReplenishmentState> WORKFLOW = Workflow.of(ReplenishmentState.class)
            .step("order", SUGGESTED)
            .step("dismiss", SUGGESTED)
            .step("confirm", ORDERED, CONFIRMED)
            .step("arriving", CONFIRMED)
            .step("cancel", ORDERED, CONFIRMED);
}
