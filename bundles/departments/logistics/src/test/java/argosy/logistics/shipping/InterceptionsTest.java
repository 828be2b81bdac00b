package argosy.logistics.shipping;

import static argosy.logistics.db.Tables.INTERCEPTION;
import static argosy.logistics.shipping.Interception.INTERCEPTIONS;
import static argosy.logistics.shipping.Parcel.PARCELS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import argosy.department.Problem;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.logistics.dispatch.DispatchState;
import argosy.logistics.dispatch.OutboundFloor;
import argosy.logistics.dispatch.PackedParcels;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("LOG-11")
class InterceptionsTest {

    private final OutboundFloor floor = new OutboundFloor(3, 10);

    @AfterEach
    void close() {
        assertThat(floor.differences()).isEmpty();
        floor.close();
    }

    @Test
    void whatTheCarrierAcceptsComesBack() {
        long id = shipped();
        floor.step("clerk", id, (tx, o) -> floor.orders.intercept(tx, o, "客户退款"));
        long parcel = floor.parcelsOf(id).get(0).id();
        Interception asked = latest(parcel);
        assertThat(asked.answer()).isEqualTo(CarrierAnswer.ASKED);
        assertThat(asked.askedBy()).isEqualTo("clerk");
        assertThat(asked.reason()).isEqualTo("客户退款");
        assertThat(code(parcel, answer(CarrierAnswer.ASKED))).isEqualTo("invalid");
        assertThat(code(
                        parcel,
                        (tx, p) -> floor.parcels.answer(
                                tx, p, new InterceptAnswer(CarrierAnswer.ACCEPTED, Instant.EPOCH, null, null))))
                .isEqualTo("invalid");
        does(parcel, answer(CarrierAnswer.NO_ANSWER));
        does(parcel, answer(CarrierAnswer.ACCEPTED));
        assertThat(latest(parcel).cost()).isEqualTo(new BigDecimal("8.00"));
        assertThat(floor.find(id).state()).isEqualTo(DispatchState.INTERCEPTED);
        does(parcel, floor.parcels::receive);
        assertThat(latest(parcel).ending()).isEqualTo(ParcelState.RETURNED);
        assertThat(floor.find(id).state()).isEqualTo(DispatchState.RETURNED);
        assertThat(code(parcel, answer(CarrierAnswer.ACCEPTED))).isEqualTo("step-not-allowed");
        assertThat(floor.pieces()).isEqualTo(Map.of("on_hand", 27L, "returns", 3L));
    }

    @Test
    void whenItIsTooLateTheOrderGoesOnAndMayBeAskedAgain() {
        long id = shipped();
        long parcel = floor.parcelsOf(id).get(0).id();
        report(parcel, TrackingStatus.IN_TRANSIT);
        floor.step("clerk", id, (tx, o) -> floor.orders.intercept(tx, o, "客户退款"));
        does(parcel, answer(CarrierAnswer.TOO_LATE));
        assertThat(floor.find(id).state()).isEqualTo(DispatchState.IN_TRANSIT);
        assertThat(floor.find(id).stopReason()).isEqualTo("客户退款");
        assertThat(code(parcel, floor.parcels::receive)).isEqualTo("step-not-allowed");
        floor.step("clerk", id, (tx, o) -> floor.orders.intercept(tx, o, "再试一次"));
        assertThat(latest(parcel).reason()).isEqualTo("再试一次");
        assertThat(floor.find(id).state()).isEqualTo(DispatchState.INTERCEPTED);
        report(parcel, TrackingStatus.SIGNED_BY_CUSTOMER);
        assertThat(floor.find(id).state()).isEqualTo(DispatchState.SIGNED_BY_CUSTOMER);
        assertThat(latest(parcel).answer()).isEqualTo(CarrierAnswer.TOO_LATE);
        assertThat(latest(parcel).ending()).isEqualTo(ParcelState.SIGNED_BY_CUSTOMER);
        assertThat(floor.database().select(INTERCEPTIONS, INTERCEPTION.ENDING.isNull(), 10))
                .as("the first one ends with its parcel, too")
                .isEmpty();
        assertThat(floor.database()
                        .history(argosy.logistics.dispatch.DispatchOrder.DISPATCH_ORDERS, id, 0, 50)
                        .toString())
                .contains("interception-failed");
        assertThat(floor.pieces()).isEqualTo(Map.of("on_hand", 27L));
    }

