package argosy.logistics.returns;

import argosy.department.Label;

/**
 * One article of a return, in pieces: {@code restocked + damaged + sentBack + missing ≤ arrived}, and equal when it is closed.
 *
 * @param line from 1
 * @param lot the lot, or an empty text
 * @param missing pieces that a parcel which came back should have held and did not
 * @param extra whether the pieces are not the order's: found beside what was sent
 * @param note of the inspection, or null
 */
@Label(en = "Return line", zh = "退货明细")
public record ReturnLine(
        @Label(en = "Line", zh = "行号", example = "1") int line,
        @Label(en = "SKU", zh = "商品编码", example = "SKU-001") String sku,
        @Label(en = "Lot", zh = "批次", example = "20261101") String lot,

        @Label(en = "Expected", zh = "预计数量", example = "2") long expected,
        @Label(en = "Arrived", zh = "到货数量", example = "2") long arrived,
        @Label(en = "Restocked", zh = "重新上架", example = "1") long restocked,
        @Label(en = "Damaged", zh = "残损", example = "1") long damaged,
        @Label(en = "Sent back", zh = "寄回", example = "0") long sentBack,
        @Label(en = "Missing", zh = "缺少", example = "0") long missing,
        @Label(en = "Extra", zh = "多出货物", example = "false") boolean extra,
        @Label(en = "Note", zh = "检验说明", example = "外盒破损") String note) {

    static ReturnLine announced(int line, String sku, String lot, long expected) {
        return new ReturnLine(line, sku, lot, expected, 0, 0, 0, 0, 0, false, null);
    }

    /** Counted at the door. */
    ReturnLine arrived(long pieces, String foundLot, boolean beside) {
        String known = foundLot == null || foundLot.isBlank() ? lot : foundLot.strip();
        return new ReturnLine(line, sku, known, expected, pieces, 0, 0, 0, 0, beside, null);
    }

    /** Marked as not the order's, or as the order's. */
    ReturnLine extra(boolean beside) {
        return new ReturnLine(line, sku, lot, expected, arrived, restocked, damaged, sentBack, missing, beside, note);
    }

    /** Pieces that wait for their inspection. */
    long left() {
        return arrived - restocked - damaged - sentBack - missing;
    }

    ReturnLine inspected(Inspection.Line found) {
        return new ReturnLine(
                line,
                sku,
                lot,
                expected,
                arrived,
                restocked + found.restocked(),
                damaged + found.damaged(),
                sentBack + found.sentBack(),
                missing + found.missing(),
                extra,
                found.note() == null ? note : found.note());
    }
}
