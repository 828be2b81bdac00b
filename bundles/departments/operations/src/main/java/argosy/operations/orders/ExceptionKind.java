package argosy.operations.orders;

import argosy.department.Label;

/** Why an order needs a person (异常): a tree of groups and kinds; the first that is open stands on the order itself. */
public enum ExceptionKind {
    @Label(en = "Refund asked", zh = "待售后")
    REFUND_ASKED(Group.AFTER_SALE, true),
    @Label(en = "Blacklist", zh = "黑名单")
    BLACKLIST(Group.BUYER, true),
    @Label(en = "Paused", zh = "暂停发货")
    PAUSED(Group.HANDLING, true),
    @Label(en = "Unknown SKU", zh = "商品编码异常")
    UNKNOWN_SKU(Group.GOODS, true),
    @Label(en = "Address", zh = "收货信息异常")
    ADDRESS(Group.BUYER, true),
    @Label(en = "Price below floor", zh = "价格过低")
    PRICE_BELOW_FLOOR(Group.MONEY, true),
    @Label(en = "Partly paid", zh = "部分付款")
    PARTLY_PAID(Group.MONEY, true),
    @Label(en = "Shortage", zh = "缺货")
    SHORTAGE(Group.GOODS, true),
    @Label(en = "Refused by the warehouse", zh = "仓库拒单")
    WAREHOUSE_REFUSED(Group.WAREHOUSE, true),
    @Label(en = "A merged order was cancelled", zh = "合并订单取消")
    MERGED_CANCELLED(Group.HANDLING, true),
    @Label(en = "A merged order was changed", zh = "合并订单线上修改")
    MERGED_CHANGED(Group.HANDLING, true),
    @Label(en = "Awaiting merge", zh = "等待订单合并")
    AWAITING_MERGE(Group.HANDLING, true),
    @Label(en = "Special order", zh = "特殊单")
    SPECIAL(Group.HANDLING, true),
    @Label(en = "Other", zh = "其他")
    OTHER(Group.HANDLING, true),
    // Those that do not block come last, so that the gravest that is open tells whether the order is blocked.
    @Label(en = "Parcel lost", zh = "包裹丢失")
    PARCEL_LOST(Group.WAREHOUSE, false),
    @Label(en = "Parcel came back", zh = "包裹退回")
    PARCEL_RETURNED(Group.WAREHOUSE, false),
    /** Sent by hand, and by the warehouse in another parcel: one of them has to come back. */
    @Label(en = "Sent twice", zh = "重复发货")
    SENT_TWICE(Group.WAREHOUSE, false),
    /** Many orders to one address: looked at by the supervision committee, judged by nobody else (LEG-01). */
    @Label(en = "Clustered orders", zh = "疑似异常交易")
    CLUSTERED(Group.BUYER, false);

    /** What kinds have in common. */
    public enum Group {
        @Label(en = "Goods", zh = "商品")
        GOODS,
        @Label(en = "Buyer", zh = "买家")
        BUYER,
        @Label(en = "Money", zh = "金额")
        MONEY,
        @Label(en = "Handling", zh = "处理")
        HANDLING,
        @Label(en = "Warehouse", zh = "仓库物流")
        WAREHOUSE,
        @Label(en = "After-sale", zh = "售后")
        AFTER_SALE
    }

    private final Group group;
    private final boolean blocking;

    ExceptionKind(Group group, boolean blocking) {
        this.group = group;
        this.blocking = blocking;
    }

    public Group group() {
        return group;
    }

    /** Whether an order with it is not given to the warehouse. */
    public boolean blocking() {
        return blocking;
    }
}
