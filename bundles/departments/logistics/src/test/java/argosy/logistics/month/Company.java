package argosy.logistics.month;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.Reach;
import argosy.department.RequestMark;
import argosy.department.Transaction;
import argosy.logistics.LogisticsDepartment;
import argosy.logistics.carriers.Carrier;
import argosy.logistics.damage.DamageCases;
import argosy.logistics.dispatch.DispatchOrders;
import argosy.logistics.returns.Returns;
import argosy.logistics.shipping.ParcelFollower;
import argosy.logistics.shipping.Parcels;
import argosy.logistics.shipping.Shipments;
import argosy.logistics.sku.Sku;
import argosy.logistics.stock.MoveReason;
import argosy.logistics.stock.Spot;
import argosy.logistics.stock.StockLedger;
import argosy.logistics.stock.StockMove;
import argosy.logistics.tariffs.Surcharge;
import argosy.logistics.tariffs.Tariff;
import argosy.logistics.tariffs.Tariffs;
import argosy.logistics.warehouse.Bin;
import argosy.logistics.warehouse.BinKind;
import argosy.logistics.warehouse.Bins;
import argosy.logistics.warehouse.Warehouse;
import argosy.logistics.warehouse.Warehouses;
import argosy.storage.DepartmentDatabase;
import argosy.testkit.TestClock;
import argosy.testkit.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** The department's real rules on a real database, furnished with what a month plans: bins, articles, carriers, goods. */
final class Company implements AutoCloseable {

    final TestClock clock = new TestClock("2026-09-30T01:00:00Z");
    final StockLedger stock = new StockLedger();
    final Parcels parcels = new Parcels(stock);
    final DispatchOrders orders = new DispatchOrders(stock, parcels);
    final DamageCases damage = new DamageCases(stock, orders);
    final Returns returns = new Returns(stock, damage);
    final ParcelFollower follower = returns.following(orders.follower());
    final Shipments shipments = new Shipments(parcels, follower);

    private final DepartmentDatabase database = TestDatabase.open("logistics", LogisticsDepartment.class, clock);

    /** @param opening pieces of each article in each warehouse on the evening before the month */
    Company(Month month, Map<Reckoning.Lot, Long> opening) {
        does("head", this::furnish);
        does(
                "head",
                tx -> tx.insertAll(
                        Sku.SKUS, month.articles.stream().map(Company::sku).toList()));
        does("head", tx -> Rates.carriers().forEach(rates -> contract(tx, rates)));
        List<StockMove> moves = new ArrayList<>();
        opening.forEach((lot, pieces) -> moves.add(StockMove.in(
                lot.article().code(),
                "",
                pieces,
                Spot.onHand(lot.article().bin(lot.warehouse())),
                MoveReason.OPENING)));
        does("keeper", tx -> stock.book(tx, moves));
    }

    Database database() {
        return database;
    }

    /** What a person does at this moment, in one transaction. */
    <T> T as(String username, Function<Transaction, T> work) {
        return database.write(person(username), work);
    }

    static Caller person(String username) {
        return new Caller(username, username, null, null, Map.of("*", Reach.COMPANY), RequestMark.NONE);
    }

    void does(String username, Consumer<Transaction> work) {
        as(username, tx -> {
            work.accept(tx);
            return null;
        });
    }

    /** It is that time now. */
    void at(Instant time) {
        clock.set(time);
    }

    private void furnish(Transaction tx) {
        for (String warehouse : Article.WAREHOUSES) {
            new Warehouses().create(tx, new Warehouse(warehouse, warehouse + " 仓", null, null));
            for (int shelf = 1; shelf <= Article.SHELVES; shelf++) {
                new Bins()
                        .create(
                                tx,
                                new Bin(
                                        warehouse,
                                        Article.bin(warehouse, shelf),
                                        shelf % 2 == 0 ? "A" : "B",
                                        BinKind.STORAGE,
                                        shelf,
                                        Article.CAPACITY,
                                        null));
            }
        }
    }

    private static Sku sku(Article article) {
        return new Sku(
                article.code(),
                article.name(),
                article.brand(),
                null,
                article.spec(),
                null,
                null,
                article.grams(),
                null,
                article.cost(),
                false,
                null);
    }

    private static void contract(Transaction tx, Rates rates) {
        tx.insert(
                Carrier.CARRIERS,
                new Carrier(
                        rates.carrier(),
                        rates.name(),
                        null,
                        null,
                        null,
                        rates.prefix(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        rates == Rates.OWN,
                        null,
                        null,
                        null));
        for (int distance = 1; distance <= 3; distance++) {
            new Tariffs()
                    .create(
                            tx,
                            new Tariff(
                                    rates.carrier() + "-" + distance,
                                    rates.carrier(),
                                    null,
                                    null,
                                    null,
                                    distance + "区",
                                    rates.provinces(distance),
                                    null,
                                    null,
                                    rates.firstGrams(),
                                    rates.first().get(distance - 1),
                                    rates.stepGrams(),
                                    rates.step().get(distance - 1),
                                    null,
                                    null,
                                    LocalDate.of(2026, 1, 1),
                                    null,
                                    null));
        }
        tx.insert(
                Surcharge.SURCHARGES,
                new Surcharge(
                        rates.carrier(),
                        null,
                        "附加费",
                        rates.extra(),
                        rates.percent(),
                        rates.extraProvinces().isEmpty() ? null : String.join(",", rates.extraProvinces()),
                        rates.extraAboveGrams(),
                        null,
                        null,
                        null));
    }

    @Override
    public void close() {
        database.close();
    }
}
