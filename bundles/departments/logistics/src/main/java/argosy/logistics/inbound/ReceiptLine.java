package argosy.logistics.inbound;

import argosy.department.Label;
import argosy.department.Problem;
import argosy.logistics.stock.StockLedger;

/**
 * One article of a receipt, in pieces: {@code accepted + rejected = arrived} once checked, {@code stored ≤ accepted}.
 *
 * @param line from 1
 * @param lot the lot, or an empty text
 * @param reason why pieces were rejected, or null
 */
@Label(en = "Receipt line", zh = "入库明细")
public record ReceiptLine(
        @Label(en = "Line", zh = "行号", example = "1") int line,
        @Label(en = "SKU", zh = "商品编码", example = "SKU-001") String sku,
        @Label(en = "Lot", zh = "批次", example = "20261101") String lot,

        @Label(en = "Expected", zh = "预计数量", example = "120")
        long expected,

        @Label(en = "Arrived", zh = "到货数量", example = "118") long arrived,

        @Label(en = "Accepted", zh = "合格数量", example = "115")
        long accepted,

        @Label(en = "Rejected", zh = "拒收数量", example = "3") long rejected,
        @Label(en = "Stored", zh = "上架数量", example = "60") long stored,
        @Label(en = "Reason", zh = "拒收原因", example = "瓶盖破裂") String reason) {

    static ReceiptLine announced(int line, String sku, String lot, long expected) {
        return new ReceiptLine(line, sku, lot == null ? "" : lot.strip(), expected, 0, 0, 0, 0, null);
    }

    /** Counted at the door. */
    ReceiptLine arrived(long pieces, String foundLot) {
        String known = foundLot == null || foundLot.isBlank() ? lot : foundLot.strip();
        return new ReceiptLine(line, sku, known, expected, pieces, 0, 0, 0, null);
    }

    /** Checked for quality; everything that arrived must be accounted for. */
    ReceiptLine checked(long good, long bad, String why) {
        if (good + bad != arrived) {
            throw Problem.invalid(
                    "lines",
                    "Line " + line + ": accepted and rejected must be the " + arrived + " pieces that arrived.",
                    "第 " + line + " 行：合格与拒收之和须等于到货数量 " + arrived + "。");
        }
        if (bad > 0 && (why == null || why.isBlank())) {
            throw Problem.invalid(
                    "lines", "Line " + line + ": say why pieces are rejected.", "第 " + line + " 行：请填写拒收原因。");
        }
        return new ReceiptLine(line, sku, lot, expected, arrived, good, bad, 0, bad > 0 ? why.strip() : null);
    }

    /** Put away. */
    ReceiptLine stored(long pieces) {
        if (pieces > accepted - stored) {
            throw Problem.invalid(
                    "lines",
                    "Line " + line + ": " + (accepted - stored) + " accepted pieces are left to be stored.",
                    "第 " + line + " 行：待上架数量只有 " + (accepted - stored) + "。");
        }
        return new ReceiptLine(line, sku, lot, expected, arrived, accepted, rejected, stored + pieces, reason);
    }

    /** Pieces of the announcement that were not accepted. */
    long missing() {
        return Math.min(StockLedger.MOST, Math.max(0, expected - accepted));
    }
}
