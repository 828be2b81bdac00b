package argosy.operations.listings;

import argosy.department.Label;
import argosy.department.Workflow;

/** What became of the check after going online or a change (OPS-12). */
public enum EditState {
    @Label(en = "Not checked yet", zh = "待复核")
    UNCHECKED,
    @Label(en = "Correct", zh = "正确")
    CORRECT,
    /** Something is wrong; a human decides whether it counts. */
    @Label(en = "Wrong", zh = "有误待认定")
    WRONG,
    /** Wrong, but the product department had confirmed the content. */
    @Label(en = "Exempt", zh = "有误免责")
    EXEMPT,
    @Label(en = "Error confirmed", zh = "已认定差错")
    CONFIRMED,
    @Label(en = "Error dismissed", zh = "不计差错")
    DISMISSED;

    static final Workflow<EditState> WORKFLOW = Workflow.of(EditState.class)
            .step("check", UNCHECKED)
            .step("confirm-error", WRONG)
            .step("dismiss-error", WRONG);
}
