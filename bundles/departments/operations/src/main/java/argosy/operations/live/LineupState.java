package argosy.operations.live;

import argosy.department.Label;
import argosy.department.Workflow;

/** Where a product of a line-up stands (OPS-35). */
public enum LineupState {
    @Label(en = "Planned", zh = "待核库存")
    PLANNED,
    /** Somebody looked how many pieces there are. */
    @Label(en = "Checked", zh = "已核库存")
    CHECKED,
    /** Not shown after all; another product may have its place. */
    @Label(en = "Withdrawn", zh = "已撤下")
    WITHDRAWN;

    static final Workflow<LineupState> WORKFLOW = Workflow.of(LineupState.class)
            .step("check-stock", PLANNED, CHECKED)
            .step("adjust", PLANNED, CHECKED)
            .step("replace", PLANNED, CHECKED)
            .step("withdraw", PLANNED, CHECKED);
}
