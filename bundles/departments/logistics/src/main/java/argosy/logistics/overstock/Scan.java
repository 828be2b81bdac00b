package argosy.logistics.overstock;

import static argosy.logistics.db.Tables.OVERSTOCK;
import static argosy.logistics.overstock.Overstock.OVERSTOCKS;
import static org.jooq.impl.DSL.noCondition;

import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.logistics.stock.Shelf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;

/**
 * Judges every shelf by the rules. Its caller holds the rules, at which two scans at once wait for each other, so that no
 * shelf gets two cases.
 */
final class Scan {

    private static final int MOST_CASES = 100_000;

    private final Transaction tx;
    private final String warehouse;
    private final Evidence evidence;
    private int refreshed;
    private int cleared;

    /** @param warehouse code, or null for all */
    Scan(Transaction tx, List<OverstockRule> rules, String warehouse) {
        this.tx = tx;
        this.warehouse = warehouse;
        this.evidence = Evidence.of(tx, rules, warehouse);
    }

    ScanResult run() {
        Map<Shelf, Stored<Overstock>> open = open();
        open.forEach(this::lookAgain);
        Set<Shelf> alone = leftAlone();
        List<Overstock> fresh = new ArrayList<>();
        int dismissed = 0;
        for (Shelf shelf : evidence.shelves()) {
            Evidence.Case known =
                    open.containsKey(shelf) ? null : evidence.about(shelf).orElse(null);
            Judgement judgement = known == null
                    ? null
                    : Judgement.of(known.rule(), known.facts(), tx.now()).orElse(null);
            if (judgement != null && alone.contains(shelf)) {
                dismissed++;
            } else if (judgement != null) {
                fresh.add(Overstock.flagged(
                        tx.number(Overstocks.PREFIX),
                        shelf,
                        known.rule(),
                        known.facts(),
                        judgement,
                        tx.now(),
                        tx.zone()));
            }
        }
        tx.insertAll(OVERSTOCKS, fresh);
        return new ScanResult(fresh.size(), refreshed, open.size() - refreshed - cleared, cleared, dismissed);
    }

    /** New figures for an open case, or its end when the rule has nothing against it any more. */
    private void lookAgain(Shelf shelf, Stored<Overstock> before) {
        Evidence.Case known = evidence.about(shelf).orElse(null);
        if (known == null) {
            return;
        }
        Optional<Judgement> judgement = Judgement.of(known.rule(), known.facts(), tx.now());
        if (judgement.isEmpty()) {
            Overstock settled = before.value().settled(known.rule(), known.facts(), tx.zone());
            tx.update(OVERSTOCKS, before, settled.cleared("扫描自动消除：已低于规则界限 (below the border of the rule)", tx.now()));
            tx.remark(OVERSTOCKS, before.id(), "cleared-by-scan", known.rule().name());
            cleared++;
            return;
        }
        Overstock now = before.value().refreshed(known.rule(), known.facts(), judgement.get(), tx.zone());
        if (!now.equals(before.value())) {
            tx.update(OVERSTOCKS, before, now);
            refreshed++;
        }
    }

    /** The open cases, held until the scan is done. */
    private Map<Shelf, Stored<Overstock>> open() {
        Condition open = here().and(OVERSTOCK.STATE.in(
                Shape.code(OverstockState.FLAGGED),
                Shape.code(OverstockState.REPORTED),
                Shape.code(OverstockState.AGREED)));
        tx.sql()
                .update(OVERSTOCK)
                .set(OVERSTOCK.VERSION, OVERSTOCK.VERSION)
                .where(open)
                .execute();
        Map<Shelf, Stored<Overstock>> cases = new LinkedHashMap<>();
        for (Stored<Overstock> each : tx.select(OVERSTOCKS, open, MOST_CASES)) {
            cases.put(each.value().shelf(), each);
        }
        return cases;
    }

    private Set<Shelf> leftAlone() {
        LocalDate today = tx.today();
        return new HashSet<>(tx.sql()
                .select(OVERSTOCK.SKU, OVERSTOCK.WAREHOUSE)
                .from(OVERSTOCK)
                .where(here())
                .and(OVERSTOCK.DISMISSED_UNTIL.gt(today))
                .fetch(row -> new Shelf(row.value1(), row.value2())));
    }

    private Condition here() {
        return warehouse == null ? noCondition() : OVERSTOCK.WAREHOUSE.eq(warehouse);
    }
}
