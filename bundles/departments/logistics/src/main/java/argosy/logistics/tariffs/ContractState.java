package argosy.logistics.tariffs;

import argosy.department.Workflow;

/** Where a contract stands (LOG-17). */
public enum ContractState {
    /** Being negotiated; nothing is priced by its tariffs. */
    DRAFT,
    /** Signed; its document is attached. */
    ACTIVE,
    ENDED;

    static final Workflow<ContractState> WORKFLOW =
            Workflow.of(ContractState.class).step("activate", DRAFT).step("end", ACTIVE);
}
