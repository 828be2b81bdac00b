package argosy.logistics.inbound;

import static argosy.logistics.db.Tables.RECEIPT;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Goods that a supplier delivers (LOG-03). In JSON it carries its {@code lines} ({@link ReceiptLine}).
 *
 * @param number {@code RK-20261122-0001}
 * @param supplierRef number of the supplier's order or delivery note, or null
 * @param expectedOn day the goods are expected, or null; {@code arrivedAt} when they came, or null
 * @param followUpOf number of the receipt whose missing goods this one announces, or null
 */
@Label(en = "Receipt", zh = "入库单")
public record Receipt(
        @Label(en = "Number", zh = "入库单号", example = "RK-20261122-0001")
        String number,

        @Label(en = "Supplier", zh = "供应商", example = "杭州清岚化妆品有限公司")
        String supplier,

        @Label(en = "Supplier reference", zh = "供应商单号", example = "PO-7781")
        String supplierRef,

        @Label(en = "Warehouse", zh = "仓库", example = "SH1") String warehouse,

        @Label(en = "State", zh = "状态", example = "announced")
        ReceiptState state,

        @Label(en = "Expected on", zh = "预计到货日期", example = "2026-11-24")
        LocalDate expectedOn,

        @Label(en = "Arrived at", zh = "到货时间", example = "2026-11-24T02:10:00Z")
        Instant arrivedAt,

        @Label(en = "Follow-up of", zh = "补货来源单", example = "RK-20261120-0003")
        String followUpOf,

        @Label(en = "Note", zh = "备注", example = "走月台 3") String note) {

    public static final Register<Receipt> RECEIPTS = Register.of(
                    "receipts", Text.of("Receipts", "入库单"), Receipt.class, RECEIPT)
            .search("number", "supplier", "supplierRef")
            .filter("state", "supplierRef", "warehouse", "expectedOn", "followUpOf")
            .sort("number", "supplier")
            .workflow(ReceiptState.WORKFLOW, "state");

    Receipt in(ReceiptState next) {
        return new Receipt(number, supplier, supplierRef, warehouse, next, expectedOn, arrivedAt, followUpOf, note);
    }

    Receipt arrived(Instant at) {
        return new Receipt(
                number, supplier, supplierRef, warehouse, ReceiptState.ARRIVED, expectedOn, at, followUpOf, note);
    }
}
