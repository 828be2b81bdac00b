package argosy.administration.calendar;

import argosy.department.Label;

/** How a day differs from its weekday. */
public enum DayKind {
    @Label(en = "Holiday", zh = "放假")
    HOLIDAY,
    @Label(en = "Workday", zh = "上班")
    WORKDAY
}
