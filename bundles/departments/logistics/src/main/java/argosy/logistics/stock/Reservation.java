package argosy.logistics.stock;

import static argosy.logistics.db.Tables.RESERVATION;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;

/**
 * Goods in a bin that are promised to a line of a document (LOG-06). What is picked in parts is split, so a reservation
 * is always in one state as a whole.
 *
 * @param doc number of the document
 * @param docLine its line
 * @param quantity pieces, above 0
 */
@Label(en = "Reservation", zh = "库存占用")
public record Reservation(
        @Label(en = "Document", zh = "单据号", example = "FH-20261122-0007")
        String doc,

        @Label(en = "Document line", zh = "单据行", example = "1")
        int docLine,

        @Label(en = "SKU", zh = "商品编码", example = "SKU-001") String sku,

        @Label(en = "Bin", zh = "库位", example = "SH1-A-01-02")
        String bin,

        @Label(en = "Lot", zh = "批次", example = "20261101") String lot,
        @Label(en = "Quantity", zh = "数量", example = "2") long quantity,
        @Label(en = "State", zh = "状态", example = "open") ReservationState state) {

    public static final Register<Reservation> RESERVATIONS = Register.of(
                    "reservations", Text.of("Reservations", "库存占用"), Reservation.class, RESERVATION)
            .search("doc", "sku", "bin")
            .filter("doc", "sku", "bin", "state")
            .withoutHistory();

    Reservation in(ReservationState next) {
        return new Reservation(doc, docLine, sku, bin, lot, quantity, next);
    }

    Reservation of(long pieces) {
        return new Reservation(doc, docLine, sku, bin, lot, pieces, state);
    }
}
