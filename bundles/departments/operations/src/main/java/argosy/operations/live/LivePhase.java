package argosy.operations.live;

import argosy.department.Label;

/** When a task of the checklist is due (直播前/中/后). */
public enum LivePhase {
    @Label(en = "Before", zh = "直播前")
    BEFORE,
    @Label(en = "During", zh = "直播中")
    DURING,
    @Label(en = "After", zh = "直播后")
    AFTER
}
