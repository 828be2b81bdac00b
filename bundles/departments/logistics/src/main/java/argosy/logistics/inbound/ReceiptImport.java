package argosy.logistics.inbound;

import static argosy.logistics.db.Tables.SKU;
import static argosy.logistics.db.Tables.WAREHOUSE;
import static argosy.logistics.inbound.Receipt.RECEIPTS;

import argosy.department.Codes;
import argosy.department.ImportRow;
import argosy.department.Importer;
import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Transaction;
import java.util.List;

/** Announced receipts from a file: the rows of one supplier and reference become one receipt. */
final class ReceiptImport implements Importer<ReceiptRow> {

    private final Receipts receipts;

    ReceiptImport(Receipts receipts) {
        this.receipts = receipts;
    }

    @Override
    public Shape<ReceiptRow> shape() {
        return Shape.of(ReceiptRow.class);
    }

    @Override
    public List<ImportRow<ReceiptRow>> check(Reads reads, List<ImportRow<ReceiptRow>> rows) {
        return Codes.known(
                reads,
                Codes.known(reads, rows, SKU.CODE, "sku", ReceiptRow::sku),
                WAREHOUSE.CODE,
                "warehouse",
                ReceiptRow::warehouse);
    }

    @Override
    public String group(ImportRow<ReceiptRow> row) {
        return row.text("supplier") + '\n' + row.text("supplierRef") + '\n' + row.text("warehouse");
    }

    @Override
    public List<Long> accept(Transaction transaction, List<ImportRow<ReceiptRow>> group) {
        ReceiptRow first = group.get(0).value();
        if (group.size() > NewReceipt.MOST_LINES) {
            throw Problem.invalid(
                    "supplierRef",
                    "A receipt has at most " + NewReceipt.MOST_LINES + " lines.",
                    "一张入库单最多 " + NewReceipt.MOST_LINES + " 行。");
        }
        return List.of(receipts.announce(
                        transaction,
                        new NewReceipt(
                                first.supplier(),
                                first.supplierRef(),
                                first.warehouse(),
                                first.expectedOn(),
                                null,
                                group.stream()
                                        .map(ImportRow::value)
                                        .map(row -> new NewReceipt.Line(row.sku(), row.lot(), row.expected()))
                                        .toList()))
                .id());
    }

    @Override
    public void undo(Transaction transaction, long id) {
        transaction.find(RECEIPTS, id).ifPresent(receipt -> {
            if (receipt.value().state() != ReceiptState.ANNOUNCED) {
                throw Problem.conflict(
                        "changed-since-import",
                        "Receipt " + receipt.value().number() + " was worked on after the import.",
                        "入库单 " + receipt.value().number() + " 导入后已被处理。");
            }
            receipts.remove(transaction, receipt);
        });
    }
}
