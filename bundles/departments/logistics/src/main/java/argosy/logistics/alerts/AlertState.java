package argosy.logistics.alerts;

import argosy.department.Label;

/** Whether it is still so. */
public enum AlertState {
    @Label(en = "Open", zh = "未解除")
    OPEN,
    @Label(en = "Settled", zh = "已解除")
    SETTLED
}
