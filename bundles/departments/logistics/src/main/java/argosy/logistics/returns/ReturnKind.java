package argosy.logistics.returns;

import argosy.department.Label;

/** Why goods come back. */
public enum ReturnKind {
    /** The customer has signed and sends them back. */
    @Label(en = "Customer return", zh = "客户退货")
    CUSTOMER_RETURN,
    /** The same, and gets others for them. */
    @Label(en = "Exchange", zh = "换货")
    EXCHANGE,
    /** A parcel that never reached its customer: refused or intercepted. */
    @Label(en = "Refused or intercepted", zh = "拒收或截停退回")
    REFUSED,
    /** Nobody knows yet whose they are. */
    @Label(en = "Unknown sender", zh = "未知寄件人")
    UNKNOWN_SENDER;

    /** Whether its pieces had left the company and are an order's. */
    boolean delivered() {
        return this == CUSTOMER_RETURN || this == EXCHANGE;
    }
}
