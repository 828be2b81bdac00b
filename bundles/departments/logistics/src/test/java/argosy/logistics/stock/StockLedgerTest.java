package argosy.logistics.stock;

import static argosy.logistics.sku.Sku.SKUS;
import static argosy.logistics.warehouse.Floor.bin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import argosy.department.Problem;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.department.Window;
import argosy.logistics.warehouse.Bin;
import argosy.logistics.warehouse.Bins;
import argosy.logistics.warehouse.Floor;
import argosy.logistics.warehouse.WarehouseState;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("LOG-02")
class StockLedgerTest {

    private final Floor floor = new Floor(3, 20);
    private final StockLedger ledger = new StockLedger();
    private int tests;
    private String sku;
    private String doc;

    @BeforeEach
    void ownGoods() {
        tests++;
        sku = "SKU-" + tests;
        doc = "FH-" + tests;
    }

    @AfterEach
    void proved() {
        assertThat(new StockReports(floor.database()).proof().rows()).isEmpty();
    }

    @AfterAll
    void close() {
        floor.close();
    }

    @Test
    void aDocumentsGoodsGoTheirWay() {
        opening(1, 10);
        Allocation allocation = reserve(4, true);
        assertThat(allocation.complete()).isTrue();
        assertThat(at(Spot.onHand(bin(1)))).isEqualTo("10/4");

        floor.does(tx -> ledger.pick(tx, allocation.reservations()));
        assertThat(at(Spot.onHand(bin(1)))).isEqualTo("6/0");
        assertThat(at(Spot.of("SH1", StockStatus.PICKED))).isEqualTo("4/0");
        assertThat(ledger.held(floor.database(), doc, StockStatus.PICKED)).containsExactly(new Goods(sku, "", 4));

        pass(Passage.HAND_OVER, 4);
        assertThat(at(Spot.of("SH1", StockStatus.IN_TRANSIT))).isEqualTo("4/0");
        pass(Passage.DELIVER, 2);
        pass(Passage.COME_BACK, 1);
        pass(Passage.LOSE, 1);
        assertThat(at(Spot.of("SH1", StockStatus.IN_TRANSIT))).isEqualTo("0/0");
        assertThat(at(Spot.of("SH1", StockStatus.RETURNS))).isEqualTo("1/0");
        assertThat(code(tx -> ledger.pass(tx, doc, "SH1", Passage.DELIVER, goods(1))))
                .isEqualTo("insufficient-stock");
    }

    @Test
    void aDocumentCannotUseTheGoodsOfAnother() {
        opening(1, 10);
        Allocation allocation = reserve(4, true);
        floor.does(tx -> ledger.pick(tx, allocation.reservations()));
        assertThat(code(tx -> ledger.pass(tx, "FH-OTHER", "SH1", Passage.HAND_OVER, goods(1))))
                .isEqualTo("not-held");
    }

    @Test
    void nobodyTakesWhatIsPromisedToSomeoneElse() {
        opening(1, 5);
        reserve(4, true);
        Problem problem = problem(tx ->
                ledger.book(tx, List.of(StockMove.out(sku, "", 2, Spot.onHand(bin(1)), MoveReason.CORRECTION_LOSS))));
        assertThat(problem.code()).isEqualTo("insufficient-stock");
        assertThat(problem.status()).isEqualTo(409);
        assertThat(problem.members())
                .containsEntry("sku", sku)
                .containsEntry("bin", bin(1))
                .containsEntry("available", 1L)
                .containsEntry("wanted", 2L);
        assertThat(at(Spot.onHand(bin(1)))).isEqualTo("5/4");
    }

    @Test
    @Tag("LOG-06")
    void aShortageIsReportedAndReservesWhatThereIsOrNothing() {
        opening(1, 3);
        assertThat(reserve(5, true).reservations()).isEmpty();
        assertThat(at(Spot.onHand(bin(1)))).isEqualTo("3/0");
        Allocation partial = reserve(5, false);
        assertThat(partial.shortages()).containsExactly(new Shortage(1, sku, 5, 3));
        assertThat(at(Spot.onHand(bin(1)))).isEqualTo("3/3");
        assertThat(floor.<Integer>get(tx -> ledger.release(tx, doc))).isEqualTo(1);
        assertThat(at(Spot.onHand(bin(1)))).isEqualTo("3/0");
    }

    @Test
    void whatIsPickedInPartsStaysReservedForTheRest() {
        opening(1, 5);
        Stored<Reservation> all = reserve(5, true).reservations().get(0);
        Stored<Reservation> some = floor.get(tx -> ledger.pick(tx, all, 2));
        assertThat(some.value().quantity()).isEqualTo(2);
        assertThat(at(Spot.onHand(bin(1)))).isEqualTo("3/3");
        assertThat(code(tx -> ledger.pick(tx, List.of(all)))).isEqualTo("reservation-not-open");
        floor.does(tx -> ledger.putBack(tx, doc, List.of(some)));
        assertThat(at(Spot.onHand(bin(1)))).isEqualTo("5/3");
        assertThat(code(tx -> ledger.putBack(tx, doc, List.of(some)))).isEqualTo("reservation-not-picked");
    }

