package argosy.operations.promotion;

import argosy.department.Label;

/** What a number of days is set for. */
public enum RuleKind {
    @Label(en = "Deadline of a sign-up", zh = "活动报名截止")
    SIGN_UP,
    @Label(en = "Improvement measure due", zh = "改进措施到期")
    MEASURE,
    @Label(en = "Ended placement not evaluated", zh = "投放结束未评估")
    EVALUATION,
    @Label(en = "Promotion plan of the next quarter missing", zh = "下季度推广计划未提交")
    PROMOTION_PLAN,
    /** So many days before an offer its reference price has to have been in force (LEG-23). */
    @Label(en = "Reference price looked for", zh = "划线价追溯")
    REFERENCE_PRICE
}
