package argosy.logistics.inbound;

import argosy.department.Workflow;

/** Where a receipt stands (LOG-03). */
public enum ReceiptState {
    /** The supplier has told us. */
    ANNOUNCED,
    /** The goods are here and counted. */
    ARRIVED,
    /** Quality is checked; what was accepted waits in the receiving bin. */
    CHECKED,
    /** Everything accepted lies in its bins. */
    STORED,
    /** Nothing was accepted. */
    REJECTED,
    CANCELLED;

    static final Workflow<ReceiptState> WORKFLOW = Workflow.of(ReceiptState.class)
            .step("arrive", ANNOUNCED)
            .step("check", ARRIVED)
            .step("store", CHECKED)
            .step("reject", ARRIVED)
            .step("cancel", ANNOUNCED)
            .step("follow-up", CHECKED, STORED, REJECTED);
}
