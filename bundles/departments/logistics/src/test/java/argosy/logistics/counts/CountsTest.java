package argosy.logistics.counts;

import static argosy.logistics.warehouse.Floor.bin;
import static argosy.logistics.warehouse.Floor.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import argosy.department.Problem;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.department.Window;
import argosy.logistics.stock.Demand;
import argosy.logistics.stock.MoveReason;
import argosy.logistics.stock.Spot;
import argosy.logistics.stock.StockFigures;
import argosy.logistics.stock.StockLedger;
import argosy.logistics.stock.StockMove;
import argosy.logistics.stock.StockReports;
import argosy.logistics.warehouse.Floor;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("LOG-12")
class CountsTest {

    private final Floor floor = new Floor(12, 30);
    private final StockLedger ledger = new StockLedger();
    private final Counts counts = new Counts(ledger);
    private int tests;
    private String bin;
    private String one;
    private String two;
    private long id;

    @BeforeEach
    void twoArticlesInABinOfTheirOwn() {
        tests++;
        bin = bin(tests);
        one = "SKU-" + (2 * tests - 1);
        two = "SKU-" + 2 * tests;
        as("keeper", tx -> ledger.book(tx, List.of(in(one, 10), in(two, 20))));
        id = as("keeper", tx -> counts.plan(tx, new NewCount("A 区 📦", "SH1", null, List.of(bin), null, true)))
                .id();
        as("keeper", tx -> counts.start(tx, id));
    }

    @AfterAll
    void close() {
        floor.close();
    }

    @Test
    void theWarehouseWorksOnWhileItIsCounted() {
        assertThat(sheet()).extracting(SheetItem::bookAtStart).containsExactly(10L, 20L);
        as("picker", tx -> ledger.book(tx, List.of(out(one, 4))));
        counts("wei", 6, 20);
        as("picker", tx -> ledger.book(tx, List.of(out(two, 5))));
        as("keeper", tx -> counts.finish(tx, id));
        assertThat(sheet()).extracting(SheetItem::difference).containsExactly(0L, 0L);
        assertThat(sheet()).extracting(SheetItem::state).containsOnly(ItemState.COUNTED);
    }

    @Test
    void differencesAreExplainedApprovedAndBooked() {
        counts("wei", 8, 21);
        as("keeper", tx -> counts.finish(tx, id));
        assertThat(code("keeper", tx -> counts.submit(tx, id))).isEqualTo("items-unexplained");
        explain();
        as("keeper", tx -> counts.submit(tx, id));
        assertThat(code("wei", tx -> counts.approve(tx, id))).isEqualTo("counter-may-not-approve");
        assertThat(as("head", tx -> counts.approve(tx, id)).value().approvedBy())
                .isEqualTo("head");
        as("picker", tx -> ledger.book(tx, List.of(out(one, 3))));
        as("head", tx -> counts.adjust(tx, id));
        assertThat(onHand(one)).isEqualTo(5);
        assertThat(onHand(two)).isEqualTo(21);
        assertThat(code("head", tx -> counts.adjust(tx, id))).isEqualTo("step-not-allowed");
        assertThat(new CountReports(floor.database())
                        .accuracy(Window.of("1970-01-01", null, floor.database()))
                        .rows())
                .anySatisfy(row -> {
                    assertThat(row.gained()).isEqualTo(1);
                    assertThat(row.lost()).isEqualTo(2);
                    assertThat(row.accuracy()).isEqualByComparingTo(BigDecimal.ZERO);
                });
        assertThat(new StockReports(floor.database()).proof().rows()).isEmpty();
    }

    @Test
    void aLossOfPromisedGoodsWaitsForThePromise() {
        as("keeper", tx -> ledger.reserve(tx, "FH-LOSS", "SH1", List.of(new Demand(1, one, 10)), true));
        counts("wei", 9, 20);
        as("keeper", tx -> counts.finish(tx, id));
        explain();
        as("keeper", tx -> counts.submit(tx, id));
        as("head", tx -> counts.approve(tx, id));
        assertThat(code("head", tx -> counts.adjust(tx, id))).isEqualTo("insufficient-stock");
        as("keeper", tx -> ledger.release(tx, "FH-LOSS"));
        as("head", tx -> counts.adjust(tx, id));
        assertThat(onHand(one)).isEqualTo(9);
    }

