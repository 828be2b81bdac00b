package argosy.logistics.counts;

import argosy.department.Label;
import java.time.Instant;

/**
 * What one person counted at one moment; never changed.
 *
 * @param quantity pieces found
 * @param book what the ledger said at that moment, or null when the reader may not know
 */
@Label(en = "Count entry", zh = "盘点记录")
public record Evidence(
        @Label(en = "Round", zh = "轮次", example = "1") int round,

        @Label(en = "Quantity", zh = "实盘数量", example = "118")
        long quantity,

        @Label(en = "Book", zh = "账面数量", example = "120") Long book,
        @Label(en = "By", zh = "盘点人", example = "zhang.wei") String by,

        @Label(en = "At", zh = "时间", example = "2026-11-22T02:00:00Z")
        Instant at,

        @Label(en = "Note", zh = "备注", example = "两件外箱破损") String note) {

    /** Found less book: what it would be, however many goods moved before and after. */
    long difference() {
        return quantity - book;
    }
}
