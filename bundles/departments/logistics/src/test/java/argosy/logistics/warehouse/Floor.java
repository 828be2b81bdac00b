package argosy.logistics.warehouse;

import static argosy.logistics.sku.Sku.SKUS;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.Reach;
import argosy.department.RequestMark;
import argosy.department.Transaction;
import argosy.logistics.sku.Sku;
import argosy.storage.DepartmentDatabase;
import argosy.testkit.TestDatabase;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** A small warehouse {@code SH1} in a database of its own, for tests. */
public final class Floor implements AutoCloseable {

    private final DepartmentDatabase database;

    /** A floor with storage bins {@code SH1-A-01} to {@code SH1-A-<bins>} and SKUs {@code SKU-1} to {@code SKU-<skus>}. */
    public Floor(int bins, int skus) {
        this(bins, skus, Clock.systemUTC());
    }

    /** The same with a clock of the test's own, for what happens over days. */
    public Floor(int bins, int skus, Clock clock) {
        database = TestDatabase.open("logistics", Warehouse.class, clock);
        does(tx -> {
            new Warehouses().create(tx, new Warehouse("SH1", "上海一号仓 🚢", null, null));
            for (int i = 1; i <= bins; i++) {
                new Bins().create(tx, new Bin("SH1", bin(i), "A", BinKind.STORAGE, i * 10, 1000L, null));
            }
            for (int i = 1; i <= skus; i++) {
                tx.insert(SKUS, sku("SKU-" + i, false));
            }
        });
    }

    public static String bin(int i) {
        return "SH1-A-%02d".formatted(i);
    }

    public static Sku sku(String code, boolean lotTracked) {
        return new Sku(code, "面霜 " + code, "清岚", null, "50ml", null, null, 120, 250L, null, lotTracked, null);
    }

    public static Caller person(String username) {
        return new Caller(username, username, null, null, Map.of("*", Reach.COMPANY), RequestMark.NONE);
    }

    public Database database() {
        return database;
    }

    public <T> T get(Function<Transaction, T> work) {
        return database.write(Caller.PLATFORM, work);
    }

    public void does(Consumer<Transaction> work) {
        get(tx -> {
            work.accept(tx);
            return null;
        });
    }

    @Override
    public void close() {
        database.close();
    }
}
