package argosy.logistics.overstock;

import static argosy.logistics.db.Tables.OVERSTOCK_RULE;
import static argosy.logistics.overstock.Overstock.OVERSTOCKS;
import static argosy.logistics.overstock.OverstockRule.OVERSTOCK_RULES;

import argosy.department.Problem;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.logistics.stock.Shelf;
import argosy.logistics.warehouse.Warehouses;
import java.time.LocalDate;
import java.util.List;

/** The rules of overstock cases (LOG-14): flagged by a scan, reported, agreed on, cleared. */
public final class Overstocks {

    static final String PREFIX = "JY";

    private static final int MOST_RULES = 1000;

    public Overstocks() {}

    /**
     * Flags what the rules say, refreshes open cases and clears those that are below the border by now; running it again
     * changes nothing. 409 {@code no-overstock-rules} when no rule is enabled, 422 for an unknown warehouse.
     */
    public ScanResult scan(Transaction tx, ScanScope scope) {
        String warehouse = Warehouses.codeOrAll(tx, scope.warehouse());
        tx.sql()
                .update(OVERSTOCK_RULE)
                .set(OVERSTOCK_RULE.VERSION, OVERSTOCK_RULE.VERSION)
                .execute();
        List<OverstockRule> rules = rules(tx);
        if (rules.isEmpty()) {
            throw Problem.conflict(
                    "no-overstock-rules",
                    "No overstock rule is enabled; add one to the overstock rules, or enable one, and scan again.",
                    "没有启用的积压规则，请先新增或启用积压规则后再扫描。");
        }
        return new Scan(tx, rules, warehouse).run();
    }

    /** Operations and the head were told. */
    public Stored<Overstock> report(Transaction tx, long id, String note) {
        Stored<Overstock> flagged = tx.step(OVERSTOCKS, id, "report");
        Stored<Overstock> reported =
                tx.update(OVERSTOCKS, flagged, flagged.value().reported(tx.by().username(), tx.now()));
        if (note != null && !note.isBlank()) {
            tx.remark(OVERSTOCKS, id, "reported", note.strip());
        }
        Overstock told = reported.value();
        tx.publish(
                StockOverstocked.OVERSTOCKED,
                told.sku(),
                new StockOverstocked(
                        told.sku(),
                        told.warehouse(),
                        told.pieces(),
                        told.coverDays() == null ? null : told.coverDays().longValue()));
        return reported;
    }

    /** What is to be done; may be agreed anew while it is not done. */
    public Stored<Overstock> agree(Transaction tx, long id, Agreement agreement) {
        Stored<Overstock> reported = tx.step(OVERSTOCKS, id, "agree");
        refusePast(tx, "dueOn", agreement.dueOn());
        return tx.update(
                OVERSTOCKS, reported, reported.value().agreed(agreement, tx.by().username(), tx.now()));
    }

    /**
     * It is done: the figures are taken once more, to show what was achieved. Overstock is cleared by goods that go, so 422
     * when there are no fewer pieces and no less excess than when it was flagged, unless it is said what was decided instead.
     *
     * @param decision what was decided about goods that stay, kept on the timeline, or null
     */
    public Stored<Overstock> clear(Transaction tx, long id, String outcome, String decision) {
        Stored<Overstock> agreed = tx.step(OVERSTOCKS, id, "clear");
        Shelf shelf = agreed.value().shelf();
        Evidence evidence = Evidence.of(tx, rules(tx), shelf);
        Overstock now = evidence.about(shelf)
                .map(known -> Judgement.of(known.rule(), known.facts(), tx.now())
                        .map(judgement -> agreed.value().refreshed(known.rule(), known.facts(), judgement, tx.zone()))
                        .orElseGet(() -> agreed.value().settled(known.rule(), known.facts(), tx.zone())))
                .orElseGet(() -> agreed.value().counted(evidence.available(shelf), evidence.cost(shelf)));
        boolean decided = decision != null && !decision.isBlank();
        if (!decided && now.pieces() >= now.flaggedPieces() && now.achieved() <= 0) {
            throw Problem.invalid(
                    "decision",
                    "All " + now.pieces()
                            + " pieces still lie there: clear it when some are gone, or say what was decided.",
                    "全部 " + now.pieces() + " 件仍在库：请在货物减少后再清理，或填写处理决定。");
        }
        if (decided) {
            tx.remark(OVERSTOCKS, id, "decided", decision.strip());
        }
        return tx.update(OVERSTOCKS, agreed, now.cleared(outcome.strip(), tx.now()));
    }

    /** It is no case; not flagged again before {@code until}, when that is given. */
    public Stored<Overstock> dismiss(Transaction tx, long id, String reason, LocalDate until) {
        Stored<Overstock> flagged = tx.step(OVERSTOCKS, id, "dismiss");
        refusePast(tx, "until", until);
        return tx.update(OVERSTOCKS, flagged, flagged.value().dismissed(reason.strip(), until));
    }

    private static List<OverstockRule> rules(Transaction tx) {
        return tx.select(OVERSTOCK_RULES, OVERSTOCK_RULE.ENABLED.isTrue(), MOST_RULES).stream()
                .map(Stored::value)
                .toList();
    }

    private void refusePast(Transaction tx, String member, LocalDate day) {
        if (day != null && day.isBefore(tx.today())) {
            throw Problem.invalid(member, "The day must not lie in the past.", "日期不能早于今天。");
        }
    }
}
