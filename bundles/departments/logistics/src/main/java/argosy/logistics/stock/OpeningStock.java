package argosy.logistics.stock;

import argosy.department.ImportRow;
import argosy.department.Importer;
import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Transaction;
import java.util.ArrayList;
import java.util.List;

/** Takes over the stock list that a warehouse begins with; each row becomes a move, taken back by its reversal. */
final class OpeningStock implements Importer<OpeningRow> {

    private final StockLedger ledger;

    OpeningStock(StockLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Shape<OpeningRow> shape() {
        return Shape.of(OpeningRow.class);
    }

    @Override
    public List<ImportRow<OpeningRow>> check(Reads reads, List<ImportRow<OpeningRow>> rows) {
        List<OpeningRow> values = rows.stream()
                .map(ImportRow::value)
                .filter(java.util.Objects::nonNull)
                .toList();
        Places places = Places.read(
                reads,
                values.stream().map(OpeningRow::sku).toList(),
                values.stream().map(OpeningRow::bin).toList());
        List<ImportRow<OpeningRow>> checked = new ArrayList<>();
        rows.forEach(row -> checked.add(row.value() == null ? row : check(places, row)));
        return checked;
    }

    private static ImportRow<OpeningRow> check(Places places, ImportRow<OpeningRow> row) {
        OpeningRow value = row.value();
        ImportRow<OpeningRow> checked = row;
        Boolean tracked = places.lotTracked().get(value.sku());
        if (tracked == null) {
            checked = checked.refuse("sku", "There is no SKU " + value.sku() + ".", "商品 " + value.sku() + " 不存在。");
        } else if (tracked && value.lot().isEmpty()) {
            checked = checked.refuse("lot", "This SKU is tracked by lot: name the lot.", "该商品按批次管理，请填写批次。");
        }
        if (!places.warehouses().containsKey(value.bin())) {
            checked = checked.refuse("bin", "There is no bin " + value.bin() + ".", "库位 " + value.bin() + " 不存在。");
        } else if (places.closed().containsKey(value.bin())) {
            checked = checked.refuse("bin", "The bin or its warehouse is not active.", "该库位或其仓库未启用。");
        }
        return checked;
    }

    @Override
    public List<Long> accept(Transaction transaction, List<ImportRow<OpeningRow>> group) {
        return ledger
                .book(transaction, group.stream().map(row -> row.value().move()).toList())
                .stream()
                .map(Stored::id)
                .toList();
    }

    @Override
    public void undo(Transaction transaction, long id) {
        ledger.reverse(transaction, id, "Import taken back 撤销导入");
    }
}
