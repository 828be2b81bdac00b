package argosy.itcentre.tickets;

import argosy.department.Label;
import argosy.department.Workflow;

/** Where a ticket stands. */
public enum TicketState {
    @Label(en = "Asked", zh = "待受理")
    ASKED,
    @Label(en = "Taken", zh = "处理中")
    TAKEN,
    @Label(en = "Solved", zh = "已解决")
    SOLVED,
    @Label(en = "Withdrawn", zh = "已撤回")
    WITHDRAWN;

    static final Workflow<TicketState> WORKFLOW = Workflow.of(TicketState.class)
            .step("take", ASKED, TAKEN)
            .step("solve", TAKEN)
            .step("withdraw", ASKED, TAKEN);
}
