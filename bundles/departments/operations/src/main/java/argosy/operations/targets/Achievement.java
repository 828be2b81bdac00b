package argosy.operations.targets;

import static argosy.operations.db.Tables.SALES_TARGET;
import static argosy.operations.targets.SalesTarget.SALES_TARGETS;

import argosy.department.Reads;
import argosy.department.Report;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Window;
import argosy.operations.targets.Sales.Sold;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Actual against target (OPS-02): one question about the sales for each period, whatever the number of targets. */
public final class Achievement {

    public static final Text FORMULA = Text.of(
            "Net sales = paid amount of the orders paid in the period − what of it was refunded so far; a refund counts when it is"
                    + " completed, against the day of its order, and merged or split orders count once. A person's are those"
                    + " of the orders whose operator, or else responsible person, it is; a team's those of the persons who"
                    + " have a target in it. Achievement = net sales ÷ target × 100; unknown when the target is 0. Gap = net"
                    + " sales − target. Time passed = days gone ÷ days of the period × 100. Days of the company's time zone.",
            "净销售额 = 期间内付款订单的实付金额 − 这些订单迄今已完成的退款；退款完成后才计，计入订单付款日，合并、拆分订单只计一次。"
                    + "个人按订单运营人计，无运营人按负责人计；小组为组内有目标的成员之和。达成率 = 净销售额 ÷ 目标 × 100，目标为 0 时未知。"
                    + "差额 = 净销售额 − 目标。时间进度 = 已过天数 ÷ 期间天数 × 100。按公司时区的自然日计算。");

    private static final int MOST_TARGETS = 2000;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Sales sales;

    public Achievement(Sales sales) {
        this.sales = sales;
    }

    /** All targets that count and whose period is that one, those of the company and its shops first. */
    public Report<AchievementFigures> of(Reads reads, Period period, Instant now) {
        Condition counts =
                SALES_TARGET.PERIOD.eq(period.toString()).and(SALES_TARGET.STATE.in("approved", "running", "closed"));
        List<SalesTarget> targets = reads.select(SALES_TARGETS, counts, MOST_TARGETS).stream()
                .map(Stored::value)
                .sorted(java.util.Comparator.comparing(SalesTarget::scope)
                        .thenComparing(SalesTarget::shop)
                        .thenComparing(SalesTarget::team)
                        .thenComparing(SalesTarget::person))
                .toList();
        Window window = period.window(reads.zone());
        return new Report<>(
                "achievement",
                Text.of("Target achievement of " + period, period + " 目标达成"),
                FORMULA,
                window,
                Shape.of(AchievementFigures.class),
                of(reads, targets, now));
    }

    /** How far each of the targets is reached, in their order. */
    public List<AchievementFigures> of(Reads reads, List<SalesTarget> targets, Instant now) {
        Map<String, BigDecimal> actual = actual(reads, targets);
        LocalDate today = LocalDate.ofInstant(now, reads.zone());
        return targets.stream()
                .map(target -> figures(target, actual.get(target.number()), today))
                .toList();
    }

    /** Net sales by the targets' numbers; a target whose sales are unknown is missing. */
    Map<String, BigDecimal> actual(Reads reads, Collection<SalesTarget> targets) {
        Map<String, List<Sold>> byPeriod = new HashMap<>();
        Map<List<String>, Set<String>> teams = teams(reads, targets);
        Map<String, BigDecimal> actual = new HashMap<>();
        for (SalesTarget target : targets) {
            List<Sold> sold = byPeriod.computeIfAbsent(target.period(), text -> {
                Window window = Period.of(text).window(reads.zone());
                return sales.between(reads, window.start(), window.end());
            });
            Set<String> team = teams.get(List.of(target.period(), target.shop(), target.team()));
            if (sold != null && (target.scope() != TargetScope.TEAM || team != null)) {
                actual.put(target.number(), sum(sold, of(target, team)));
            }
        }
        return actual;
    }

    private static Predicate<Sold> of(SalesTarget target, Set<String> team) {
        Predicate<Sold> shop = sold -> target.shop().isEmpty() || target.shop().equals(sold.shop());
        return switch (target.scope()) {
            case COMPANY, SHOP -> shop;
            case TEAM -> shop.and(sold -> team.contains(sold.person()));
            case PERSON -> shop.and(sold -> target.person().equals(sold.person()));
        };
    }

    /** Who is in a team, by the targets of its members: {@code [period, shop, team]} → usernames. */
    private static Map<List<String>, Set<String>> teams(Reads reads, Collection<SalesTarget> targets) {
        Condition wanted = targets.stream()
                .filter(target -> target.scope() == TargetScope.TEAM)
                .map(SalesTarget::period)
                .distinct()
                .map(SALES_TARGET.PERIOD::eq)
                .reduce(DSL.falseCondition(), Condition::or);
        Map<List<String>, Set<String>> teams = new HashMap<>();
        reads.sql()
                .select(SALES_TARGET.PERIOD, SALES_TARGET.SHOP, SALES_TARGET.TEAM, SALES_TARGET.PERSON)
                .from(SALES_TARGET)
                .where(wanted, SALES_TARGET.TEAM.ne(""), SALES_TARGET.PERSON.ne(""))
                .forEach(row -> teams.computeIfAbsent(
                                List.of(row.value1(), row.value2(), row.value3()), key -> new HashSet<>())
                        .add(row.value4()));
        return teams;
    }

    private static BigDecimal sum(List<Sold> sold, Predicate<Sold> whose) {
        return sold.stream()
                .filter(whose)
                .map(Sold::net)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(2, RoundingMode.HALF_UP);
    }

    static AchievementFigures figures(SalesTarget target, BigDecimal actual, LocalDate today) {
        Period period = target.span();
        return new AchievementFigures(
                target.number(),
                target.period(),
                target.shop(),
                target.team(),
                target.person(),
                period.from(),
                period.to(),
                target.amount(),
                actual,
                rate(actual, target.amount()),
                actual == null ? null : actual.subtract(target.amount()),
                passed(period, today));
    }

    /** Actual ÷ target in per cent; null when one of them is unknown or the target is zero. */
    static BigDecimal rate(BigDecimal actual, BigDecimal target) {
        return actual == null || target == null || target.signum() == 0
                ? null
                : actual.multiply(HUNDRED).divide(target, 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal passed(Period period, LocalDate today) {
        long days = period.to().toEpochDay() - period.from().toEpochDay() + 1;
        long gone =
                Math.max(0, Math.min(days, today.toEpochDay() - period.from().toEpochDay()));
        return BigDecimal.valueOf(gone).multiply(HUNDRED).divide(BigDecimal.valueOf(days), 2, RoundingMode.HALF_UP);
    }
}
