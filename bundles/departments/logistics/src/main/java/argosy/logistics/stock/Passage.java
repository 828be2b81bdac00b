package argosy.logistics.stock;

/** A stage that the picked goods of a document pass on their way out of the warehouse (LOG-08). */
public enum Passage {
    /** To the carrier: packing bin → transit. */
    HAND_OVER(StockStatus.PICKED, StockStatus.IN_TRANSIT, MoveReason.HAND_OVER),
    /** To the customer: transit → out of the company. */
    DELIVER(StockStatus.IN_TRANSIT, null, MoveReason.DELIVERY),
    /** Refused or intercepted on the way: transit → returns, to be inspected. */
    COME_BACK(StockStatus.IN_TRANSIT, StockStatus.RETURNS, MoveReason.COME_BACK),
    /** Lost on the way: transit → out of the company. */
    LOSE(StockStatus.IN_TRANSIT, null, MoveReason.LOST),
    /** Broken while being packed: packing bin → damaged. */
    DAMAGE(StockStatus.PICKED, StockStatus.DAMAGED, MoveReason.DAMAGE);

    private final StockStatus from;
    private final StockStatus to;
    private final MoveReason reason;

    Passage(StockStatus from, StockStatus to, MoveReason reason) {
        this.from = from;
        this.to = to;
        this.reason = reason;
    }

    /** The status the goods are in before. */
    public StockStatus from() {
        return from;
    }

    /** The move of these goods within the warehouse. */
    StockMove move(Goods goods, String warehouse) {
        return new StockMove(
                goods.sku(),
                goods.lot(),
                goods.quantity(),
                Spot.of(warehouse, from).bin(),
                from,
                to == null ? null : Spot.of(warehouse, to).bin(),
                to,
                reason,
                null,
                null,
                null,
                null);
    }
}
