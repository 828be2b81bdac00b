package argosy.logistics.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.department.Problem;
import argosy.department.Stored;
import argosy.department.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two people at the same order, or many at the same goods: one wins, and the books agree. */
@Tag("LOG-08")
class RacesTest {

    private static final int ROUNDS = 20;

    @Test
    void cancellingAgainstPickingNeverLosesAPiece() throws Exception {
        try (OutboundFloor floor = new OutboundFloor(2, 50)) {
            for (int i = 0; i < ROUNDS; i++) {
                long id = floor.order("SKU-1", 1, "SKU-2", 1);
                floor.bring(id, DispatchState.REVIEWED);
                together(List.of(
                        () -> attempt(floor, id, (tx, o) -> floor.orders.pick(tx, o, PickedGoods.AS_RESERVED)),
                        () -> attempt(floor, id, (tx, o) -> floor.orders.cancel(tx, o, "客户退款"))));
                assertThat(floor.find(id).state()).isEqualTo(DispatchState.CANCELLED);
            }
            assertThat(floor.pieces()).containsOnlyKeys("on_hand").containsEntry("on_hand", 100L);
            assertThat(floor.differences()).isEmpty();
        }
    }

    @Test
    void eachStepIsTakenOnce() throws Exception {
        try (OutboundFloor floor = new OutboundFloor(2, 50)) {
            long id = floor.order("SKU-1", 2);
            for (int i = 0; i < 3; i++) {
                List<Boolean> done = together(List.of(
                        () -> attempt(floor, id, (tx, o) -> floor.orders.review(tx, o, false)),
                        () -> attempt(floor, id, (tx, o) -> floor.orders.review(tx, o, false)),
                        () -> attempt(floor, id, (tx, o) -> floor.orders.review(tx, o, false))));
                assertThat(done.stream().filter(d -> d).count()).isEqualTo(i == 0 ? 1 : 0);
            }
            assertThat(floor.pieces()).containsEntry("reserved", 2L);
        }
    }

    @Test
    void ordersForTheSameGoodsShareWhatThereIs() throws Exception {
        try (OutboundFloor floor = new OutboundFloor(2, 15)) {
            List<Callable<Boolean>> work = new ArrayList<>();
            List<Long> ids = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                long id = i % 2 == 0 ? floor.order("SKU-1", 1, "SKU-2", 1) : floor.order("SKU-2", 1, "SKU-1", 1);
                ids.add(id);
                work.add(() -> attempt(floor, id, (tx, o) -> floor.orders.review(tx, o, false)));
            }
            assertThat(together(work)).doesNotContain(false);
            assertThat(floor.pieces()).containsEntry("reserved", 30L);
            long missing =
                    ids.stream().mapToLong(id -> floor.find(id).shortPieces()).sum();
            assertThat(missing).isEqualTo(10);
            assertThat(floor.differences()).isEmpty();
        }
    }

    private static boolean attempt(
            OutboundFloor floor, long id, BiFunction<Transaction, Stored<DispatchOrder>, Stored<DispatchOrder>> rule) {
        try {
            floor.step("someone", id, rule);
            return true;
        } catch (Problem refused) {
            assertThat(refused.status()).isEqualTo(409);
            return false;
        }
    }

    private static List<Boolean> together(List<Callable<Boolean>> work) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(work.size());
        try {
            List<Boolean> done = new ArrayList<>();
            for (Future<Boolean> one : people.invokeAll(work)) {
                done.add(one.get());
            }
            return done;
        } finally {
            people.shutdownNow();
        }
    }
}
