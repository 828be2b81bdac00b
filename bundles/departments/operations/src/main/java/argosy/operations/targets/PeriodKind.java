package argosy.operations.targets;

import argosy.department.Label;

/** How long a plan is for. */
public enum PeriodKind {
    @Label(en = "Year", zh = "年")
    YEAR,
    @Label(en = "Quarter", zh = "季度")
    QUARTER,
    @Label(en = "Month", zh = "月")
    MONTH
}
