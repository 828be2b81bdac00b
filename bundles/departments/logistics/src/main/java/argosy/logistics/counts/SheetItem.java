package argosy.logistics.counts;

import argosy.department.Label;
import argosy.logistics.stock.StockStatus;
import java.util.List;

/**
 * One row of the sheet of a count.
 *
 * @param added whether the goods were found without being on the sheet
 * @param bookAtStart what the ledger said when the count began; null in a blind count, like {@code book} and
 *     {@code difference}, for who may not review
 * @param round the round the row was last to be counted in
 * @param counted pieces found last, {@code book} what the ledger said at that moment, or null
 * @param difference counted − book
 * @param entries who counted what when, as far as the reader may know
 */
@Label(en = "Count item", zh = "盘点明细")
public record SheetItem(
        @Label(en = "Id", zh = "编号", example = "7205759403792793601")
        long id,

        @Label(en = "SKU", zh = "商品编码", example = "SKU-001") String sku,

        @Label(en = "Bin", zh = "库位", example = "SH1-A-01-02")
        String bin,

        @Label(en = "Lot", zh = "批次", example = "20261101") String lot,

        @Label(en = "Status", zh = "库存状态", example = "on_hand")
        StockStatus status,

        @Label(en = "Added", zh = "表外新增", example = "false") boolean added,

        @Label(en = "Book at start", zh = "开始账面数量", example = "120")
        Long bookAtStart,

        @Label(en = "Assigned to", zh = "分配给", example = "zhang.wei")
        String assignedTo,

        @Label(en = "Round", zh = "轮次", example = "1") int round,
        @Label(en = "State", zh = "状态", example = "counted") ItemState state,
        @Label(en = "Counted", zh = "实盘数量", example = "118") Long counted,
        @Label(en = "Book", zh = "账面数量", example = "120") Long book,
        @Label(en = "Difference", zh = "差异", example = "-2") Long difference,
        @Label(en = "Cause", zh = "差异原因", example = "漏扫出库") String cause,

        @Label(en = "Responsible", zh = "责任人", example = "zhang.wei")
        String responsible,

        @Label(en = "Treatment", zh = "处理方式", example = "调账并复训")
        String treatment,

        @Label(en = "Entries", zh = "盘点记录") List<Evidence> entries) {

    public SheetItem {
        entries = List.copyOf(entries);
    }

    boolean differs() {
        return state == ItemState.DISPUTED || (difference != null && difference != 0);
    }

    boolean explained() {
        return cause != null && responsible != null && treatment != null;
    }

    SheetItem with(List<Evidence> evidence) {
        return new SheetItem(
                id,
                sku,
                bin,
                lot,
                status,
                added,
                bookAtStart,
                assignedTo,
                round,
                state,
                counted,
                book,
                difference,
                cause,
                responsible,
                treatment,
                evidence);
    }

    /** What a counter of a blind count may see: nothing of the book and nothing of what others found. */
    SheetItem blindFor(String username) {
        List<Evidence> own = entries.stream()
                .filter(entry -> entry.by().equals(username))
                .map(e -> new Evidence(e.round(), e.quantity(), null, e.by(), e.at(), e.note()))
                .toList();
        return new SheetItem(
                id,
                sku,
                bin,
                lot,
                status,
                added,
                null,
                assignedTo,
                round,
                state,
                null,
                null,
                null,
                cause,
                responsible,
                treatment,
                own);
    }
}
