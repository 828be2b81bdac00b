package argosy.logistics.picking;

import static argosy.logistics.picking.PickTask.PICK_TASKS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import argosy.department.Problem;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.logistics.dispatch.DispatchOrder;
import argosy.logistics.dispatch.DispatchState;
import argosy.logistics.dispatch.OutboundFloor;
import argosy.logistics.warehouse.Floor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("LOG-07")
class PickTasksTest {

    private final OutboundFloor floor = new OutboundFloor(5, 100);
    private final PickTasks tasks = new PickTasks(floor.orders);

    @AfterEach
    void close() {
        assertThat(floor.differences()).isEmpty();
        floor.close();
    }

    @Test
    void aWaveOfFiftyOrdersIsOneWalkInWalkingOrderAndSortedBySlot() {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            long id = floor.order("SKU-" + (5 - i % 5), 1, "SKU-" + (1 + i % 3), 2);
            floor.bring(id, DispatchState.REVIEWED);
            ids.add(id);
        }
        long task = create(new NewPickTask(null, new NewPickTask.Wave("SH1", "SF", 50, null), null, null));
        PickTask wave = find(task);
        assertThat(wave.kind()).isEqualTo(PickKind.BATCH);
        assertThat(wave.orders()).isEqualTo(50);
        assertThat(wave.pieces()).isEqualTo(150);
        List<PickLine> lines = lines(task);
        assertThat(lines).extracting(PickLine::bin).isSorted();
        assertThat(lines.stream().filter(l -> l.slot() == 1)).allMatch(l -> l.dispatchOrder() == ids.get(0));
        assertThat(lines.stream().filter(l -> l.slot() == 50)).allMatch(l -> l.dispatchOrder() == ids.get(49));
        assertThatThrownBy(() -> create(new NewPickTask(List.of(ids.get(0)), null, null, null)))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("orders-not-fit"));

        step("anna", task, tasks::claim);
        for (int i = 1; i <= 5; i++) {
            String bin = Floor.bin(i);
            long there = lines.stream()
                    .filter(l -> l.bin().equals(bin))
                    .mapToLong(PickLine::quantity)
                    .sum();
            confirm("anna", task, bin, "SKU-" + i, there);
        }
        assertThat(step("boss", task, tasks::finish).value().state()).isEqualTo(PickState.DONE);
        assertThat(ids).allSatisfy(id -> {
            DispatchOrder order = floor.find(id);
            assertThat(order.state()).isEqualTo(DispatchState.PICKED);
            assertThat(order.picker()).isEqualTo("anna");
            assertThat(order.pickTask()).isNull();
        });
        assertThat(floor.pieces()).containsEntry("picked", 150L).doesNotContainKey("reserved");
    }

    @Test
    @Tag("LOG-05")
    void aWaveTakesOrdersInTheirSequenceUpToItsSize() {
        long late = floor.order("SKU-1", 2);
        long soon = floor.order("SKU-1", 2);
        long shortOne = floor.order("SKU-2", 1000);
        List.of(late, soon, shortOne).forEach(id -> floor.bring(id, DispatchState.REVIEWED));
        floor.resequence(soon, 1);
        long task = create(new NewPickTask(null, new NewPickTask.Wave("SH1", null, null, 3L), "anna", null));
        assertThat(find(task).state()).isEqualTo(PickState.ASSIGNED);
        assertThat(find(task).kind()).isEqualTo(PickKind.SINGLE);
        assertThat(lines(task)).extracting(PickLine::dispatchOrder).containsExactly(soon);
        create(new NewPickTask(null, new NewPickTask.Wave("SH1", null, null, null), null, null));
        assertThat(floor.find(late).pickTask()).isNotNull();
        assertThat(floor.find(shortOne).pickTask()).isNull();
        assertThatThrownBy(
                        () -> create(new NewPickTask(null, new NewPickTask.Wave("SH1", null, null, null), null, null)))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("nothing-to-pick"));
    }

    @Test
    void onlyTheRightBinArticleAndQuantityAreTaken() {
        long id = floor.order("SKU-1", 2);
        floor.bring(id, DispatchState.REVIEWED);
        long task = create(new NewPickTask(List.of(id), null, null, null));
        assertThatThrownBy(() -> confirm("anna", task, Floor.bin(1), "SKU-1", 1))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("step-not-allowed"));
        step("anna", task, tasks::claim);
        refused("picks[0].bin", task, Floor.bin(2), "SKU-1", 1);
        refused("picks[0].sku", task, Floor.bin(1), "SKU-2", 1);
        refused("picks[0].quantity", task, Floor.bin(1), "SKU-1", 3);
        confirm("anna", task, Floor.bin(1), "SKU-1", 1);
        assertThatThrownBy(() -> step("anna", task, tasks::finish))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.members().get("lines")).isEqualTo(List.of(1)));
        confirm("anna", task, Floor.bin(1), "SKU-1", 1);
        step("anna", task, tasks::finish);
        assertThat(floor.find(id).state()).isEqualTo(DispatchState.PICKED);
    }

    @Test
    void missingGoodsAreLookedForElsewhereOrLeaveTheOrderShort() {
        floor.does(tx -> floor.put(tx, "SKU-1", Floor.bin(6), 2));
        long id = floor.order("SKU-1", 5);
        floor.bring(id, DispatchState.REVIEWED);
        long task = create(new NewPickTask(List.of(id), null, "anna", null));
        confirm("anna", task, Floor.bin(1), "SKU-1", 1);
        step("anna", task, (tx, t) -> tasks.missing(tx, t, 1));
        assertThat(lines(task)).extracting(PickLine::bin).containsExactly(Floor.bin(1), Floor.bin(6));
        assertThat(lines(task)).extracting(PickLine::open).containsExactly(0L, 2L);
        confirm("anna", task, Floor.bin(6), "SKU-1", 2);
        step("anna", task, tasks::finish);
        DispatchOrder order = floor.find(id);
        assertThat(order.state()).isEqualTo(DispatchState.REVIEWED);
        assertThat(order.shortPieces()).isEqualTo(2);
        assertThat(order.pickTask()).isNull();

        floor.step("clerk", id, floor.orders::allocate);
        long again = create(new NewPickTask(List.of(id), null, "anna", null));
        confirm("anna", again, Floor.bin(1), "SKU-1", 2);
        step("anna", again, tasks::finish);
        assertThat(floor.find(id).state()).isEqualTo(DispatchState.PICKED);
        assertThat(floor.find(id).shortPieces()).isZero();
    }

    @Test
    void anOrderThatIsCancelledDropsOutOfTheWalk() {
        long stays = floor.order("SKU-1", 1);
        long goes = floor.order("SKU-1", 2);
        List.of(stays, goes).forEach(id -> floor.bring(id, DispatchState.REVIEWED));
        long task = create(new NewPickTask(List.of(stays, goes), null, "anna", null));
        confirm("anna", task, Floor.bin(1), "SKU-1", 2);
        floor.step("clerk", goes, (tx, o) -> floor.orders.cancel(tx, o, "客户退款"));
        assertThat(lines(task).stream().mapToLong(PickLine::open).sum()).isZero();
        step("anna", task, tasks::finish);
        assertThat(floor.find(stays).state()).isEqualTo(DispatchState.PICKED);
        assertThat(floor.find(goes).state()).isEqualTo(DispatchState.CANCELLED);
        assertThat(floor.pieces()).containsEntry("picked", 1L).containsEntry("on_hand", 499L);
    }

    @Test
    void aCancelledTaskGivesTheRestBack() {
        long done = floor.order("SKU-1", 1);
        long open = floor.order("SKU-2", 2);
        List.of(done, open).forEach(id -> floor.bring(id, DispatchState.REVIEWED));
        long task = create(new NewPickTask(List.of(done, open), null, "anna", null));
        confirm("anna", task, Floor.bin(1), "SKU-1", 1);
        confirm("anna", task, Floor.bin(2), "SKU-2", 1);
        step("boss", task, tasks::cancel);
        assertThat(floor.find(done).state()).isEqualTo(DispatchState.PICKED);
        assertThat(floor.find(open).state()).isEqualTo(DispatchState.REVIEWED);
        long again = create(new NewPickTask(List.of(open), null, "bert", null));
        assertThat(find(again).pieces()).isEqualTo(1);
    }

    @Test
    void ofManyWhoClaimOneWalks() throws Exception {
        long id = floor.order("SKU-1", 1);
        floor.bring(id, DispatchState.REVIEWED);
        long task = create(new NewPickTask(List.of(id), null, null, null));
        ExecutorService people = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Boolean>> claims = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                String who = "picker-" + i;
                claims.add(() -> {
                    try {
                        step(who, task, tasks::claim);
                        return true;
                    } catch (Problem refused) {
                        assertThat(refused.status()).isEqualTo(409);
                        return false;
                    }
                });
            }
            int won = 0;
            for (Future<Boolean> claim : people.invokeAll(claims)) {
                won += claim.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        } finally {
            people.shutdownNow();
        }
    }

    private long create(NewPickTask given) {
        return floor.as("boss", tx -> tasks.create(tx, given).id());
    }

    private Stored<PickTask> step(
            String who, long id, BiFunction<Transaction, Stored<PickTask>, Stored<PickTask>> rule) {
        return floor.as(who, tx -> rule.apply(tx, tasks.hold(tx, id)));
    }

    private void confirm(String who, long task, String bin, String sku, long pieces) {
        Confirmation scanned = new Confirmation(List.of(new Confirmation.Scanned(bin, sku, pieces, null)));
        step(who, task, (tx, t) -> tasks.confirm(tx, t, scanned));
    }

    private void refused(String field, long task, String bin, String sku, long pieces) {
        assertThatThrownBy(() -> confirm("anna", task, bin, sku, pieces))
                .isInstanceOfSatisfying(
                        Problem.class,
                        p -> assertThat(p.fields().get(0).field()).isEqualTo(field));
    }

    private PickTask find(long id) {
        return floor.database().get(PICK_TASKS, id).value();
    }

    private List<PickLine> lines(long id) {
        return PickLines.of(floor.database(), id);
    }
}
