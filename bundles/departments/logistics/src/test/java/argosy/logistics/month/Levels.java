package argosy.logistics.month;

import static argosy.logistics.overstock.Overstock.OVERSTOCKS;

import argosy.department.Transaction;
import argosy.logistics.inbound.Receipts;
import argosy.logistics.month.Reckoning.Lot;
import argosy.logistics.month.Reckoning.Pieces;
import argosy.logistics.month.Sale.Step;
import argosy.logistics.overstock.Agreement;
import argosy.logistics.overstock.OverstockAction;
import argosy.logistics.overstock.OverstockRule;
import argosy.logistics.overstock.Overstocks;
import argosy.logistics.overstock.ScanResult;
import argosy.logistics.overstock.ScanScope;
import argosy.logistics.replenishment.ReorderPoint;
import argosy.logistics.replenishment.Replenishments;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.impl.DSL;

/** What lies dead and what runs low once the month is over: borders are set, scans made, and people agree what to do. */
final class Levels {

    /** A shelf is filled up to {@code LEVEL} pieces when no more than {@code LOW} are left. */
    static final long LOW = 60;

    static final long LEVEL = 300;

    private static final Instant FIRST_SCAN = Month.at(32, 21, 0);
    private static final int MOST = 1000;

    /** What people do with a dead shelf after the first scan; every fifth gets the same. */
    enum Fate {
        OVERDUE,
        AGREED,
        REPORTED,
        DISMISSED,
        LEFT
    }

    final Map<Lot, Pieces> stock;

    private final Company company;
    private final Month month;
    private final Overstocks overstocks = new Overstocks();
    private final Map<Lot, Fate> fates = new TreeMap<>(Reckoning.ORDER);

    Levels(Company company, Month month, Map<Lot, Pieces> stock) {
        this.company = company;
        this.month = month;
        this.stock = stock;
        dead(FIRST_SCAN).forEach(lot -> fates.put(lot, Fate.values()[fates.size() % Fate.values().length]));
    }

    long available(Lot lot) {
        return stock.get(lot).onHand - stock.get(lot).reserved;
    }

    /** The shelves with a border below which they are filled up. */
    List<Lot> bordered() {
        return stock.keySet().stream()
                .filter(lot -> lot.article().shelf() <= 10)
                .toList();
    }

    /** Dead is exactly what nobody took away for three weeks. */
    List<Lot> dead(Instant now) {
        Instant since = now.minus(Duration.ofDays(21));
        Set<Lot> moving = new HashSet<>();
        for (Sale sale : month.sales) {
            if (sale.deed(Step.HAND_OVER)
                    .filter(gone -> gone.at().isAfter(since))
                    .isPresent()) {
                sale.wanted().forEach(some -> moving.add(new Lot(some.article(), sale.warehouse())));
            }
        }
        return stock.keySet().stream()
                .filter(lot -> !moving.contains(lot) && available(lot) > 0)
                .toList();
    }

    /** What came of it; nothing yet of what only a later scan found. */
    Fate fate(Lot lot) {
        return fates.getOrDefault(lot, Fate.LEFT);
    }

    /** A day before the reports are asked for. */
    void firstScan() {
        company.at(FIRST_SCAN);
        company.as(
                "head",
                tx -> tx.insert(
                        OverstockRule.OVERSTOCK_RULES,
                        new OverstockRule("三周未动", null, null, 28, null, 21, null, 7, null, null, true)));
        scan();
        Map<String, Long> cases = new HashMap<>();
        company.database()
                .select(OVERSTOCKS, DSL.noCondition(), MOST)
                .forEach(found ->
                        cases.put(found.value().sku() + " " + found.value().warehouse(), found.id()));
        company.does(
                "head",
                tx -> fates.forEach(
                        (lot, fate) -> treat(tx, cases.get(lot.article().code() + " " + lot.warehouse()), fate)));
    }

    private void treat(Transaction tx, long id, Fate fate) {
        switch (fate) {
            case OVERDUE -> agree(tx, id, 1);
            case AGREED -> agree(tx, id, 9);
            case REPORTED -> overstocks.report(tx, id, "请运营处理");
            case DISMISSED -> overstocks.dismiss(tx, id, "新品备货", Month.LAST.plusDays(30));
            case LEFT -> {}
        }
    }

    private void agree(Transaction tx, long id, int days) {
        overstocks.report(tx, id, null);
        overstocks.agree(
                tx, id, new Agreement(OverstockAction.PROMOTION, "第二件半价", "keeper", Month.LAST.plusDays(days)));
    }

    ScanResult scan() {
        return company.as("keeper", tx -> overstocks.scan(tx, new ScanScope(null)));
    }

    void replenish() {
        List<ReorderPoint> points = new ArrayList<>();
        bordered().forEach(lot -> points.add(point(lot)));
        company.as("specialist", tx -> tx.insertAll(ReorderPoint.REORDER_POINTS, points));
        Replenishments replenishments = new Replenishments(new Receipts(company.stock));
        company.as("specialist", tx -> replenishments.scan(tx, new argosy.logistics.replenishment.ScanScope(null)));
    }

    private static ReorderPoint point(Lot lot) {
        return new ReorderPoint(
                lot.article().code(),
                lot.warehouse(),
                LOW,
                LEVEL,
                null,
                null,
                null,
                7,
                null,
                null,
                Stockroom.SUPPLIER,
                null,
                null,
                null,
                null);
    }
}
