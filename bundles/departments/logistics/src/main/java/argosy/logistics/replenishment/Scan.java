package argosy.logistics.replenishment;

import static argosy.logistics.db.Tables.RECEIPT;
import static argosy.logistics.db.Tables.RECEIPT_LINE;
import static argosy.logistics.db.Tables.REORDER_POINT;
import static argosy.logistics.db.Tables.REPLENISHMENT;
import static argosy.logistics.db.Tables.SKU;
import static argosy.logistics.replenishment.ReorderPoint.REORDER_POINTS;
import static argosy.logistics.replenishment.Replenishment.REPLENISHMENTS;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import argosy.department.Problem;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.logistics.inbound.ReceiptState;
import argosy.logistics.sku.SkuState;
import argosy.logistics.stock.Shelf;
import argosy.logistics.stock.Shelved;
import argosy.logistics.stock.Shelves;
import argosy.logistics.stock.Sold;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.TableField;

/**
 * Looks at all shelves that have a reorder point: their stock, what is on order, what was sold. The number of queries does
 * not grow with the number of shelves. Two scans at once wait for each other at the reorder points, so that no shelf gets
 * two replenishments.
 */
final class Scan {

    private static final int MOST_POINTS = 100_000;

    private final Transaction tx;
    private final String warehouse;
    private final LocalDate today;
    private final Map<Shelf, Need> needs = new LinkedHashMap<>();

    Scan(Transaction tx, String warehouse, LocalDate today) {
        this.tx = tx;
        this.warehouse = warehouse;
        this.today = today;
    }

    ScanResult run() {
        Map<Shelf, ReorderPoint> points = points();
        Map<Shelf, Stored<Replenishment>> suggestions = suggestions();
        Map<Shelf, Shelved> stock = Shelves.stock(tx, warehouse);
        Map<Shelf, Long> onOrder = onOrder();
        Map<Integer, Map<Shelf, Sold>> sold = new HashMap<>();
        points.forEach((shelf, point) -> {
            Shelved there = stock.getOrDefault(shelf, Shelved.NOTHING);
            Sold sales = sold.computeIfAbsent(point.salesDays(), this::sold).getOrDefault(shelf, Sold.NOTHING);
            Need need = Need.of(point, there.available(), there.reserved(), onOrder.getOrDefault(shelf, 0L), sales);
            if (need.quantity() > 0) {
                needs.put(shelf, need);
            }
        });
        return settle(points, suggestions);
    }

    private ScanResult settle(Map<Shelf, ReorderPoint> points, Map<Shelf, Stored<Replenishment>> suggestions) {
        int refreshed = 0;
        int withdrawn = 0;
        for (Map.Entry<Shelf, Stored<Replenishment>> suggestion : suggestions.entrySet()) {
            Stored<Replenishment> before = suggestion.getValue();
            Need need = needs.remove(suggestion.getKey());
            if (need == null) {
                tx.update(REPLENISHMENTS, before, before.value().dismissed("扫描撤回：库存已足或不再补货 (enough again)", null));
                withdrawn++;
                continue;
            }
            Replenishment now = Replenishment.suggested(before.value().number(), points.get(suggestion.getKey()), need);
            if (!now.equals(before.value())) {
                tx.update(REPLENISHMENTS, before, now);
                refreshed++;
            }
        }
        int tooFew = needs.size();
        needs.keySet().removeAll(underWay());
        int waiting = tooFew - needs.size();
        int left = needs.size();
        needs.keySet().removeAll(leftAlone());
        List<Replenishment> fresh = new ArrayList<>();
        needs.forEach((shelf, need) ->
                fresh.add(Replenishment.suggested(tx.number(Replenishments.PREFIX), points.get(shelf), need)));
        tx.insertAll(REPLENISHMENTS, fresh);
        fresh.forEach(r ->
                tx.publish(StockLow.LOW, r.sku(), new StockLow(r.sku(), r.warehouse(), r.available(), r.suggested())));
        return new ScanResult(
                fresh.size(),
                refreshed,
                suggestions.size() - refreshed - withdrawn,
                withdrawn,
                waiting,
                left - fresh.size());
    }

