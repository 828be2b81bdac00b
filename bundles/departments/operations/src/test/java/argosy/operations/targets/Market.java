package argosy.operations.targets;

import static argosy.operations.db.Tables.PRICE;
import static argosy.operations.db.Tables.PRODUCT;
import static argosy.operations.db.Tables.SKU;
import static org.assertj.core.api.Assertions.assertThat;

import argosy.department.ApprovalKind;
import argosy.department.BusinessCalendar;
import argosy.department.Caller;
import argosy.department.Problem;
import argosy.department.Reach;
import argosy.department.Register;
import argosy.department.RequestMark;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.operations.OperationsDepartment;
import argosy.operations.campaigns.Campaigns;
import argosy.operations.campaigns.SignUps;
import argosy.operations.offers.Offers;
import argosy.operations.promotion.DailyFigures;
import argosy.operations.promotion.Placements;
import argosy.operations.promotion.PromotionEvaluations;
import argosy.operations.promotion.PromotionPlans;
import argosy.operations.shops.Platform;
import argosy.operations.shops.Shop;
import argosy.operations.shops.Shops;
import argosy.storage.DepartmentDatabase;
import argosy.testkit.TestApprovals;
import argosy.testkit.TestClock;
import argosy.testkit.TestDatabase;
import argosy.testkit.TestEvents;
import argosy.testkit.ToldEvent;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Two shops with a few articles and everything that markets them, for tests of the rules. It is 22 November 2026, 10:00. */
public final class Market implements AutoCloseable {

    public static final Caller LIN = person("linyating");
    public static final Caller GUO = person("guoxiaoyu");
    public static final String BOSS = "zhouhaiyang";

    public final TestClock clock = new TestClock("2026-11-22T02:00:00Z");
    public final DepartmentDatabase database = TestDatabase.open("operations", OperationsDepartment.class, clock);
    public final TestApprovals approvals = TestApprovals.on(database, clock);
    public final List<Sales.Sold> sold = new ArrayList<>();
    public final Achievement achievement = new Achievement((reads, from, to) -> sold);
    public final SalesTargets targets =
            new SalesTargets(approvals.declare(SalesTargets.APPROVAL, SalesTargets::decided), achievement);
    public final TargetReviews reviews = new TargetReviews(targets, achievement);
    public final Budgets budgets = new Budgets(approvals.declare(Budgets.APPROVAL, Budgets::decided));
    public final BudgetExpenses expenses = new BudgetExpenses();
    public final PromotionPlans plans =
            new PromotionPlans(approvals.declare(PromotionPlans.APPROVAL, PromotionPlans::decided));
    public final PromotionEvaluations evaluations =
            new PromotionEvaluations(() -> BusinessCalendar.standard(TestDatabase.ZONE));
    public final Placements placements = new Placements(evaluations);
    public final DailyFigures figures = new DailyFigures();
    public final Campaigns campaigns = new Campaigns(approvals.declare(Campaigns.APPROVAL, Campaigns::decided));
    public final SignUps signUps = new SignUps(() -> BusinessCalendar.standard(TestDatabase.ZONE));
    public final Offers offers = new Offers();

    public Market() {
        approvals
                .people()
                .give(BOSS, "role:operations:head")
                .give("linyating", "role:operations:shop-supervisor")
                .person("guoxiaoyu");
        shop("TM", Platform.TMALL);
        shop("JD", Platform.JD);
        get(tx -> {
            tx.sql()
                    .insertInto(PRODUCT)
                    .set(PRODUCT.ID, tx.nextId())
                    .set(PRODUCT.VERSION, 1)
                    .set(PRODUCT.CREATED_AT, tx.now())
                    .set(PRODUCT.CREATED_BY, "a")
                    .set(PRODUCT.UPDATED_AT, tx.now())
                    .set(PRODUCT.UPDATED_BY, "a")
                    .set(PRODUCT.CODE, "P-1")
                    .set(PRODUCT.NAME, "露营灯")
                    .set(PRODUCT.PRODUCT_TYPE, "goods")
                    .set(PRODUCT.STATE, "active")
                    .execute();
            return null;
        });
        sku("LAMP");
        sku("TENT");
    }

    private void shop(String code, Platform platform) {
        get(tx -> new Shops()
                .create(tx, new Shop(code, code, platform, null, "linyating", null, null, null, null, null)));
    }

