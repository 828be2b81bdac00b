package argosy.logistics.replenishment;

import argosy.department.Workflow;
import java.util.EnumSet;
import java.util.Set;

/** Where a replenishment stands (LOG-16). */
public enum ReplenishmentState {
    /** There is too little; nobody has ordered yet. */
    SUGGESTED,
    /** The supplier was asked. */
    ORDERED,
    /** The supplier said how much comes when. */
    CONFIRMED,
    /** On its way, announced as a receipt. */
    ARRIVING,
    /** The receipt is checked; what was accepted is stock. */
    RECEIVED,
    /** Not needed. */
    DISMISSED,
    /** Ordered, but will not come. */
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
