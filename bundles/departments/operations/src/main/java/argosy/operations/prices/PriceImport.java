package argosy.operations.prices;

import static argosy.operations.db.Tables.SHOP;
import static argosy.operations.db.Tables.SKU;
import static argosy.operations.prices.Price.PRICES;

import argosy.department.Codes;
import argosy.department.ImportRow;
import argosy.department.Importer;
import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Transaction;
import java.util.List;

/** Prices from a file: each row is proposed like one by hand and waits for its approval. */
final class PriceImport implements Importer<NewPrice> {

    private final Prices prices;

    PriceImport(Prices prices) {
        this.prices = prices;
    }

    @Override
    public Shape<NewPrice> shape() {
        return Shape.of(NewPrice.class);
    }

    @Override
    public List<ImportRow<NewPrice>> check(Reads reads, List<ImportRow<NewPrice>> rows) {
        return Codes.known(
                reads, Codes.known(reads, rows, SKU.CODE, "sku", NewPrice::sku), SHOP.CODE, "shop", NewPrice::shop);
    }

    @Override
    public List<Long> accept(Transaction transaction, List<ImportRow<NewPrice>> group) {
        return group.stream()
                .map(row -> prices.imported(transaction, row.value()).id())
                .toList();
    }

    @Override
    public void undo(Transaction transaction, long id) {
        transaction.find(PRICES, id).ifPresent(price -> {
            if (price.value().state() != PriceState.PROPOSED) {
                throw Problem.conflict(
                        "changed-since-import",
                        "Price " + price.value().number() + " was decided after the import.",
                        "价格单 " + price.value().number() + " 导入后已审批。");
            }
            prices.withdraw(transaction, id, "撤销导入");
        });
    }
}
