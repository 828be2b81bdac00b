package argosy.logistics.safety;

import static argosy.logistics.db.Tables.HAZARD;
import static argosy.logistics.db.Tables.SAFETY_CHECK;
import static argosy.logistics.db.Tables.WAREHOUSE;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Report;
import argosy.department.Shape;
import argosy.department.Text;
import argosy.logistics.warehouse.WarehouseState;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;

/** What is reported of safety (LOG-24): one or two grouped queries each. */
public final class SafetyReports {

    /** The longest period of {@link #missing}, in days. */
    public static final int MOST_DAYS = 92;

    /** The most rows a report has. */
    public static final int MOST_ROWS = 5000;

    private final Reads reads;

    /**
     * @param reads the department's database
     * @param zone where days begin and end
     */
    public SafetyReports(Reads reads) {
        this.reads = reads;
    }

    /**
     * The days of a period, up to today, on which an active warehouse has no completed check in any shift, newest first.
     * 400 {@code bad-window} for a period that ends before it begins or is longer than {@value #MOST_DAYS} days, {@code
     * report-too-long} for more than {@value #MOST_ROWS} rows.
     *
     * @param from first day; {@code until} last day, both included
     */
    public Report<MissingCheck> missing(LocalDate from, LocalDate until, LocalDate today) {
        if (until.isBefore(from) || ChronoUnit.DAYS.between(from, until) >= MOST_DAYS) {
            throw Problem.badRequest(
                    "bad-window",
                    "The period must end after it begins and be at most " + MOST_DAYS + " days long.",
                    "结束日期不能早于开始日期，且最多 " + MOST_DAYS + " 天。");
        }
        Map<String, LocalDate> since = reads.sql()
                .select(WAREHOUSE.CODE, WAREHOUSE.CREATED_AT)
                .from(WAREHOUSE)
                .where(WAREHOUSE.STATE.eq(Shape.code(WarehouseState.ACTIVE)))
                .orderBy(WAREHOUSE.CODE)
                .fetchMap(WAREHOUSE.CODE, row -> LocalDate.ofInstant(row.value2(), reads.zone()));
        Map<String, Boolean> made = new HashMap<>();
        reads.sql()
                .select(SAFETY_CHECK.WAREHOUSE, SAFETY_CHECK.ON_DAY, SAFETY_CHECK.STATE)
                .from(SAFETY_CHECK)
                .where(SAFETY_CHECK.ON_DAY.between(from, until))
                .forEach(row -> made.merge(
                        row.value1() + '/' + row.value2(),
                        row.value3().equals(Shape.code(SafetyCheckState.COMPLETED)),
                        Boolean::logicalOr));
        List<MissingCheck> rows = new ArrayList<>();
        for (LocalDate day = until.isAfter(today) ? today : until; !day.isBefore(from); day = day.minusDays(1)) {
            for (Map.Entry<String, LocalDate> warehouse : since.entrySet()) {
                Boolean completed = made.get(warehouse.getKey() + '/' + day);
                if (!day.isBefore(warehouse.getValue()) && !Boolean.TRUE.equals(completed)) {
                    rows.add(new MissingCheck(day, warehouse.getKey(), completed != null));
                }
            }
            if (rows.size() > MOST_ROWS) {
                throw Problem.badRequest(
                        "report-too-long",
                        "More than " + MOST_ROWS + " checks are missing; narrow the period.",
                        "缺失检查超过 " + MOST_ROWS + " 条，请缩短时间段。");
            }
        }
        return new Report<>(
                "missing-safety-checks",
                Text.of("Missing safety checks", "缺失的安全检查"),
                Text.of(
                        "Days from " + from + " to " + until
                                + ", up to today and from the day the warehouse was added, on which"
                                + " an active warehouse has no completed safety check in any shift.",
                        from + " 至 " + until + "（截至今日、自建仓之日起）在用仓库没有任何班次完成安全检查的日期。"),
                Shape.of(MissingCheck.class),
                rows);
    }

    /**
     * Hazards open now, and those verified in a period, by warehouse, kind and severity.
     *
     * @param from first day; {@code until} last day, both included
     */
    public Report<HazardFigures> hazards(LocalDate from, LocalDate until, LocalDate today) {
        if (until.isBefore(from)) {
            throw Problem.badRequest("bad-window", "The last day must not lie before the first.", "结束日期不能早于开始日期。");
        }
        Instant begin = from.atStartOfDay(reads.zone()).toInstant();
        Instant end = until.plusDays(1).atStartOfDay(reads.zone()).toInstant();
        Condition open = in(HazardState.FOUND).or(in(HazardState.ASSIGNED)).or(in(HazardState.FIXED));
        Condition overdue = in(HazardState.ASSIGNED).and(HAZARD.DUE_ON.lt(today));
        Condition verified =
                in(HazardState.VERIFIED).and(HAZARD.VERIFIED_AT.ge(begin)).and(HAZARD.VERIFIED_AT.lt(end));
        List<HazardFigures> rows = reads.sql()
                .select(
                        HAZARD.WAREHOUSE,
                        HAZARD.KIND,
                        HAZARD.SEVERITY,
                        number(open),
                        number(overdue),
                        number(verified),
                        number(verified.and(HAZARD.IN_TIME.isTrue())))
                .from(HAZARD)
                .where(open.or(verified))
                .groupBy(HAZARD.WAREHOUSE, HAZARD.KIND, HAZARD.SEVERITY)
                .orderBy(HAZARD.WAREHOUSE, HAZARD.KIND, HAZARD.SEVERITY)
                .limit(MOST_ROWS)
                .fetch(row -> new HazardFigures(
                        row.value1(),
                        Shape.constant(HazardKind.class, row.value2()).orElseThrow(),
                        Shape.constant(Hazard.Severity.class, row.value3()).orElseThrow(),
                        row.value4().longValueExact(),
                        row.value5().longValueExact(),
                        row.value6().longValueExact(),
                        row.value7().longValueExact(),
                        percent(row.value7().longValueExact(), row.value6().longValueExact())));
        return new Report<>(
                "hazards",
                Text.of("Hazards", "安全隐患统计"),
                Text.of(
                        "Open = found, assigned or fixed now; overdue = assigned now and due before " + today
                                + ". Verified from " + from + " to " + until
                                + "; in time % = verified hazards that were fixed by their day ÷ verified hazards × 100,"
                                + " empty when none was verified.",
                        "未闭环 = 当前已发现、已指派或待验收；逾期 = 已指派且期限早于 " + today + "。" + from + " 至 " + until
                                + " 验收的隐患：按期率 = 期限内完成整改的数 ÷ 验收数 × 100%，无验收时为空。"),
                Shape.of(HazardFigures.class),
                rows);
    }

    private static Condition in(HazardState state) {
        return HAZARD.STATE.eq(inline(Shape.code(state)));
    }

    private static Field<BigDecimal> number(Condition of) {
        return sum(when(of, inline(1)).otherwise(inline(0)));
    }

    static BigDecimal percent(long part, long all) {
        return all == 0
                ? null
                : BigDecimal.valueOf(part).movePointRight(2).divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP);
    }
}
