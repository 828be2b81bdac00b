package argosy.operations.orders;

import static argosy.operations.db.Tables.SALES_ORDER;
import static argosy.operations.orders.SalesOrder.ORDERS;

import argosy.department.BusinessCalendar;
import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.Event;
import argosy.department.Problem;
import argosy.department.Reach;
import argosy.department.RequestMark;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.operations.OperationsDepartment;
import argosy.operations.changes.ChangeDocuments;
import argosy.operations.products.Availability;
import argosy.operations.shops.Platform;
import argosy.operations.shops.Shop;
import argosy.operations.shops.Shops;
import argosy.storage.DepartmentDatabase;
import argosy.testkit.TestClock;
import argosy.testkit.TestDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A shop with its order department, for tests of the rules. */
public final class Office implements AutoCloseable {

    /** A Monday morning at ten. */
    public static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");

    public static final Caller SELLER = person("wangfang");
    public static final Caller SUPERVISOR = person("lina");

    private final TestClock clock = new TestClock("2026-11-23T02:00:00Z");
    private final DepartmentDatabase opened = TestDatabase.open("operations", OperationsDepartment.class, clock);
    private final ChangeDocuments documents = new ChangeDocuments();
    private final Orders orders;
    private final WarehouseAnswers answers;
    private int made;

    public Office() {
        orders = new Orders(() -> BusinessCalendar.standard(TestDatabase.ZONE), documents);
        answers = new WarehouseAnswers(orders, documents);
        shop("TM01", "晨光照明旗舰店", "lina");
        Defaults.load(database());
    }

    public Database database() {
        return opened;
    }

    public Orders orders() {
        return orders;
    }

    public WarehouseAnswers answers() {
        return answers;
    }

    public TestClock clock() {
        return clock;
    }

    public void shop(String code, String name, String supervisor) {
        get(tx -> new Shops()
                .create(tx, new Shop(code, name, Platform.TAOBAO, null, supervisor, null, null, null, null, null)));
    }

    /** So many pieces can be sold, as the warehouse says then. */
    public void stock(String sku, long pieces, Instant at) {
        get(tx -> {
            Availability.told(
                    tx,
                    new Event<>(
                            "1",
                            "logistics",
                            "stock.changed",
                            sku,
                            at,
                            1,
                            false,
                            new Availability.StockChanged(sku, pieces, at)));
            new WaitingOrders(orders).goodsCame(tx, sku, pieces);
            return null;
        });
    }

    public <T> T get(Function<Transaction, T> work) {
        return database().write(SELLER, work);
    }

    /** The code of the problem that the work meets, or null. */
    public String code(Function<Transaction, ?> work) {
        try {
            get(work);
            return null;
        } catch (Problem problem) {
            return problem.code();
        }
    }

    public Intake.Taken take(NewOrder given) {
        return orders.intake().take(database(), SELLER, orders.desk(), given);
    }

    public Stored<SalesOrder> order(long id) {
        return database().get(ORDERS, id);
    }

    public Stored<SalesOrder> order(String number) {
        return database().first(ORDERS, SALES_ORDER.NUMBER.eq(number)).orElseThrow();
    }

    /** An order of two lamps that the platform says is in this status. */
    public NewOrder lamps(PlatformStatus status) {
        return told("TB" + ++made, status, null, NewOrders.line("TD-1001", 2, "89.00"));
    }

    /** An order with this number, as the platform tells of it then. */
    public NewOrder told(String number, PlatformStatus status, Instant modifiedAt, NewLine... lines) {
        return NewOrders.order("TM01", number, status, modifiedAt, lines);
    }

    /** A paid order that was given to the warehouse. */
    public Stored<SalesOrder> allocated() {
        long id = take(lamps(PlatformStatus.PAID)).order().id();
        return get(tx -> orders.allocate(tx, id, Allocation.BY_RULE));
    }

    /** Everything in the order's time line, oldest first. */
    public List<String> actions(long id) {
        List<String> actions = new ArrayList<>();
        database().history(ORDERS, id, 0, 100).forEach(entry -> actions.add(0, entry.action()));
        return actions;
    }

    @Override
    public void close() {
        opened.close();
    }

    public static BigDecimal yuan(String amount) {
        return new BigDecimal(amount);
    }

    private static Caller person(String username) {
        return new Caller(username, username, null, null, Map.of("*", Reach.COMPANY), RequestMark.NONE);
    }
}
