package argosy.logistics.picking;

import argosy.department.Label;

/**
 * One stop on the walk: so many pieces from a bin, for a line of an order.
 *
 * @param line number within the task, in walking order
 * @param slot place of the order in the wave, from 1: where the pieces are sorted into
 * @param dispatchOrder id of the dispatch order; {@code orderNumber} its number, {@code orderLine} its line
 * @param missing pieces that were not in the bin
 * @param open pieces still to be picked here; none once the order is stopped
 */
@Label(en = "Pick line", zh = "拣货明细")
public record PickLine(
        @Label(en = "Line", zh = "行号", example = "1") int line,
        @Label(en = "Slot", zh = "分拣格", example = "3") int slot,

        @Label(en = "Dispatch order id", zh = "发货单标识", example = "7205759403792793600")
        long dispatchOrder,

        @Label(en = "Dispatch order", zh = "发货单号", example = "FH-20261122-0007")
        String orderNumber,

        @Label(en = "Order line", zh = "发货行号", example = "1")
        int orderLine,

        @Label(en = "Bin", zh = "库位", example = "HZ-A-01-02")
        String bin,

        @Label(en = "SKU", zh = "商品编码", example = "TD-1001") String sku,
        @Label(en = "Lot", zh = "批次", example = "20261101") String lot,
        @Label(en = "Quantity", zh = "数量", example = "2") long quantity,
        @Label(en = "Picked", zh = "已拣", example = "2") long picked,
        @Label(en = "Missing", zh = "缺货", example = "0") long missing,
        @Label(en = "Open", zh = "待拣", example = "0") long open) {

    PickLine inSlot(int place) {
        return new PickLine(
                line, place, dispatchOrder, orderNumber, orderLine, bin, sku, lot, quantity, picked, missing, open);
    }
}