    private void sku(String code) {
        get(tx -> tx.sql()
                .insertInto(SKU)
                .set(SKU.ID, tx.nextId())
                .set(SKU.VERSION, 1)
                .set(SKU.CREATED_AT, tx.now())
                .set(SKU.CREATED_BY, "a")
                .set(SKU.UPDATED_AT, tx.now())
                .set(SKU.UPDATED_BY, "a")
                .set(SKU.CODE, code)
                .set(SKU.PRODUCT, "P-1")
                .set(SKU.NAME, code)
                .set(SKU.STATE, "active")
                .execute());
    }

    /** The article cost that much in the shop TM from then until then. */
    public void price(String sku, String amount, Instant from, Instant to) {
        get(tx -> tx.sql()
                .insertInto(PRICE)
                .set(PRICE.ID, tx.nextId())
                .set(PRICE.VERSION, 1)
                .set(PRICE.CREATED_AT, tx.now())
                .set(PRICE.CREATED_BY, "a")
                .set(PRICE.UPDATED_AT, tx.now())
                .set(PRICE.UPDATED_BY, "a")
                .set(PRICE.NUMBER, tx.number("JG"))
                .set(PRICE.SHOP, "TM")
                .set(PRICE.SKU, sku)
                .set(PRICE.AMOUNT, new BigDecimal(amount))
                .set(PRICE.VALID_FROM, from)
                .set(PRICE.VALID_TO, to)
                .set(PRICE.REASON, "日常价")
                .set(PRICE.BELOW_FLOOR, false)
                .set(PRICE.IMPORTED, false)
                .set(PRICE.STATE, to == null ? "active" : "expired")
                .execute());
    }

    public <T> T get(Function<Transaction, T> work) {
        return as(LIN, work);
    }

    public <T> T as(Caller caller, Function<Transaction, T> work) {
        return database.write(caller, work);
    }

    /** The code of the problem that the work meets, or null. */
    public String code(Function<Transaction, ?> work) {
        try {
            get(work);
            return null;
        } catch (Problem problem) {
            return problem.code()
                    + (problem.fields().isEmpty()
                            ? ""
                            : ":" + problem.fields().get(0).field());
        }
    }

    public <R extends Record> R value(Register<R> register, long id) {
        return database.get(register, id).value();
    }

    public void approve(ApprovalKind kind, Register<?> register, long id) {
        approvals.approve(BOSS, kind, register, id);
    }

    /** A sales target that the head approved. */
    public Stored<SalesTarget> target(String period, String shop, String amount) {
        Stored<SalesTarget> target =
                get(tx -> targets.draft(tx, SalesTarget.draft(period, shop, null, null, null, new BigDecimal(amount))));
        get(tx -> targets.submit(tx, target.id()));
        approve(SalesTargets.APPROVAL, SalesTarget.SALES_TARGETS, target.id());
        return database.get(SalesTarget.SALES_TARGETS, target.id());
    }

    /** A budget of the shop TM that the head approved. */
    public Stored<Budget> budget(String period, String promotion, String campaign) {
        Stored<Budget> budget = get(tx -> budgets.draft(
                tx,
                new Budget(
                        null,
                        "TM",
                        period,
                        new BigDecimal(promotion),
                        new BigDecimal(campaign),
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null)));
        get(tx -> budgets.submit(tx, budget.id()));
        approve(Budgets.APPROVAL, Budget.BUDGETS, budget.id());
        return database.get(Budget.BUDGETS, budget.id());
    }

    /** The types of the events about a subject, in their order. */
    public List<String> told(String subject) {
        return TestEvents.of(database).told(subject).stream()
                .map(ToldEvent::type)
                .toList();
    }

    /** The data of the only event of the type. */
    public JsonNode data(String type) {
        List<ToldEvent> events = TestEvents.of(database).told().stream()
                .filter(event -> event.type().equals(type))
                .toList();
        assertThat(events).as(type).hasSize(1);
        return events.get(0).data();
    }

    @Override
    public void close() {
        database.close();
    }

    public static Caller person(String username) {
        return new Caller(username, username, "yyb", null, Map.of("*", Reach.COMPANY), RequestMark.NONE);
    }
}
