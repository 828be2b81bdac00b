package argosy.logistics.tools;

import argosy.department.Label;

/** How a tool is. */
public enum Condition {
    @Label(en = "Good", zh = "完好")
    GOOD,
    @Label(en = "Worn", zh = "磨损")
    WORN,
    @Label(en = "Damaged", zh = "损坏")
    DAMAGED
}
