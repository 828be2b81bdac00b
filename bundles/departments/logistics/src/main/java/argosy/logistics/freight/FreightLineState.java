package argosy.logistics.freight;

import argosy.department.Label;
import argosy.department.Workflow;

/** Where a line of a freight bill stands (LOG-18). */
public enum FreightLineState {
    /** Not compared yet, or changed since. */
    @Label(en = "Unmatched", zh = "未核对")
    UNMATCHED,
    /** Nothing is wrong with it; it is owed as billed. */
    @Label(en = "Clear", zh = "无差异")
    CLEAR,
    /** Something is wrong and nobody has decided yet. */
    @Label(en = "Found", zh = "有差异")
    FOUND,
    /** The carrier was told. */
    @Label(en = "Disputed", zh = "争议中")
    DISPUTED,
    /** Its amount is settled. */
    @Label(en = "Resolved", zh = "已处理")
    RESOLVED,
    /** Its bill was withdrawn. */
    @Label(en = "Withdrawn", zh = "已作废")
    WITHDRAWN;

    static final Workflow<FreightLineState> WORKFLOW =
            Workflow.of(FreightLineState.class).step("resolve", FOUND, DISPUTED);

    /** Whether the bill waits for it. */
    boolean open() {
        return this == UNMATCHED || this == FOUND || this == DISPUTED;
    }
}
