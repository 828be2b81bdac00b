package argosy.logistics.inbound;

import static argosy.logistics.sku.Sku.SKUS;
import static argosy.logistics.warehouse.Floor.bin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import argosy.department.Problem;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.logistics.stock.Demand;
import argosy.logistics.stock.StockLedger;
import argosy.logistics.stock.StockReports;
import argosy.logistics.warehouse.Floor;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("LOG-03")
class ReceiptsTest {

    private final Floor floor = new Floor(3, 4);
    private final StockLedger ledger = new StockLedger();
    private final Receipts receipts = new Receipts(ledger);

    @AfterAll
    void close() {
        floor.close();
    }

    @Test
    void goodsAreCountedCheckedAndPutAwayInParts() {
        long id = announce(line("SKU-1", 100), line("SKU-2", 50));
        assertThat(code(tx -> receipts.check(tx, id, checked(1, 1, 0)))).isEqualTo("step-not-allowed");
        assertThat(code(tx -> receipts.arrive(tx, id, arrived(1, 90)))).isEqualTo("invalid");
        floor.does(tx -> receipts.arrive(tx, id, arrived(1, 90, 2, 50)));
        assertThat(code(tx -> receipts.check(
                        tx, id, new QualityCheck(List.of(result(1, 80, 9, "破损"), result(2, 50, 0, null))))))
                .isEqualTo("invalid");
        floor.does(tx ->
                receipts.check(tx, id, new QualityCheck(List.of(result(1, 80, 10, "破损"), result(2, 50, 0, null)))));

        assertThat(floor.get(tx -> ledger.reserve(tx, "FH-9", "SH1", List.of(new Demand(1, "SKU-1", 1)), true))
                        .complete())
                .as("what waits in the receiving bin is not promised")
                .isFalse();
        Stored<Receipt> partly = floor.get(tx -> receipts.store(tx, id, put(1, 1, 60)));
        assertThat(partly.value().state()).isEqualTo(ReceiptState.CHECKED);
        assertThat(code(tx -> receipts.store(tx, id, put(1, 1, 21)))).isEqualTo("invalid");
        floor.does(tx -> receipts.store(tx, id, put(1, 2, 20)));
        Stored<Receipt> done = floor.get(tx -> receipts.store(tx, id, put(2, 2, 50)));
        assertThat(done.value().state()).isEqualTo(ReceiptState.STORED);

        Stored<Receipt> next = floor.get(tx -> receipts.followUp(tx, id));
        assertThat(next.value().followUpOf()).isEqualTo(done.value().number());
        assertThat(ReceiptLines.of(floor.database(), next.id()))
                .containsExactly(ReceiptLine.announced(1, "SKU-1", "", 20));
        assertThat(code(tx -> receipts.followUp(tx, id))).isEqualTo("followed-up-already");
        assertThat(new StockReports(floor.database()).proof().rows()).isEmpty();
    }

    @Test
    void whatIsRejectedNeverEntersTheLedger() {
        long id = announce(line("SKU-3", 10));
        floor.does(tx -> receipts.arrive(tx, id, arrived(1, 10)));
        Stored<Receipt> rejected = floor.get(tx -> receipts.reject(tx, id, "整批受潮"));
        assertThat(rejected.value().state()).isEqualTo(ReceiptState.REJECTED);
        long other = announce(line("SKU-3", 10));
        floor.does(tx -> receipts.arrive(tx, other, arrived(1, 10)));
        assertThat(floor.get(tx -> receipts.check(tx, other, new QualityCheck(List.of(result(1, 0, 10, "受潮")))))
                        .value()
                        .state())
                .isEqualTo(ReceiptState.REJECTED);
        assertThat(new StockReports(floor.database()).stock("SH1").rows())
                .noneMatch(row -> row.sku().equals("SKU-3"));
    }

    @Test
    void goodsThatWereNotAnnouncedAndLotsAreNamedAtTheDoor() {
        floor.does(tx -> tx.insert(SKUS, Floor.sku("LOTTED", true)));
        long id = announce(line("LOTTED", 10));
        assertThat(code(tx -> receipts.arrive(tx, id, arrived(1, 10)))).isEqualTo("invalid");
        floor.does(tx -> receipts.arrive(
                tx,
                id,
                new Arrival(List.of(
                        new Arrival.Line(1, null, "L-20261101", 10L), new Arrival.Line(null, "SKU-4", null, 3L)))));
        assertThat(ReceiptLines.of(floor.database(), id))
                .extracting(ReceiptLine::sku, ReceiptLine::lot, ReceiptLine::arrived)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("LOTTED", "L-20261101", 10L),
                        org.assertj.core.groups.Tuple.tuple("SKU-4", "", 3L));
    }

    private long announce(NewReceipt.Line... lines) {
        return floor.get(tx ->
                        receipts.announce(tx, new NewReceipt("杭州清岚 🧴", "PO-1", "SH1", null, null, List.of(lines))))
                .id();
    }

    private static NewReceipt.Line line(String sku, long expected) {
        return new NewReceipt.Line(sku, null, expected);
    }

    private static Arrival arrived(long... lineAndPieces) {
        List<Arrival.Line> lines = new java.util.ArrayList<>();
        for (int i = 0; i < lineAndPieces.length; i += 2) {
            lines.add(new Arrival.Line((int) lineAndPieces[i], null, null, lineAndPieces[i + 1]));
        }
        return new Arrival(lines);
    }

    private static QualityCheck checked(int line, long good, long bad) {
        return new QualityCheck(List.of(result(line, good, bad, null)));
    }

    private static QualityCheck.Line result(int line, long good, long bad, String reason) {
        return new QualityCheck.Line(line, good, bad, reason);
    }

    private static PutAway put(int line, int bin, long pieces) {
        return new PutAway(List.of(new PutAway.Line(line, bin(bin), pieces)));
    }

    private String code(Consumer<Transaction> work) {
        return catchThrowableOfType(Problem.class, () -> floor.does(work)).code();
    }
}