    @Test
    void oneParcelOfSeveralIsStoppedAndTheOthersGoOn() {
        long id = floor.order("SKU-1", 1, "SKU-2", 1);
        floor.bring(id, DispatchState.PICKED);
        floor.step(
                "packer",
                id,
                (tx, o) -> floor.orders.pack(
                        tx, o, new PackedParcels(List.of(box("SF-1", "SKU-1"), box("SF-2", "SKU-2")))));
        floor.bring(id, DispatchState.HANDED_OVER);
        List<Long> parcels = floor.parcelsOf(id).stream().map(Stored::id).toList();
        does(parcels.get(0), stop());
        Problem second = catchThrowableOfType(Problem.class, () -> does(parcels.get(0), stop()));
        assertThat(second.code()).isEqualTo("interception-already-open");
        assertThat(second.members())
                .containsEntry("number", latest(parcels.get(0)).number());
        assertThat(floor.find(id).state()).isEqualTo(DispatchState.HANDED_OVER);
        report(parcels.get(1), TrackingStatus.SIGNED_BY_CUSTOMER);
        assertThat(floor.find(id).state()).isEqualTo(DispatchState.INTERCEPTED);
        does(parcels.get(0), answer(CarrierAnswer.ACCEPTED));
        does(parcels.get(0), floor.parcels::receive);
        assertThat(floor.find(id).state()).isEqualTo(DispatchState.RETURNED);
        assertThat(floor.database().select(INTERCEPTIONS, INTERCEPTION.ID.isNotNull(), 10))
                .hasSize(1);
        assertThat(floor.pieces()).isEqualTo(Map.of("on_hand", 28L, "returns", 1L));
    }

    @Test
    void ofManyWhoStopAParcelOneDoes() throws Exception {
        long parcel = floor.parcelsOf(shipped()).get(0).id();
        ExecutorService people = Executors.newFixedThreadPool(4);
        try {
            List<Callable<String>> work = Collections.nCopies(4, () -> {
                try {
                    does(parcel, stop());
                    return "done";
                } catch (Problem refused) {
                    return refused.code();
                }
            });
            List<String> outcomes = new ArrayList<>();
            for (Future<String> one : people.invokeAll(work)) {
                outcomes.add(one.get());
            }
            assertThat(outcomes).containsOnlyOnce("done");
            assertThat(outcomes).containsOnly("done", "interception-already-open");
        } finally {
            people.shutdownNow();
        }
        assertThat(floor.database().select(INTERCEPTIONS, INTERCEPTION.ID.isNotNull(), 10))
                .hasSize(1);
    }

    private long shipped() {
        long id = floor.order("SKU-1", 3);
        floor.bring(id, DispatchState.HANDED_OVER);
        return id;
    }

    private BiFunction<Transaction, Stored<Parcel>, Stored<Parcel>> answer(CarrierAnswer answer) {
        return (tx, parcel) ->
                floor.parcels.answer(tx, parcel, new InterceptAnswer(answer, null, new BigDecimal("8.00"), "网点回复"));
    }

    private BiFunction<Transaction, Stored<Parcel>, Stored<Parcel>> stop() {
        return (tx, parcel) -> {
            floor.parcels.intercept(tx, List.of(parcel), "客户退一件");
            return parcel;
        };
    }

    private void report(long parcel, TrackingStatus status) {
        does(parcel, (tx, p) -> floor.parcels.report(tx, p, new NewParcelEvent(status, null, null, null)));
    }

    private void does(long parcel, BiFunction<Transaction, Stored<Parcel>, Stored<Parcel>> rule) {
        floor.as("specialist", tx -> {
            Stored<Parcel> found = tx.get(PARCELS, parcel);
            Stored<Parcel> after = rule.apply(tx, found);
            floor.orders.follower().moved(tx, Set.of(found.value().dispatchOrder()));
            return after;
        });
    }

    private String code(long parcel, BiFunction<Transaction, Stored<Parcel>, Stored<Parcel>> rule) {
        return catchThrowableOfType(Problem.class, () -> does(parcel, rule)).code();
    }

    private Interception latest(long parcel) {
        return Interceptions.of(
                        floor.database(),
                        floor.database().get(PARCELS, parcel).value().number())
                .get(0);
    }

    private static NewParcel box(String trackingNo, String sku) {
        return new NewParcel(null, trackingNo, 100, null, List.of(new NewParcel.Packed(sku, 1)));
    }
}
