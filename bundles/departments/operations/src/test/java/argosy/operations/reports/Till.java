package argosy.operations.reports;

import static argosy.operations.db.Tables.PRODUCT;
import static argosy.operations.db.Tables.SALES_ORDER;
import static argosy.operations.db.Tables.SALES_ORDER_LINE;
import static argosy.operations.db.Tables.SKU;

import argosy.department.Caller;
import argosy.department.Transaction;
import argosy.department.Window;
import argosy.operations.shops.Platform;
import argosy.operations.shops.Shop;
import argosy.operations.shops.Shops;
import argosy.storage.DepartmentDatabase;
import argosy.testkit.TestClock;
import argosy.testkit.TestDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;

/** Two shops {@code A} (of linyating) and {@code B} with orders as the test puts them in, at noon of 22 November 2026. */
public final class Till implements AutoCloseable {

    public final TestClock clock = new TestClock("2026-11-22T04:00:00Z");
    public final DepartmentDatabase database = TestDatabase.open("operations", ReportRun.class, clock);
    private int orders;

    public Till() {
        does(tx -> {
            new Shops().create(tx, shop("A", "linyating", Platform.TMALL));
            new Shops().create(tx, shop("B", "songjiayi", Platform.DOUYIN));
            product(tx, "P-1", "护眼台灯", "active");
            sku(tx, "S-1", "30.00");
            sku(tx, "S-2", null);
        });
    }

    /** The days of that month, both included. */
    public static Window days(int from, int to) {
        return new Window(LocalDate.of(2026, 11, from), LocalDate.of(2026, 11, to), TestDatabase.ZONE);
    }

    /** An order of which {@code paid} arrived and {@code refunded} was paid back; answers its id. */
    public long order(String shop, String at, String goods, String paid, String refunded, String state) {
        return database.write(Caller.PLATFORM, tx -> {
            long id = tx.nextId();
            orders++;
            tx.sql()
                    .insertInto(SALES_ORDER)
                    .set(SALES_ORDER.ID, id)
                    .set(SALES_ORDER.VERSION, 1)
                    .set(SALES_ORDER.CREATED_AT, tx.now())
                    .set(SALES_ORDER.CREATED_BY, "test")
                    .set(SALES_ORDER.UPDATED_AT, tx.now())
                    .set(SALES_ORDER.UPDATED_BY, "test")
                    .set(SALES_ORDER.NUMBER, "DD-" + orders)
                    .set(SALES_ORDER.SHOP, shop)
                    .set(SALES_ORDER.PLATFORM, shop.equals("A") ? "tmall" : "douyin")
                    .set(SALES_ORDER.PLATFORM_ORDER, "P" + orders)
                    .set(SALES_ORDER.PART, 0)
                    .set(SALES_ORDER.PIECES, 2L)
                    .set(SALES_ORDER.GOODS_AMOUNT, new BigDecimal(goods))
                    .set(SALES_ORDER.FREIGHT, BigDecimal.ZERO)
                    .set(SALES_ORDER.DISCOUNT, BigDecimal.ZERO)
                    .set(SALES_ORDER.PAYABLE, new BigDecimal(goods))
                    .set(SALES_ORDER.PAID, new BigDecimal(paid))
                    .set(SALES_ORDER.REFUNDED, new BigDecimal(refunded))
                    .set(SALES_ORDER.PAYMENT, "paid")
                    .set(SALES_ORDER.FLAG, "none")
                    .set(SALES_ORDER.ORDERED_AT, Instant.parse(at))
                    .set(SALES_ORDER.STATE, state)
                    .set(SALES_ORDER.UNDER_WAY, true)
                    .set(SALES_ORDER.LATE, false)
                    .set(SALES_ORDER.EXCEPTIONS, 0)
                    .set(SALES_ORDER.SHORT_PIECES, 0L)
                    .execute();
            return id;
        });
    }

    /** When the order was paid, sent and promised; each may be null. */
    public void times(long order, String paid, String shipped, String promised) {
        does(tx -> tx.sql()
                .update(SALES_ORDER)
                .set(SALES_ORDER.PAID_AT, instant(paid))
                .set(SALES_ORDER.SHIPPED_AT, instant(shipped))
                .set(SALES_ORDER.PROMISED_AT, instant(promised))
                .where(SALES_ORDER.ID.eq(order))
                .execute());
    }

    /** A line of the order. */
    public void line(long order, int number, String sku, long pieces, String price) {
        does(tx -> tx.sql()
                .insertInto(SALES_ORDER_LINE)
                .set(SALES_ORDER_LINE.ID, tx.nextId())
                .set(SALES_ORDER_LINE.SALES_ORDER, order)
                .set(SALES_ORDER_LINE.LINE_NO, number)
                .set(SALES_ORDER_LINE.SKU, sku)
                .set(SALES_ORDER_LINE.NAME, "台灯")
                .set(SALES_ORDER_LINE.QUANTITY, pieces)
                .set(SALES_ORDER_LINE.PRICE, new BigDecimal(price))
                .set(SALES_ORDER_LINE.DISCOUNT, BigDecimal.ZERO)
                .execute());
    }

    public void does(Consumer<Transaction> work) {
        database.write(Caller.PLATFORM, tx -> {
            work.accept(tx);
            return null;
        });
    }

    /** A product as it is after its selection. */
    public static void product(Transaction tx, String code, String name, String state) {
        tx.sql()
                .insertInto(PRODUCT)
                .set(PRODUCT.ID, tx.nextId())
                .set(PRODUCT.VERSION, 1)
                .set(PRODUCT.CREATED_AT, tx.now())
                .set(PRODUCT.CREATED_BY, "test")
                .set(PRODUCT.UPDATED_AT, tx.now())
                .set(PRODUCT.UPDATED_BY, "test")
                .set(PRODUCT.CODE, code)
                .set(PRODUCT.NAME, name)
                .set(PRODUCT.PRODUCT_TYPE, "goods")
                .set(PRODUCT.STATE, state)
                .execute();
    }

    private static void sku(Transaction tx, String code, String cost) {
        tx.sql()
                .insertInto(SKU)
                .set(SKU.ID, tx.nextId())
                .set(SKU.VERSION, 1)
                .set(SKU.CREATED_AT, tx.now())
                .set(SKU.CREATED_BY, "test")
                .set(SKU.UPDATED_AT, tx.now())
                .set(SKU.UPDATED_BY, "test")
                .set(SKU.CODE, code)
                .set(SKU.PRODUCT, "P-1")
                .set(SKU.NAME, "白光")
                .set(SKU.COST, cost == null ? null : new BigDecimal(cost))
                .set(SKU.STATE, "active")
                .execute();
    }

    private static Shop shop(String code, String supervisor, Platform platform) {
        return new Shop(code, "店 " + code, platform, null, supervisor, null, null, null, null, null);
    }

    private static Instant instant(String text) {
        return text == null ? null : Instant.parse(text);
    }

    @Override
    public void close() {
        database.close();
    }
}
