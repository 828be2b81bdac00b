package argosy.operations.offers;

import argosy.department.Label;
import argosy.department.Workflow;

/** Where an offer stands. The clock begins and ends what is scheduled; people take it down on the platform. */
public enum OfferState {
    @Label(en = "Draft", zh = "草稿")
    DRAFT,
    @Label(en = "Scheduled", zh = "待生效")
    SCHEDULED,
    @Label(en = "Running", zh = "进行中")
    RUNNING,
    @Label(en = "Ended", zh = "已到期")
    ENDED,
    @Label(en = "Taken down", zh = "已撤下")
    TAKEN_DOWN;

    static final Workflow<OfferState> WORKFLOW = Workflow.of(OfferState.class)
            .step("change", DRAFT)
            .step("schedule", DRAFT)
            .step("unschedule", SCHEDULED)
            .step("extend", RUNNING)
            .step("take-down", RUNNING, ENDED);
}
