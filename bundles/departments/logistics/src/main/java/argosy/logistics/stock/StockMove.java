package argosy.logistics.stock;

import static argosy.logistics.db.Tables.STOCK_MOVE;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;

/**
 * One entry of the ledger (LOG-02): goods went from one bin and status to another. Never changed; cancelled by a second
 * move that names it in {@code reversalOf}. Who and when stand in {@code createdBy} and {@code createdAt}.
 *
 * @param lot the lot, or an empty text
 * @param quantity pieces, above 0
 * @param fromBin where the goods came from, or null from outside the company; {@code fromStatus} likewise
 * @param toBin where they went, or null when they left the company; {@code toStatus} likewise
 * @param doc number of the document the move belongs to, or null
 * @param docLine its line, or null
 * @param reversalOf id of the move that this one cancels, or null
 */
@Label(en = "Stock move", zh = "库存流水")
public record StockMove(
        @Label(en = "SKU", zh = "商品编码", example = "SKU-001") String sku,
        @Label(en = "Lot", zh = "批次", example = "20261101") String lot,
        @Label(en = "Quantity", zh = "数量", example = "12") long quantity,

        @Label(en = "From bin", zh = "移出库位", example = "SH1-A-01-02")
        String fromBin,

        @Label(en = "From status", zh = "移出状态", example = "on_hand")
        StockStatus fromStatus,

        @Label(en = "To bin", zh = "移入库位", example = "SH1-PACKING")
        String toBin,

        @Label(en = "To status", zh = "移入状态", example = "picked")
        StockStatus toStatus,

        @Label(en = "Reason", zh = "原因", example = "pick") MoveReason reason,

        @Label(en = "Document", zh = "单据号", example = "FH-20261122-0007")
        String doc,

        @Label(en = "Document line", zh = "单据行", example = "1")
        Integer docLine,

        @Label(en = "Reversal of", zh = "冲销流水", example = "7205759403792793600")
        Long reversalOf,

        @Label(en = "Note", zh = "备注", example = "外箱破损") String note) {

    public static final Register<StockMove> MOVES = Register.of(
                    "stock-moves", Text.of("Stock moves", "库存流水"), StockMove.class, STOCK_MOVE)
            .search("sku", "doc", "note")
            .filter("sku", "lot", "fromBin", "toBin", "reason", "doc", "reversalOf")
            .sort("createdAt")
            .withoutHistory();

    public StockMove {
        lot = lot == null ? "" : lot.strip();
    }

    /** Goods that come from outside the company. */
    public static StockMove in(String sku, String lot, long quantity, Spot to, MoveReason reason) {
        return new StockMove(sku, lot, quantity, null, null, to.bin(), to.status(), reason, null, null, null, null);
    }

    /** Goods that leave the company. */
    public static StockMove out(String sku, String lot, long quantity, Spot from, MoveReason reason) {
        return new StockMove(sku, lot, quantity, from.bin(), from.status(), null, null, reason, null, null, null, null);
    }

    /** Goods that change bin, status or both. */
    public static StockMove between(String sku, String lot, long quantity, Spot from, Spot to, MoveReason reason) {
        return new StockMove(
                sku, lot, quantity, from.bin(), from.status(), to.bin(), to.status(), reason, null, null, null, null);
    }

    /** The same move as part of a document; {@code line} may be null. */
    public StockMove of(String document, Integer line) {
        return new StockMove(
                sku, lot, quantity, fromBin, fromStatus, toBin, toStatus, reason, document, line, reversalOf, note);
    }

    /** The same move with a note. */
    public StockMove noting(String text) {
        return new StockMove(
                sku, lot, quantity, fromBin, fromStatus, toBin, toStatus, reason, doc, docLine, reversalOf, text);
    }

    /** The move that cancels this one. */
    StockMove reversed(long id, String text) {
        return new StockMove(
                sku, lot, quantity, toBin, toStatus, fromBin, fromStatus, MoveReason.REVERSAL, doc, docLine, id, text);
    }
}
