package argosy.logistics.warehouse;

import static argosy.logistics.db.Tables.BIN;
import static argosy.logistics.warehouse.Bin.BINS;
import static argosy.logistics.warehouse.Warehouse.WAREHOUSES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import argosy.department.Problem;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.logistics.stock.MoveReason;
import argosy.logistics.stock.Spot;
import argosy.logistics.stock.StockLedger;
import argosy.logistics.stock.StockMove;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("LOG-01")
class WarehousesTest {

    private final Floor floor = new Floor(2, 1);
    private final Warehouses warehouses = new Warehouses();
    private final Bins bins = new Bins();

    @AfterAll
    void close() {
        floor.close();
    }

    @Test
    void aWarehouseHasItsOwnBinsAndGoesWithThem() {
        Stored<Warehouse> hz = floor.get(tx -> warehouses.create(tx, new Warehouse("HZ", "杭州仓", null, null)));
        List<Stored<Bin>> own = floor.database().select(BINS, BIN.WAREHOUSE.eq("HZ"), 10);
        assertThat(own)
                .extracting(bin -> bin.value().code())
                .containsExactly("HZ-RECEIVING", "HZ-PACKING", "HZ-TRANSIT", "HZ-RETURNS", "HZ-DAMAGED");
        assertThat(code(tx -> bins.block(tx, own.get(0)))).isEqualTo("bin-of-the-warehouse");
        assertThat(code(tx -> bins.remove(tx, own.get(0)))).isEqualTo("bin-of-the-warehouse");
        floor.does(tx -> warehouses.remove(tx, tx.get(WAREHOUSES, hz.id())));
        assertThat(floor.database().select(BINS, BIN.WAREHOUSE.eq("HZ"), 10)).isEmpty();
    }

    @Test
    void codesStayAndStatesChangeBySteps() {
        Stored<Bin> bin = stored(Floor.bin(1));
        Bin b = bin.value();
        Bin renamed = new Bin(b.warehouse(), "OTHER", b.zone(), b.kind(), 1, null, b.state());
        assertThat(code(tx -> bins.change(tx, bin, renamed))).isEqualTo("invalid");
        assertThat(code(tx -> bins.change(tx, bin, b.in(WarehouseState.BLOCKED))))
                .isEqualTo("invalid");
        Stored<Bin> blocked = floor.get(tx -> bins.block(tx, bin));
        assertThat(code(tx -> bins.block(tx, blocked))).isEqualTo("step-not-allowed");
        floor.does(tx -> bins.activate(tx, blocked));
    }

    @Test
    void aBinKnowsHowFullItIsAndStaysWhileGoodsLieInIt() {
        floor.does(tx -> new StockLedger()
                .book(tx, List.of(StockMove.in("SKU-1", "", 125, Spot.onHand(Floor.bin(2)), MoveReason.OPENING))));
        Stored<Bin> bin = stored(Floor.bin(2));
        Stored<Bin> shown = bins.withUse(floor.database(), List.of(bin)).get(0);
        assertThat(shown.extras()).containsEntry("used", 125L);
        assertThat(shown.extras().get("utilisation")).hasToString("12.5");
        assertThat(catchThrowableOfType(Problem.class, () -> floor.does(tx -> bins.remove(tx, bin)))
                        .status())
                .isEqualTo(409);
    }

    private Stored<Bin> stored(String code) {
        return floor.database().first(BINS, BIN.CODE.eq(code)).orElseThrow();
    }

    private String code(Consumer<Transaction> work) {
        return catchThrowableOfType(Problem.class, () -> floor.does(work)).code();
    }
}
