package argosy.logistics.dispatch;

/** Who the goods go to, and what is to be minded. */
public record Recipient(String consignee, String phone, String address, String remark) {

    /** The recipient an order has. */
    public static Recipient of(DispatchOrder order) {
        return new Recipient(order.consignee(), order.phone(), order.address(), order.remark());
    }
}
