package argosy.logistics.reports;

import static argosy.logistics.db.Tables.CHECK_MISMATCH;
import static argosy.logistics.db.Tables.DISPATCH_STEP;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sum;

import argosy.department.Reads;
import argosy.department.Report;
import argosy.department.Shape;
import argosy.department.Text;
import argosy.department.Window;
import argosy.logistics.dispatch.DispatchState;
import argosy.logistics.dispatch.Mismatch;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.Condition;

/** The dispatch report of a day or month (LOG-10): two grouped queries, whatever the number of orders. */
final class DispatchReports {

    private static final Text FORMULA = Text.of(
            "Each step counts on the day of the company's time zone on which it was taken, once per order; by person it counts"
                    + " for who took it. Parcels and pieces are those of the orders handed over. Wrong, missing and extra count"
                    + " the findings of the outgoing check, one per SKU and scan, by checker. On time % = orders handed over by"
                    + " their promise ÷ orders handed over that had a promise × 100.",
            "每一步按公司时区在执行当日计一次，按人统计计入执行人。包裹数、件数为已交接订单的数量。错发、少发、多发为出库验货发现的差异，"
                    + "按商品和扫描次数计，计入验货人。准时率 = 在承诺时间前交接的订单数 ÷ 有承诺的已交接订单数 × 100%。");

    private final Reads reads;

    DispatchReports(Reads reads) {
        this.reads = reads;
    }

    Report<DispatchFigures> day(Window day, String warehouse) {
        Text title = Text.of("Dispatch report of " + day.from(), day.from() + " 发货日报表");
        return report("dispatch-day", title, day, warehouse, false);
    }

    Report<DispatchFigures> month(Window month, String warehouse) {
        YearMonth name = YearMonth.from(month.from());
        Text title = Text.of("Dispatch report of " + name, name + " 发货月报表");
        return report("dispatch-month", title, month, warehouse, true);
    }

    /** The total of a window, all warehouses together. */
    DispatchFigures of(Window window) {
        return report("dispatch", Text.of("Dispatch", "发货"), window, null, false)
                .rows()
                .get(0);
    }

    private Report<DispatchFigures> report(String name, Text title, Window window, String warehouse, boolean byDay) {
        Tally total = new Tally();
        Map<String, Tally> days = new TreeMap<>();
        Map<String, Tally> carriers = new TreeMap<>();
        Map<String, Tally> people = new TreeMap<>();
        Condition where = DISPATCH_STEP
                .ON_DAY
                .ge(window.from())
                .and(DISPATCH_STEP.ON_DAY.le(window.to()))
                .and(warehouse == null ? noCondition() : DISPATCH_STEP.WAREHOUSE.eq(warehouse));
        reads.sql()
                .select(
                        DISPATCH_STEP.ON_DAY,
                        DISPATCH_STEP.CARRIER,
                        DISPATCH_STEP.PERSON,
                        DISPATCH_STEP.STEP,
                        count(),
                        sum(DISPATCH_STEP.PARCELS),
                        sum(DISPATCH_STEP.PIECES),
                        count(DISPATCH_STEP.ON_TIME),
                        sum(DISPATCH_STEP.ON_TIME))
                .from(DISPATCH_STEP)
                .where(where)
                .groupBy(DISPATCH_STEP.ON_DAY, DISPATCH_STEP.CARRIER, DISPATCH_STEP.PERSON, DISPATCH_STEP.STEP)
                .forEach(row -> {
                    DispatchState step =
                            Shape.constant(DispatchState.class, row.value4()).orElseThrow();
                    for (Tally tally : List.of(
                            total,
                            of(days, row.value1().toString()),
                            of(carriers, row.value2()),
                            of(people, row.value3()))) {
                        tally.steps.merge(step, row.value5().longValue(), Long::sum);
                        if (step == DispatchState.HANDED_OVER) {
                            tally.parcels += row.value6().longValue();
                            tally.pieces += row.value7().longValue();
                            tally.promised += row.value8();
                            tally.onTime +=
                                    row.value9() == null ? 0 : row.value9().longValue();
                        }
                    }
                });
        Condition found = CHECK_MISMATCH
                .ON_DAY
                .ge(window.from())
                .and(CHECK_MISMATCH.ON_DAY.le(window.to()))
                .and(warehouse == null ? noCondition() : CHECK_MISMATCH.WAREHOUSE.eq(warehouse));
        reads.sql()
                .select(
                        CHECK_MISMATCH.ON_DAY,
                        CHECK_MISMATCH.CARRIER,
                        CHECK_MISMATCH.CHECKER,
                        CHECK_MISMATCH.KIND,
                        count())
                .from(CHECK_MISMATCH)
                .where(found)
                .groupBy(CHECK_MISMATCH.ON_DAY, CHECK_MISMATCH.CARRIER, CHECK_MISMATCH.CHECKER, CHECK_MISMATCH.KIND)
                .forEach(row -> {
                    Mismatch.Kind kind =
                            Shape.constant(Mismatch.Kind.class, row.value4()).orElseThrow();
                    for (Tally tally : List.of(
                            total,
                            of(days, row.value1().toString()),
                            of(carriers, row.value2()),
                            of(people, row.value3()))) {
                        tally.mismatches.merge(kind, row.value5().longValue(), Long::sum);
                    }
                });
        List<DispatchFigures> rows = new ArrayList<>();
        rows.add(total.figures("total", ""));
        if (byDay) {
            days.forEach((day, tally) -> rows.add(tally.figures("day", day)));
        }
        carriers.forEach((carrier, tally) -> rows.add(tally.figures("carrier", carrier)));
        people.forEach((person, tally) -> rows.add(tally.figures("person", person)));
        return new Report<>(name, title, FORMULA, window, Shape.of(DispatchFigures.class), rows);
    }

    private static Tally of(Map<String, Tally> tallies, String member) {
        return tallies.computeIfAbsent(member == null ? "" : member, m -> new Tally());
    }

    /** Sums under way. */
    private static final class Tally {

        private final Map<DispatchState, Long> steps = new EnumMap<>(DispatchState.class);
        private final Map<Mismatch.Kind, Long> mismatches = new EnumMap<>(Mismatch.Kind.class);
        private long parcels;
        private long pieces;
        private long promised;
        private long onTime;

        private DispatchFigures figures(String group, String member) {
            return new DispatchFigures(
                    group,
                    member,
                    of(DispatchState.CREATED),
                    of(DispatchState.REVIEWED),
                    of(DispatchState.PICKED),
                    of(DispatchState.PACKED),
                    of(DispatchState.CHECKED),
                    of(DispatchState.SIGNED),
                    of(DispatchState.HANDED_OVER),
                    of(DispatchState.DELIVERED),
                    of(DispatchState.SIGNED_BY_CUSTOMER),
                    of(DispatchState.REFUSED),
                    of(DispatchState.LOST),
                    of(DispatchState.CANCELLED) + of(DispatchState.INTERCEPTED),
                    parcels,
                    pieces,
                    mismatches.getOrDefault(Mismatch.Kind.WRONG, 0L),
                    mismatches.getOrDefault(Mismatch.Kind.MISSING, 0L),
                    mismatches.getOrDefault(Mismatch.Kind.EXTRA, 0L),
                    promised,
                    onTime,
                    promised == 0
                            ? null
                            : BigDecimal.valueOf(onTime * 100)
                                    .divide(BigDecimal.valueOf(promised), 1, RoundingMode.HALF_UP));
        }

        private long of(DispatchState step) {
            return steps.getOrDefault(step, 0L);
        }
    }
}
