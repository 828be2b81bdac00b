package argosy.operations.intake;

import static argosy.operations.db.Tables.SHOP;

import argosy.department.Codes;
import argosy.department.ImportRow;
import argosy.department.Importer;
import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Transaction;
import argosy.operations.orders.Desk;
import argosy.operations.orders.Intake;
import argosy.operations.orders.NewLine;
import argosy.operations.orders.NewOrder;
import argosy.operations.orders.Orders;
import argosy.operations.orders.PlatformStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** Files of orders: one row per line, rows with the same platform order number make one order (OPS-39). */
final class OrderImport implements Importer<OrderRow> {

    private static final int MOST_LINES = 200;

    private final Orders orders;
    private final Desk desk;

    OrderImport(Orders orders) {
        this.orders = orders;
        this.desk = orders.desk();
    }

    @Override
    public Shape<OrderRow> shape() {
        return FilePreset.ROW;
    }

    @Override
    public String group(ImportRow<OrderRow> row) {
        String number = row.value() == null
                ? Cells.plain(row.text("platformOrder"))
                : row.value().platformOrder();
        return number == null ? "line " + row.line() : number;
    }

    @Override
    public List<ImportRow<OrderRow>> check(Reads reads, List<ImportRow<OrderRow>> rows) {
        Set<String> shops = Codes.existing(
                reads,
                SHOP.CODE,
                rows.stream()
                        .map(ImportRow::value)
                        .filter(Objects::nonNull)
                        .map(OrderRow::shop)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        Map<String, Integer> lines = new HashMap<>();
        List<ImportRow<OrderRow>> checked = new ArrayList<>(rows.size());
        for (ImportRow<OrderRow> row : rows) {
            ImportRow<OrderRow> result = row;
            if (row.value() != null) {
                String shop = row.value().shop();
                if (shop == null) {
                    result = result.refuse("shop", "Say whose orders these are: ?shop=<code>.", "请指明店铺（?shop=店铺编码）。");
                } else if (!shops.contains(shop)) {
                    result = result.refuse("shop", "There is no shop " + shop + ".", "店铺 " + shop + " 不存在。");
                }
                if (lines.merge(row.value().platformOrder(), 1, Integer::sum) > MOST_LINES) {
                    result = result.refuse("platformOrder", "An order has at most 200 lines.", "一张订单最多 200 行明细。");
                }
            }
            checked.add(result);
        }
        return checked;
    }

    /** Records are those orders that were not there; others may have been changed by what the file says. */
    @Override
    public List<Long> accept(Transaction tx, List<ImportRow<OrderRow>> group) {
        Intake.Taken taken = orders.intake()
                .take(tx, desk, order(group.stream().map(ImportRow::value).toList()));
        return taken.outcome() == Intake.Outcome.RECEIVED
                ? List.of(taken.order().id())
                : List.of();
    }

    @Override
    public void undo(Transaction tx, long id) {
        orders.intake().undo(tx, id);
    }

    /**
     * The rows of one order put together. Platforms that tell a status for every line leave cancelled ones beside others:
     * those are bought no more; a refund that is asked for one of them stops the whole.
     */
    static NewOrder order(List<OrderRow> all) {
        List<OrderRow> going = all.stream()
                .filter(row -> row.status() != PlatformStatus.CANCELLED)
                .toList();
        List<OrderRow> rows = going.isEmpty() ? all : going;
        OrderRow first = rows.stream()
                .filter(row -> row.status() == PlatformStatus.REFUNDING)
                .findFirst()
                .orElse(rows.get(0));
        return new NewOrder(
                first.shop(),
                first.platformOrder(),
                first.rawStatus() == null ? any(rows, OrderRow::rawStatus) : first.rawStatus(),
                first.status() == null ? any(rows, OrderRow::status) : first.status(),
                any(rows, OrderRow::customer),
                any(rows, OrderRow::consignee),
                any(rows, row -> row.phone() == null ? row.otherPhone() : row.phone()),
                any(rows, OrderImport::address),
                any(rows, OrderRow::freight),
                any(rows, OrderRow::discount),
                whole(rows, OrderRow::payable, OrderRow::linePayable),
                whole(rows, OrderRow::paid, OrderRow::linePaid),
                any(rows, OrderRow::buyerRemark),
                any(rows, OrderRow::sellerRemark),
                null,
                time(any(rows, OrderRow::orderedAt)),
                time(any(rows, OrderRow::paidAt)),
                time(any(rows, OrderRow::modifiedAt)),
                any(rows, OrderRow::carrier),
                any(rows, OrderRow::trackingNumbers),
                any(rows, OrderRow::anchor),
                any(rows, OrderRow::liveSession),
                rows.stream().map(row -> line(row, rows.size() == 1)).toList());
    }

    /** A line without a unit price has the share of a piece in what it costs, rounded up, and the rest as its discount. */
    private static NewLine line(OrderRow row, boolean alone) {
        long quantity = row.quantity() == null ? 1 : row.quantity();
        BigDecimal amount = row.lineAmount() != null
                ? row.lineAmount()
                : row.linePayable() != null ? row.linePayable() : alone ? row.payable() : null;
        BigDecimal price = row.price();
        BigDecimal discount = null;
        if (price == null) {
            if (amount == null) {
                throw Problem.invalid("price", "Give a unit price or a line amount.", "请填写单价或明细金额。");
            }
            price = amount.divide(BigDecimal.valueOf(quantity), 2, RoundingMode.CEILING);
            discount = price.multiply(BigDecimal.valueOf(quantity)).subtract(amount);
        }
        return new NewLine(
                row.sku(),
                row.name() == null ? Objects.requireNonNullElse(row.sku(), row.platformOrder()) : row.name(),
                row.spec(),
                quantity,
                price,
                discount,
                row.listing());
    }

    /** Written together unless the address begins with its province already. */
    private static String address(OrderRow row) {
        if (row.address() == null && row.street() == null) {
            return null;
        }
        StringBuilder whole = new StringBuilder();
        String rest = row.address() == null ? "" : row.address();
        if (row.province() == null || !rest.startsWith(row.province())) {
            for (String part : new String[] {row.province(), row.city(), row.district(), row.street()}) {
                if (part != null && whole.indexOf(part) < 0 && !rest.contains(part)) {
                    whole.append(part);
                }
            }
        }
        return whole.append(rest).toString();
    }

    private static <T> T any(List<OrderRow> rows, Function<OrderRow, T> member) {
        for (OrderRow row : rows) {
            T value = member.apply(row);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** What is told of the whole order, or the sum of what is told of its lines. */
    private static BigDecimal whole(
            List<OrderRow> rows, Function<OrderRow, BigDecimal> whole, Function<OrderRow, BigDecimal> part) {
        BigDecimal told = any(rows, whole);
        if (told != null) {
            return told;
        }
        BigDecimal sum = null;
        for (OrderRow row : rows) {
            BigDecimal amount = part.apply(row);
            if (amount != null) {
                sum = sum == null ? amount : sum.add(amount);
            }
        }
        return sum;
    }

    private static Instant time(String iso) {
        return iso == null ? null : Instant.parse(iso);
    }
}
