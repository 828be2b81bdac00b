package argosy.operations.listings;

import argosy.department.BusinessCalendar;
import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.Problem;
import argosy.department.Reach;
import argosy.department.RequestMark;
import argosy.department.Transaction;
import argosy.operations.OperationsDepartment;
import argosy.operations.prices.Price;
import argosy.operations.prices.PriceState;
import argosy.operations.products.Product;
import argosy.operations.products.Products;
import argosy.operations.products.Sku;
import argosy.operations.shops.Platform;
import argosy.operations.shops.Shop;
import argosy.operations.shops.ShopState;
import argosy.storage.DepartmentDatabase;
import argosy.testkit.TestClock;
import argosy.testkit.TestDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.assertj.core.api.Assertions;

/** Two shops and active products with a price in each, in a database of its own, for tests. */
final class Gatehouse implements AutoCloseable {

    /** A Sunday's morning would not do: a Monday, 10:00 in Shanghai. */
    static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");

    static final Caller EDITOR = person("fanglei");
    static final Caller REVIEWER = person("linyating");
    static final Caller BUSINESS = person("hewenbo");

    static final List<Section> DETAIL = List.of(
            new Section(SectionKind.DESCRIPTION, "质保 3 年，12W 节能"),
            new Section(SectionKind.SPECIFICATION, "功率 12W，直径 40cm"),
            new Section(SectionKind.AFTER_SALES, "七天无理由退换"));

    final TestClock clock = new TestClock(MONDAY.toString());
    private final DepartmentDatabase database = TestDatabase.open("operations", OperationsDepartment.class, clock);
    final DueRules due = new DueRules(() -> BusinessCalendar.standard(TestDatabase.ZONE));
    final ListingEdits edits = new ListingEdits(due);
    final Listings listings = new Listings(due, edits);
    final ListingChanges changes = new ListingChanges(due, edits);
    final DelistingProposals proposals = new DelistingProposals(listings);
    final ProductsFollowed followed = new ProductsFollowed(listings, changes, proposals);
    final Products products = new Products(followed);

    Gatehouse(String... codes) {
        as(EDITOR, tx -> {
            for (String shop : List.of("TM", "JD")) {
                Platform platform = shop.equals("TM") ? Platform.TMALL : Platform.JD;
                tx.insert(
                        Shop.SHOPS,
                        new Shop(shop, shop, platform, null, "linyating", null, null, null, null, ShopState.OPEN));
            }
            for (String code : codes) {
                Product product = Product.candidate(code, "LED 吸顶灯", "goods", "灯具照明", "晨光", "12W", "直采", "节能", "古镇灯饰厂");
                long id = products.create(tx, product).id();
                products.select(tx, id, "需求大");
                tx.insert(Sku.SKUS, new Sku(code + "-1", code, "白光", null, null, null));
                products.activate(tx, id);
                for (String shop : List.of("TM", "JD")) {
                    tx.insert(Price.PRICES, price(tx.number("JG"), shop, code + "-1"));
                }
            }
            return null;
        });
    }

    Database database() {
        return database;
    }

    <T> T as(Caller caller, Function<Transaction, T> work) {
        return database.write(caller, work);
    }

    String refused(Caller caller, Function<Transaction, ?> work) {
        return Assertions.catchThrowableOfType(Problem.class, () -> as(caller, work))
                .code();
    }

    long draft(String product, String shop) {
        return as(EDITOR, tx -> {
            long id = listings.create(tx, Listing.draft(product, shop, "晨光 LED 吸顶灯 12W 卧室灯", "吸顶灯、卧室灯", false))
                    .id();
            listings.sections(tx, id, DETAIL);
            return id;
        });
    }

    long online(String product, String shop) {
        long id = draft(product, shop);
        as(EDITOR, tx -> listings.submit(tx, id, 1));
        as(REVIEWER, tx -> listings.approve(tx, id, null));
        as(EDITOR, tx -> listings.goOnline(tx, id, null, 1));
        return id;
    }

    Listing listing(long id) {
        return database.get(Listing.LISTINGS, id).value();
    }

    static Caller person(String username) {
        return new Caller(username, username, "yyb", null, Map.of("*", Reach.COMPANY), RequestMark.NONE);
    }

    @Override
    public void close() {
        database.close();
    }

    private static Price price(String number, String shop, String sku) {
        return new Price(
                number,
                shop,
                sku,
                new BigDecimal("99.00"),
                null,
                MONDAY.minusSeconds(86_400),
                null,
                "开店定价",
                null,
                false,
                false,
                PriceState.ACTIVE,
                null,
                null,
                null,
                null,
                null,
                null,
                "linyating");
    }
}
