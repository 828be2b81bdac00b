package argosy.operations.live;

import argosy.department.Label;
import argosy.department.Workflow;

/** Whether a method card is used (OPS-37). */
public enum CardState {
    @Label(en = "Draft", zh = "草稿")
    DRAFT,
    @Label(en = "Published", zh = "已发布")
    PUBLISHED,
    @Label(en = "Retired", zh = "已停用")
    RETIRED;

    static final Workflow<CardState> WORKFLOW =
            Workflow.of(CardState.class).step("publish", DRAFT).step("retire", PUBLISHED);
}
