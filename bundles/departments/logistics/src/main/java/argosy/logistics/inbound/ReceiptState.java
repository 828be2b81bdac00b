package argosy.logistics.inbound;

import argosy.department.Label;
import argosy.department.Workflow;

/** Where a receipt stands (LOG-03). */
public enum ReceiptState {
    /** The supplier has told us. */
    @Label(en = "Announced", zh = "已预告")
    ANNOUNCED,
    /** The goods are here and counted. */
    @Label(en = "Arrived", zh = "已到货")
    ARRIVED,
    /** Quality is checked; what was accepted waits in the receiving bin. */
    @Label(en = "Checked", zh = "已质检")
    CHECKED,
    /** Everything accepted lies in its bins. */
    @Label(en = "Stored", zh = "已上架")
    STORED,
    /** Nothing was accepted. */
    @Label(en = "Rejected", zh = "已拒收")
    REJECTED,
    @Label(en = "Cancelled", zh = "已取消")
    CANCELLED;

    static final Workflow<ReceiptState> WORKFLOW = Workflow.of(ReceiptState.class)
            .step("arrive", ANNOUNCED)
            .step("check", ARRIVED)
            .step("store", CHECKED)
            .step("reject", ARRIVED)
            .step("cancel", ANNOUNCED)
            .step("follow-up", CHECKED, STORED, REJECTED);
}
