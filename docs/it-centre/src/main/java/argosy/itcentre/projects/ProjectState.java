package argosy.itcentre.projects;

import argosy.department.Label;
import argosy.department.Workflow;

/** Where an IT project stands. */
public enum ProjectState {
    @Label(en = "Draft", zh = "方案编制")
    DRAFT,
    @Label(en = "Submitted", zh = "待审批")
    SUBMITTED,
    @Label(en = "Approved", zh = "实施中")
    APPROVED,
    @Label(en = "In use", zh = "已上线")
    IN_USE,
    @Label(en = "Rejected", zh = "已否决")
    REJECTED;

    static final Workflow<ProjectState> WORKFLOW =
            Workflow.of(ProjectState.class).step("submit", DRAFT).step("go-live", APPROVED);
}
