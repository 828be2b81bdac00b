package argosy.logistics.tariffs;

import argosy.department.Label;
import argosy.department.Workflow;

/** Where a contract stands (LOG-17). */
public enum ContractState {
    /** Being negotiated; nothing is priced by its tariffs. */
    @Label(en = "Draft", zh = "草稿")
    DRAFT,
    /** Signed; its document is attached. */
    @Label(en = "Active", zh = "生效中")
    ACTIVE,
    @Label(en = "Ended", zh = "已终止")
    ENDED;

    static final Workflow<ContractState> WORKFLOW =
            Workflow.of(ContractState.class).step("activate", DRAFT).step("end", ACTIVE);
}
