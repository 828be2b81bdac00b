package argosy.logistics.stock;

import static argosy.logistics.db.Tables.STOCK_ITEM;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import java.time.Instant;

/**
 * The balance of the ledger for one SKU, bin, lot and status (LOG-02). In JSON it carries {@code available}, the
 * quantity without what is reserved. Only {@link StockLedger} writes it; the moves are its history.
 *
 * @param lot the lot, or an empty text
 * @param quantity pieces, never below 0
 * @param reserved pieces of them that are promised to documents, never above the quantity
 * @param lotSince when the lot came first; older lots are promised first
 */
@Label(en = "Stock", zh = "库存")
public record StockItem(
        @Label(en = "SKU", zh = "商品编码", example = "SKU-001") String sku,

        @Label(en = "Bin", zh = "库位", example = "SH1-A-01-02")
        String bin,

        @Label(en = "Warehouse", zh = "仓库", example = "SH1") String warehouse,
        @Label(en = "Lot", zh = "批次", example = "20261101") String lot,

        @Label(en = "Status", zh = "库存状态", example = "on_hand")
        StockStatus status,

        @Label(en = "Quantity", zh = "数量", example = "120") long quantity,
        @Label(en = "Reserved", zh = "占用", example = "8") long reserved,

        @Label(en = "Lot since", zh = "批次入库时间", example = "2026-11-01T08:00:00Z")
        Instant lotSince) {

    public static final Register<StockItem> STOCK = Register.of(
                    "stock", Text.of("Stock", "库存"), StockItem.class, STOCK_ITEM)
            .search("sku", "bin", "lot")
            .filter("warehouse", "lot", "status", "quantity", "reserved")
            .sort("sku", "bin")
            .defaultSort("sku")
            .withoutHistory();

    /** Pieces that can still be promised or taken. */
    public long available() {
        return quantity - reserved;
    }
}
