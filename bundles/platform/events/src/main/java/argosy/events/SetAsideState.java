package argosy.events;

import argosy.department.Label;

/** How it goes on with an event that a subscriber could not have in its turn. */
public enum SetAsideState {
    /** It failed and is tried again at its time. */
    @Label(en = "Retrying", zh = "重试中")
    RETRYING,

    /** It failed too often; an administrator has to repeat or skip it. */
    @Label(en = "Dead", zh = "已失败")
    DEAD,

    /** One of the same subject before it has not been had. */
    @Label(en = "Waiting", zh = "等待前序")
    WAITING
}
