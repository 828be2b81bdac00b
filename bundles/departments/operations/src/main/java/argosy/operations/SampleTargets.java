package argosy.operations;

import static argosy.operations.targets.Budget.BUDGETS;
import static argosy.operations.targets.SalesTarget.SALES_TARGETS;

import argosy.department.Approvals;
import argosy.department.Database;
import argosy.department.Decision;
import argosy.department.Register;
import argosy.department.Stored;
import argosy.operations.targets.Budget;
import argosy.operations.targets.BudgetExpense;
import argosy.operations.targets.BudgetLine;
import argosy.operations.targets.BudgetState;
import argosy.operations.targets.Budgets;
import argosy.operations.targets.Period;
import argosy.operations.targets.PeriodKind;
import argosy.operations.targets.SalesTarget;
import argosy.operations.targets.SalesTargets;
import argosy.operations.targets.Split;
import argosy.operations.targets.TargetReview;
import argosy.operations.targets.TargetState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The targets and budgets of the sample company: a year split down to persons, with quarters gone and still to come. */
final class SampleTargets {

    private final Database database;
    private final Marketing marketing;
    private final LocalDate today;

    SampleTargets(Database database, Marketing marketing, LocalDate today) {
        this.database = database;
        this.marketing = marketing;
        this.today = today;
    }

    void load() {
        Period year = Period.containing(PeriodKind.YEAR, today);
        Period quarter = Period.containing(PeriodKind.QUARTER, today);
        Period month = Period.containing(PeriodKind.MONTH, today);
        Stored<SalesTarget> whole = target(year.toString(), null, "12000000.00", "以 618、双11、年货节为三个高峰");
        List<Stored<SalesTarget>> quarters =
                split(whole, Split.By.PERIOD, year + "-Q1 20", year + "-Q2 25", year + "-Q3 20", year + "-Q4 35");
        approve(whole);
        quarters.forEach(this::approve);
        Stored<SalesTarget> current = of(quarters, quarter);
        List<Stored<SalesTarget>> months = split(current, Split.By.PERIOD, weights(quarter));
        months.stream()
                .filter(m -> !m.value().period().equals(month.next().toString()))
                .forEach(this::approve);
        List<Stored<SalesTarget>> shops = split(
                of(months, month),
                Split.By.SHOP,
                SampleShops.TMALL + " 5",
                SampleShops.TAOBAO + " 3",
                SampleShops.JD + " 2");
        shops.forEach(this::approve);
        List<Stored<SalesTarget>> teams = split(shops.get(0), Split.By.TEAM, "推广组 6", "活动组 4");
        teams.forEach(this::approve);
        split(teams.get(0), Split.By.PERSON, "guoxiaoyu 1", "linyating 1").forEach(this::approve);
        database.write(OperationsSample.DIRECTOR, marketing.targets::rollOver);

        Period next = Period.containing(PeriodKind.QUARTER, today).next();
        Stored<SalesTarget> waiting = target(next.toString(), SampleShops.TMALL, "1800000.00", "年货节与春季上新");
        database.write(OperationsSample.SUPERVISOR, tx -> marketing.targets.submit(tx, waiting.id()));
        approve(target(next.toString(), SampleShops.TAOBAO, "900000.00", "年货节"));
        target(next.toString(), SampleShops.JD, "600000.00", "待与平台确认资源位");
        reviews(of(months, month));
        budgets(quarter, next);
    }

    private void reviews(Stored<SalesTarget> month) {
        database.write(OperationsSample.SUPERVISOR, tx -> {
            TargetReview review = review(month, "预售占比比去年低 8 个百分点，客单价下降 6%", "加大老客复购券投放，主推套装");
            return marketing.reviews.conclude(
                    tx, marketing.reviews.draft(tx, review).id());
        });
        database.write(
                OperationsSample.SUPERVISOR,
                tx -> marketing.reviews.draft(tx, review(month, "京东店流量恢复，天猫店转化仍低于计划", null)));
    }

