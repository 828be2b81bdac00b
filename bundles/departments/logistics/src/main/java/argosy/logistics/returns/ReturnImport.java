package argosy.logistics.returns;

import static argosy.logistics.db.Tables.CARRIER;
import static argosy.logistics.db.Tables.DISPATCH_ORDER;
import static argosy.logistics.db.Tables.SKU;
import static argosy.logistics.returns.ReturnReceipt.RETURNS;

import argosy.department.Codes;
import argosy.department.ImportRow;
import argosy.department.Importer;
import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Transaction;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Announced returns from a file: the rows of one order and tracking number become one return. */
final class ReturnImport implements Importer<ReturnRow> {

    private final Returns returns;

    ReturnImport(Returns returns) {
        this.returns = returns;
    }

    @Override
    public Shape<ReturnRow> shape() {
        return Shape.of(ReturnRow.class);
    }

    @Override
    public List<ImportRow<ReturnRow>> check(Reads reads, List<ImportRow<ReturnRow>> rows) {
        List<ImportRow<ReturnRow>> known = Codes.known(
                reads,
                Codes.known(reads, rows, SKU.CODE, "sku", ReturnRow::sku),
                CARRIER.CODE,
                "carrier",
                ReturnRow::carrier);
        List<String> numbers = known.stream()
                .map(ImportRow::value)
                .filter(Objects::nonNull)
                .map(ReturnRow::order)
                .toList();
        Set<String> orders = new HashSet<>(Codes.existing(reads, DISPATCH_ORDER.NUMBER, numbers));
        orders.addAll(Codes.existing(reads, DISPATCH_ORDER.ORDER_REF, numbers));
        return known.stream().map(row -> checked(row, orders)).toList();
    }

    private static ImportRow<ReturnRow> checked(ImportRow<ReturnRow> row, Set<String> orders) {
        ReturnRow value = row.value();
        if (value == null) {
            return row;
        }
        ImportRow<ReturnRow> checked = orders.contains(value.order())
                ? row
                : row.refuse("order", "There is no order " + value.order() + ".", "没有订单 " + value.order() + "。");
        return value.kind().delivered()
                ? checked
                : checked.refuse("kind", "A file announces customer returns and exchanges.", "文件只能登记客户退货和换货。");
    }

    @Override
    public String group(ImportRow<ReturnRow> row) {
        return row.text("order") + '\n' + row.text("trackingNo");
    }

    @Override
    public List<Long> accept(Transaction transaction, List<ImportRow<ReturnRow>> group) {
        if (group.size() > NewReturn.MOST_LINES) {
            throw Problem.invalid(
                    "order",
                    "A return has at most " + NewReturn.MOST_LINES + " lines.",
                    "一张退货单最多 " + NewReturn.MOST_LINES + " 行。");
        }
        ReturnRow first = group.get(0).value();
        return List.of(returns.announce(
                        transaction,
                        new NewReturn(
                                first.kind(),
                                null,
                                first.order(),
                                null,
                                first.carrier(),
                                first.trackingNo(),
                                null,
                                first.reason(),
                                group.stream()
                                        .map(ImportRow::value)
                                        .map(row -> new NewReturn.Line(row.sku(), row.lot(), row.expected()))
                                        .toList()))
                .id());
    }

    @Override
    public void undo(Transaction transaction, long id) {
        transaction.find(RETURNS, id).ifPresent(found -> {
            if (found.value().state() != ReturnState.ANNOUNCED) {
                throw Problem.conflict(
                        "changed-since-import",
                        "Return " + found.value().number() + " was worked on after the import.",
                        "退货单 " + found.value().number() + " 导入后已被处理。");
            }
            returns.remove(transaction, found);
        });
    }
}