    /** The reorder points of articles that are still bought, held until the scan is done. */
    private Map<Shelf, ReorderPoint> points() {
        Condition here = here(REORDER_POINT.WAREHOUSE);
        int all = tx.sql()
                .update(REORDER_POINT)
                .set(REORDER_POINT.VERSION, REORDER_POINT.VERSION)
                .where(here)
                .execute();
        if (all == 0) {
            throw Problem.conflict(
                    "no-reorder-points",
                    "No reorder point is set" + (warehouse == null ? "" : " in " + warehouse)
                            + "; add some to the reorder points first, by hand or from a file.",
                    (warehouse == null ? "" : "仓库 " + warehouse + " ") + "尚未设置补货点，请先手工或用文件新增补货点。");
        }
        Map<Shelf, ReorderPoint> points = new LinkedHashMap<>();
        Condition bought =
                REORDER_POINT.SKU.in(select(SKU.CODE).from(SKU).where(SKU.STATE.eq(Shape.code(SkuState.ACTIVE))));
        for (Stored<ReorderPoint> point : tx.select(REORDER_POINTS, here.and(bought), MOST_POINTS)) {
            points.put(new Shelf(point.value().sku(), point.value().warehouse()), point.value());
        }
        return points;
    }

    /** What is suggested and nobody has touched, held until the scan is done. */
    private Map<Shelf, Stored<Replenishment>> suggestions() {
        Condition untouched =
                here(REPLENISHMENT.WAREHOUSE).and(REPLENISHMENT.STATE.eq(Shape.code(ReplenishmentState.SUGGESTED)));
        tx.sql()
                .update(REPLENISHMENT)
                .set(REPLENISHMENT.VERSION, REPLENISHMENT.VERSION)
                .where(untouched)
                .execute();
        Map<Shelf, Stored<Replenishment>> suggestions = new LinkedHashMap<>();
        for (Stored<Replenishment> found : tx.select(REPLENISHMENTS, untouched, MOST_POINTS)) {
            suggestions.put(new Shelf(found.value().sku(), found.value().warehouse()), found);
        }
        return suggestions;
    }

    /** Pieces ordered but not announced, and pieces announced or at the door but not checked; no piece counts twice. */
    private Map<Shelf, Long> onOrder() {
        Map<Shelf, Long> onOrder = new HashMap<>();
        tx.sql()
                .select(
                        REPLENISHMENT.SKU,
                        REPLENISHMENT.WAREHOUSE,
                        sum(coalesce(REPLENISHMENT.CONFIRMED, REPLENISHMENT.ORDERED)))
                .from(REPLENISHMENT)
                .where(here(REPLENISHMENT.WAREHOUSE))
                .and(REPLENISHMENT.STATE.in(
                        Shape.code(ReplenishmentState.ORDERED), Shape.code(ReplenishmentState.CONFIRMED)))
                .groupBy(REPLENISHMENT.SKU, REPLENISHMENT.WAREHOUSE)
                .forEach(row -> onOrder.merge(
                        new Shelf(row.value1(), row.value2()), row.value3().longValueExact(), Long::sum));
        String announced = Shape.code(ReceiptState.ANNOUNCED);
        tx.sql()
                .select(
                        RECEIPT_LINE.SKU,
                        RECEIPT.WAREHOUSE,
                        sum(when(RECEIPT.STATE.eq(inline(announced)), RECEIPT_LINE.EXPECTED)
                                .otherwise(RECEIPT_LINE.ARRIVED)))
                .from(RECEIPT)
                .join(RECEIPT_LINE)
                .on(RECEIPT_LINE.RECEIPT.eq(RECEIPT.ID))
                .where(here(RECEIPT.WAREHOUSE))
                .and(RECEIPT.STATE.in(announced, Shape.code(ReceiptState.ARRIVED)))
                .groupBy(RECEIPT_LINE.SKU, RECEIPT.WAREHOUSE)
                .forEach(row -> onOrder.merge(
                        new Shelf(row.value1(), row.value2()), row.value3().longValueExact(), Long::sum));
        return onOrder;
    }

    private Map<Shelf, Sold> sold(int days) {
        return Shelves.sold(tx, tx.now().minus(Duration.ofDays(days)), warehouse);
    }

    private Set<Shelf> underWay() {
        return shelves(REPLENISHMENT.STATE.in(
                ReplenishmentState.EXPECTED.stream().map(Shape::code).toList()));
    }

    private Set<Shelf> leftAlone() {
        return shelves(REPLENISHMENT.DISMISSED_UNTIL.gt(today));
    }

    private Set<Shelf> shelves(Condition condition) {
        return new HashSet<>(tx.sql()
                .select(REPLENISHMENT.SKU, REPLENISHMENT.WAREHOUSE)
                .from(REPLENISHMENT)
                .where(here(REPLENISHMENT.WAREHOUSE))
                .and(condition)
                .fetch(row -> new Shelf(row.value1(), row.value2())));
    }

    private Condition here(TableField<?, String> column) {
        return warehouse == null ? noCondition() : column.eq(warehouse);
    }
}