    private static TargetReview review(Stored<SalesTarget> target, String analysis, String measures) {
        return new TargetReview(
                null,
                target.value().number(),
                analysis,
                measures,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private void budgets(Period quarter, Period next) {
        Stored<Budget> running = budget(SampleShops.TMALL, quarter, "180000.00", "120000.00", "推广费用率控制在 10% 以内");
        approved(database, BUDGETS, running.id(), BudgetState.SUBMITTED, Budgets::decided);
        for (String expense : List.of("campaign 6500.00 主会场海报设计外包", "staff 18000.00 大促临时客服", "other 1280.00 样品快递费")) {
            String[] part = expense.split(" ");
            database.write(
                    OperationsSample.SUPERVISOR,
                    tx -> marketing.expenses.spend(
                            tx,
                            new BudgetExpense(
                                    running.value().number(),
                                    BudgetLine.valueOf(part[0].toUpperCase(java.util.Locale.ROOT)),
                                    quarter.from().plusDays(10),
                                    null,
                                    new BigDecimal(part[1]),
                                    part[2],
                                    null)));
        }
        Stored<Budget> raised = budget(SampleShops.TAOBAO, quarter, "60000.00", "40000.00", "老客复购");
        approved(database, BUDGETS, raised.id(), BudgetState.SUBMITTED, Budgets::decided);
        database.write(
                OperationsSample.SUPERVISOR,
                tx -> marketing.budgets.raise(
                        tx, raised.id(), BudgetLine.PROMOTION, new BigDecimal("15000.00"), "流量价格上涨两成"));
        Stored<Budget> waiting = budget(SampleShops.TMALL, next, "150000.00", "90000.00", "年货节拉新");
        database.write(OperationsSample.SUPERVISOR, tx -> marketing.budgets.submit(tx, waiting.id()));
        budget(SampleShops.JD, next, "50000.00", "30000.00", null);
        Stored<Budget> over = budget(
                SampleShops.JD,
                Period.containing(PeriodKind.QUARTER, quarter.from().minusDays(1)),
                "45000.00",
                "20000.00",
                "618 返场");
        approved(database, BUDGETS, over.id(), BudgetState.SUBMITTED, Budgets::decided);
        database.write(OperationsSample.SUPERVISOR, tx -> marketing.budgets.close(tx, over.id()));
    }

    private Stored<Budget> budget(String shop, Period period, String promotion, String campaign, String goals) {
        return database.write(
                OperationsSample.SUPERVISOR,
                tx -> marketing.budgets.draft(
                        tx,
                        new Budget(
                                null,
                                shop,
                                period.toString(),
                                new BigDecimal(promotion),
                                new BigDecimal(campaign),
                                new BigDecimal("90000.00"),
                                new BigDecimal("10000.00"),
                                goals,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null)));
    }

    private Stored<SalesTarget> target(String period, String shop, String amount, String note) {
        SalesTarget draft = new SalesTarget(
                null,
                period,
                null,
                null,
                shop,
                null,
                null,
                null,
                new BigDecimal(amount),
                null,
                note,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return database.write(OperationsSample.SUPERVISOR, tx -> marketing.targets.draft(tx, draft));
    }

    /** A draft of a shop's target for a quarter. */
    static SalesTarget shop(Period quarter, String amount) {
        return new SalesTarget(
                null,
                quarter.toString(),
                null,
                null,
                SampleShops.TMALL,
                null,
                null,
                null,
                new BigDecimal(amount),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private List<Stored<SalesTarget>> split(Stored<SalesTarget> whole, Split.By by, String... parts) {
        List<Split.Part> weights = new ArrayList<>();
        for (String part : parts) {
            weights.add(new Split.Part(part.split(" ")[0], new BigDecimal(part.split(" ")[1])));
        }
        return database.write(
                OperationsSample.SUPERVISOR, tx -> marketing.targets.split(tx, whole.id(), new Split(by, weights)));
    }

    private static String[] weights(Period quarter) {
        List<Period> months = quarter.parts();
        return new String[] {months.get(0) + " 3", months.get(1) + " 5", months.get(2) + " 4"};
    }

    private static Stored<SalesTarget> of(List<Stored<SalesTarget>> targets, Period period) {
        return targets.stream()
                .filter(target -> target.value().period().equals(period.toString()))
                .findFirst()
                .orElseThrow();
    }

    private void approve(Stored<SalesTarget> target) {
        approved(database, SALES_TARGETS, target.id(), TargetState.SUBMITTED, SalesTargets::decided);
    }

    /** Puts a record through the decision of the head, without a request that would wait in an inbox. */
    static <R extends Record> void approved(
            Database database, Register<R> register, long id, Enum<?> waiting, Approvals.Outcome outcome) {
        decided(database, register, id, waiting, outcome, Decision.Outcome.APPROVED);
    }

    static <R extends Record> void decided(
            Database database,
            Register<R> register,
            long id,
            Enum<?> waiting,
            Approvals.Outcome outcome,
            Decision.Outcome decision) {
        database.write(OperationsSample.DIRECTOR, tx -> {
            Stored<R> record = tx.get(register, id);
            tx.update(register, record, register.shape().with(record.value(), "state", waiting));
            String reason = decision == Decision.Outcome.APPROVED ? null : "与平台大促时间冲突";
            outcome.decided(tx, id, new Decision(decision, OperationsSample.DIRECTOR.username(), reason, tx.now()));
            return null;
        });
    }
}