    @Test
    void aMoveIsReversedOnceAndOnlyWhileTheGoodsAreThere() {
        long move = opening(1, 5).id();
        reserve(1, true);
        assertThat(code(tx -> ledger.reverse(tx, move, "错"))).isEqualTo("insufficient-stock");
        floor.does(tx -> ledger.release(tx, doc));
        Stored<StockMove> reversal = floor.get(tx -> ledger.reverse(tx, move, "错"));
        assertThat(reversal.value().reversalOf()).isEqualTo(move);
        assertThat(at(Spot.onHand(bin(1)))).isEqualTo("0/0");
        assertThat(code(tx -> ledger.reverse(tx, move, "错"))).isEqualTo("already-reversed");
        assertThat(code(tx -> ledger.reverse(tx, reversal.id(), "错"))).isEqualTo("reversal-not-reversible");
    }

    @Test
    void refusesUnknownGoodsAndPlacesAndMissingLots() {
        floor.does(tx -> tx.insert(SKUS, Floor.sku("LOTTED-" + tests, true)));
        assertThat(field(in("NONE", "", bin(1)))).isEqualTo("sku");
        assertThat(field(in(sku, "", "NOWHERE"))).isEqualTo("toBin");
        assertThat(field(in("LOTTED-" + tests, " ", bin(1)))).isEqualTo("lot");
        floor.does(
                tx -> new Bins().create(tx, new Bin("SH1", "CLOSED", null, null, null, null, WarehouseState.BLOCKED)));
        assertThat(code(tx -> ledger.book(tx, List.of(in(sku, "", "CLOSED"))))).isEqualTo("bin-not-active");
    }

    @Test
    void olderLotsArePromisedFirst() {
        floor.does(tx -> tx.insert(SKUS, Floor.sku("LOTTED-" + tests, true)));
        floor.does(tx -> ledger.book(tx, List.of(in("LOTTED-" + tests, "OLD", bin(3)))));
        floor.does(tx -> ledger.book(tx, List.of(in("LOTTED-" + tests, "NEW", bin(1)))));
        Allocation allocation =
                floor.get(tx -> ledger.reserve(tx, doc, "SH1", List.of(new Demand(1, "LOTTED-" + tests, 1)), true));
        assertThat(allocation.reservations().get(0).value().lot()).isEqualTo("OLD");
    }

    @Test
    @Tag("LOG-13")
    void theReportsAddUp() {
        opening(1, 10);
        Allocation allocation = reserve(4, true);
        floor.does(tx -> ledger.pick(tx, allocation.reservations()));
        pass(Passage.HAND_OVER, 4);
        pass(Passage.DELIVER, 3);
        pass(Passage.LOSE, 1);
        StockReports reports = new StockReports(floor.database());
        assertThat(reports.stock("SH1").rows())
                .contains(new StockFigures(sku, "面霜 " + sku, "SH1", 6, 0, 6, 0, 0, 0, 0, 6));
        assertThat(reports.movement(Window.of(null, null, floor.database())).rows())
                .contains(new MovementFigures(sku, "面霜 " + sku, 0, 10, 3, 0, 1, 6));
        assertThat(reports.movement(Window.ofDay("2020-01-01", floor.database()))
                        .rows())
                .contains(new MovementFigures(sku, "面霜 " + sku, 0, 0, 0, 0, 0, 0));
    }

    private Stored<StockMove> opening(int bin, long pieces) {
        return floor.get(tx -> ledger.book(
                        tx, List.of(StockMove.in(sku, "", pieces, Spot.onHand(bin(bin)), MoveReason.OPENING))))
                .get(0);
    }

    private Allocation reserve(long pieces, boolean complete) {
        return floor.get(tx -> ledger.reserve(tx, doc, "SH1", List.of(new Demand(1, sku, pieces)), complete));
    }

    private void pass(Passage passage, long pieces) {
        floor.does(tx -> ledger.pass(tx, doc, "SH1", passage, goods(pieces)));
    }

    private List<Goods> goods(long pieces) {
        return List.of(new Goods(sku, "", pieces));
    }

    private static StockMove in(String sku, String lot, String bin) {
        return StockMove.in(sku, lot, 1, Spot.onHand(bin), MoveReason.OPENING);
    }

    private String at(Spot spot) {
        Place place = new Place(sku, spot.bin(), "", spot.status());
        StockItem item = Balances.read(floor.database(), List.of(place)).get(place);
        return item.quantity() + "/" + item.reserved();
    }

    private Problem problem(Consumer<Transaction> work) {
        return catchThrowableOfType(Problem.class, () -> floor.does(work));
    }

    private String code(Consumer<Transaction> work) {
        return problem(work).code();
    }

    private String field(StockMove move) {
        return problem(tx -> ledger.book(tx, List.of(move))).fields().get(0).field();
    }
}