    @Test
    void whatPeopleDisputeIsCountedAgain() {
        counts("wei", 8, 20);
        counts("na", 10, 20);
        assertThat(sheet().get(0).state()).isEqualTo(ItemState.DISPUTED);
        assertThat(Sheet.entries(floor.database(), id, List.of(sheet().get(0).id()))
                        .get(sheet().get(0).id()))
                .extracting(Evidence::quantity)
                .containsExactly(8L, 10L);
        as("keeper", tx -> counts.finish(tx, id));
        assertThat(code("keeper", tx -> counts.submit(tx, id))).isEqualTo("items-disputed");
        as("keeper", tx -> counts.recount(tx, id));
        long other = sheet().get(1).id();
        assertThat(code("wei", tx -> counts.count(tx, id, new Tally(List.of(entry(other, 20))))))
                .isEqualTo("not-in-this-round");
        assertThat(code("keeper", tx -> counts.finish(tx, id))).isEqualTo("items-open");
        as(
                "na",
                tx -> counts.count(
                        tx, id, new Tally(List.of(entry(sheet().get(0).id(), 10)))));
        as("keeper", tx -> counts.finish(tx, id));
        as("keeper", tx -> counts.submit(tx, id));
    }

    @Test
    void rowsAreAssignedAndGoodsFoundAreAdded() {
        long first = sheet().get(0).id();
        as("keeper", tx -> counts.assign(tx, id, new Assignment(List.of(first), "na")));
        assertThat(code("wei", tx -> counts.count(tx, id, new Tally(List.of(entry(first, 10))))))
                .isEqualTo("assigned-to-other");
        String found = "SKU-29";
        Tally.Entry extra = new Tally.Entry(null, found, bin, null, null, 3L, "在角落里发现");
        as("wei", tx -> counts.count(tx, id, new Tally(List.of(extra))));
        assertThat(sheet()).anySatisfy(item -> {
            assertThat(item.sku()).isEqualTo(found);
            assertThat(item.added()).isTrue();
            assertThat(item.difference()).isEqualTo(3);
        });
        Tally.Entry nowhere = new Tally.Entry(null, found, "NOWHERE", null, null, 3L, null);
        assertThat(code("wei", tx -> counts.count(tx, id, new Tally(List.of(nowhere)))))
                .isEqualTo("invalid");
    }

    @Test
    void aBlindCounterSeesNothingOfTheBookNorOfOthers() {
        counts("wei", 8, 20);
        long first = sheet().get(0).id();
        SheetItem item = sheet().get(0)
                .with(Sheet.entries(floor.database(), id, List.of(first)).get(first));
        SheetItem seen = item.blindFor("na");
        assertThat(Arrays.asList(seen.book(), seen.bookAtStart(), seen.counted(), seen.difference()))
                .containsOnlyNulls();
        assertThat(seen.entries()).isEmpty();
        assertThat(item.blindFor("wei").entries()).singleElement().satisfies(own -> assertThat(own.book())
                .isNull());
    }

    private void counts(String username, long first, long second) {
        List<SheetItem> sheet = sheet();
        as(
                username,
                tx -> counts.count(
                        tx,
                        id,
                        new Tally(List.of(
                                entry(sheet.get(0).id(), first),
                                entry(sheet.get(1).id(), second)))));
    }

    private void explain() {
        List<Explanations.Explanation> all = sheet().stream()
                .filter(SheetItem::differs)
                .map(item -> new Explanations.Explanation(item.id(), "漏扫", "zhang.wei", "调账"))
                .toList();
        as("keeper", tx -> counts.explain(tx, id, new Explanations(all)));
    }

    private List<SheetItem> sheet() {
        return Sheet.items(floor.database(), id);
    }

    private long onHand(String sku) {
        return new StockReports(floor.database())
                .stock("SH1").rows().stream()
                        .filter(row -> row.sku().equals(sku))
                        .mapToLong(StockFigures::onHand)
                        .sum();
    }

    private StockMove in(String sku, long pieces) {
        return StockMove.in(sku, "", pieces, Spot.onHand(bin), MoveReason.OPENING);
    }

    private StockMove out(String sku, long pieces) {
        return StockMove.out(sku, "", pieces, Spot.onHand(bin), MoveReason.SCRAP);
    }

    private static Tally.Entry entry(long item, long quantity) {
        return new Tally.Entry(item, null, null, null, null, quantity, null);
    }

    private <T> T as(String username, Function<Transaction, T> work) {
        return floor.database().write(person(username), work);
    }

    private String code(String username, Function<Transaction, Stored<Count>> work) {
        return catchThrowableOfType(Problem.class, () -> as(username, work)).code();
    }
}
