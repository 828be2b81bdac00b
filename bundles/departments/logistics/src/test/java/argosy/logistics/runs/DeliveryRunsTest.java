package argosy.logistics.runs;

import static argosy.logistics.carriers.Carrier.CARRIERS;
import static argosy.logistics.runs.DeliveryRun.RUNS;
import static argosy.logistics.shipping.Parcel.PARCELS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import argosy.department.Problem;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.department.Window;
import argosy.logistics.carriers.Carrier;
import argosy.logistics.dispatch.DispatchState;
import argosy.logistics.dispatch.OutboundFloor;
import argosy.logistics.dispatch.PackedParcels;
import argosy.logistics.shipping.NewParcel;
import argosy.logistics.shipping.NewParcelEvent;
import argosy.logistics.shipping.NewShipment;
import argosy.logistics.shipping.Parcel;
import argosy.logistics.shipping.ParcelChoice;
import argosy.logistics.shipping.ParcelState;
import argosy.logistics.shipping.TrackingStatus;
import argosy.testkit.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Our own courier takes parcels out and brings back what nobody took; ledger and orders follow. */
@Tag("LOG-27")
class DeliveryRunsTest {

    private static final LocalDate DAY = LocalDate.now(TestDatabase.ZONE);

    private final OutboundFloor floor = new OutboundFloor(3, 20);
    private final DeliveryRuns runs = new DeliveryRuns(floor.parcels, floor.orders.follower());

    @BeforeEach
    void sfIsOurOwn() {
        floor.does(tx -> {
            Stored<Carrier> sf = tx.first(CARRIERS, argosy.logistics.db.Tables.CARRIER.CODE.eq("SF"))
                    .orElseThrow();
            tx.update(CARRIERS, sf, CARRIERS.shape().with(sf.value(), "own", true));
        });
    }

    @AfterEach
    void close() {
        assertThat(floor.differences()).isEmpty();
        floor.close();
    }

    @Test
    void aRunDeliversFailsAndBringsBack() {
        long one = signed();
        long two = signed();
        long three = signed();
        long run = plan(one, two, three);
        step("shipper", tx -> runs.load(tx, run));
        assertThat(floor.find(one).state()).isEqualTo(DispatchState.HANDED_OVER);
        assertThat(floor.pieces()).containsEntry("in_transit", 3L);
        step("courier", tx -> runs.start(tx, run));
        assertThat(floor.find(one).state()).isEqualTo(DispatchState.IN_TRANSIT);

        step("courier", tx -> runs.deliver(tx, run, delivery(one)));
        assertThat(floor.find(one).state()).isEqualTo(DispatchState.SIGNED_BY_CUSTOMER);
        problem("stops-open", tx -> runs.finish(tx, run));
        step("courier", tx -> runs.fail(tx, run, failure(two, FailReason.REFUSED)));
        assertThat(floor.find(two).state()).isEqualTo(DispatchState.REFUSED);
        step("courier", tx -> runs.fail(tx, run, failure(three, FailReason.ABSENT)));
        assertThat(floor.find(three).state()).isEqualTo(DispatchState.IN_TRANSIT);
        step("courier", tx -> runs.finish(tx, run));
        DeliveryRun done = find(run);
        assertThat(done.delivered()).isEqualTo(1);
        assertThat(done.refused()).isEqualTo(1);
        assertThat(done.failed()).isEqualTo(1);
        assertThat(done.minutes()).isEqualTo(1);

        floor.as(
                "keeper",
                tx -> floor.parcels.receive(tx, tx.get(PARCELS, parcel(two).id())));
        assertThat(floor.pieces()).containsEntry("returns", 1L).containsEntry("in_transit", 1L);

        long next = plan(three);
        step("shipper", tx -> runs.load(tx, next));
        step("courier", tx -> runs.start(tx, next));
        step("courier", tx -> runs.deliver(tx, next, delivery(three)));
        step("courier", tx -> runs.finish(tx, next));
        assertThat(floor.find(three).state()).isEqualTo(DispatchState.SIGNED_BY_CUSTOMER);
        assertThat(Stops.of(floor.database(), floor.database().get(RUNS, next))
                        .get(0)
                        .attempt())
                .isEqualTo(2);

        List<CourierFigures> figures = new DeliveryEfficiency(floor.database())
                .report(new Window(DAY, DAY, TestDatabase.ZONE), "SH1")
                .rows();
        assertThat(figures).hasSize(2);
        CourierFigures all = figures.get(0);
        assertThat(all.courier()).isNull();
        assertThat(all.runs()).isEqualTo(2);
        assertThat(all.stops()).isEqualTo(4);
        assertThat(all.delivered()).isEqualTo(2);
        assertThat(all.firstAttempts()).isEqualTo(3);
        assertThat(all.firstDelivered()).isEqualTo(1);
        assertThat(all.firstAttemptRate()).isEqualTo("33.3");
        assertThat(all.stopsPerHour()).isEqualTo("120.0");
        CourierFigures none = new DeliveryEfficiency(floor.database())
                .report(new Window(DAY.plusDays(1), DAY.plusDays(1), TestDatabase.ZONE), null)
                .rows()
                .get(0);
        assertThat(none.stopsPerHour()).isNull();
        assertThat(none.firstAttemptRate()).isNull();
    }

    @Test
    void onlySignedParcelsOfOurOwnDeliveryFit() {
        long unsigned = floor.order("SKU-1", 1);
        floor.bring(unsigned, DispatchState.CHECKED);
        long foreign = signed();
        floor.does(tx -> tx.update(
                PARCELS, parcel(foreign), PARCELS.shape().with(parcel(foreign).value(), "carrier", "ZTO")));
        long onManifest = signed();
        floor.does(tx -> {
            var shipment = floor.shipments.open(tx, new NewShipment("SH1", "SF", null, null, null));
            floor.shipments.add(
                    tx, shipment, new ParcelChoice(List.of(parcel(onManifest).id()), null));
        });
        long other = signed();
        plan(other);
        long run = plan();
        for (Map.Entry<Long, String> refused : Map.of(
                        unsigned, "not-ready",
                        foreign, "not-of-own-delivery",
                        onManifest, "on-a-shipment",
                        other, "on-another-run")
                .entrySet()) {
            assertThatThrownBy(() -> floor.as("d", tx -> runs.add(tx, run, choice(refused.getKey()))))
                    .isInstanceOfSatisfying(Problem.class, p -> assertThat(
                                    p.members().get("parcels").toString())
                            .contains(refused.getValue()));
        }
        problem("parcels-not-found", tx -> runs.add(tx, run, new ParcelChoice(List.of(1L), null)));
        problem("run-empty", tx -> runs.load(tx, run));
        assertThat(find(run).stops()).isZero();
    }

    @Test
    void aParcelOnARunIsHandedOverByItOnly() {
        long order = signed();
        long run = plan(order);
        assertThat(parcel(order).value().shipment()).isEqualTo(find(run).number());
        problem("parcel-in-shipment", tx -> floor.orders.handOver(tx, floor.orders.hold(tx, order)));
        step("d", tx -> runs.remove(tx, run, choice(order)));
        assertThat(parcel(order).value().shipment()).isNull();
        assertThat(find(run).stops()).isZero();
        step("d", tx -> runs.add(tx, run, choice(order)));
        step("d", tx -> runs.cancel(tx, run));
        assertThat(parcel(order).value().shipment()).isNull();
        floor.step("shipper", order, floor.orders::handOver);
        assertThat(floor.find(order).state()).isEqualTo(DispatchState.HANDED_OVER);
    }

    @Test
    void aLoadedRunThatIsGivenUpLeavesItsParcelsToTheNext() {
        long order = signed();
        long run = plan(order);
        step("d", tx -> runs.load(tx, run));
        step("d", tx -> runs.cancel(tx, run));
        long next = plan(order);
        step("d", tx -> runs.load(tx, next));
        assertThat(Stops.of(floor.database(), floor.database().get(RUNS, next))
                        .get(0)
                        .attempt())
                .isEqualTo(1);
    }

    @Test
    void aCancelledOrderStopsTheLoadingAndARecalledParcelComesBack() {
        long cancelled = signed();
        long recalled = signed();
        long run = plan(cancelled, recalled);
        floor.step("clerk", cancelled, (tx, o) -> floor.orders.cancel(tx, o, "客户退款"));
        problem("parcels-not-fit", tx -> runs.load(tx, run));
        long voided = Stops.of(floor.database(), floor.database().get(RUNS, run))
                .get(0)
                .parcel();
        step("d", tx -> runs.remove(tx, run, new ParcelChoice(List.of(voided), null)));
        step("d", tx -> runs.load(tx, run));
        step("courier", tx -> runs.start(tx, run));
        floor.step("clerk", recalled, (tx, o) -> floor.orders.intercept(tx, o, "客户退款"));
        problem("parcel-recalled", tx -> runs.deliver(tx, run, delivery(recalled)));
        step("courier", tx -> runs.fail(tx, run, failure(recalled, FailReason.RECALLED)));
        step("courier", tx -> runs.finish(tx, run));
        assertThat(parcel(recalled).value().state()).isEqualTo(ParcelState.INTERCEPTED);
    }

    @Test
    void aSignatureIsNeededOnceAndInTime() {
        long one = signed();
        long two = signed();
        long run = plan(one, two);
        problem("step-not-allowed", tx -> runs.deliver(tx, run, delivery(one)));
        step("d", tx -> runs.load(tx, run));
        problem("step-not-allowed", tx -> runs.add(tx, run, choice(one)));
        step("courier", tx -> runs.start(tx, run));
        String number = parcel(one).value().number();
        problem("invalid", tx -> runs.deliver(tx, run, new Delivery(number, "王", null, " ", null, null)));
        problem(
                "invalid",
                tx -> runs.deliver(
                        tx,
                        run,
                        new Delivery(number, "王", null, "8321", Instant.now().plusSeconds(60), null)));
        problem("invalid", tx -> runs.deliver(tx, run, new Delivery(number, "王", null, "8321", Instant.EPOCH, null)));
        problem("not-on-this-run", tx -> runs.deliver(tx, run, new Delivery("X", "王", null, "8321", null, null)));
        step("courier", tx -> runs.deliver(tx, run, new Delivery(number, "王", 77L, null, null, null)));
        problem("stop-done", tx -> runs.deliver(tx, run, delivery(one)));
        problem(
                "invalid",
                tx -> runs.deliver(tx, run, new Delivery(parcel(two).value().number(), "李", 77L, null, null, null)));
    }

    @Test
    void stopsAreReordered() {
        long one = signed();
        long two = signed();
        long run = plan(one, two);
        List<Long> reversed = List.of(parcel(two).id(), parcel(one).id());
        step("d", tx -> runs.reorder(tx, run, reversed));
        assertThat(Stops.of(floor.database(), floor.database().get(RUNS, run)))
                .extracting(Stop::parcel)
                .isEqualTo(reversed);
        problem("invalid", tx -> runs.reorder(tx, run, List.of(parcel(two).id())));
        problem(
                "invalid",
                tx -> runs.reorder(
                        tx, run, List.of(parcel(two).id(), parcel(two).id())));
    }

    @Test
    void whoPressesTwiceDeliversOnceAndAParcelGoesOnOneRun() {
        long order = signed();
        long free = signed();
        long run = plan(order);
        long other = plan();
        assertThat(won(
                        () -> floor.as("a", tx -> runs.add(tx, run, choice(free))),
                        () -> floor.as("b", tx -> runs.add(tx, other, choice(free)))))
                .isEqualTo(1);
        step("d", tx -> runs.load(tx, run));
        step("courier", tx -> runs.start(tx, run));
        assertThat(won(
                        () -> floor.as("courier", tx -> runs.deliver(tx, run, delivery(order))),
                        () -> floor.as("courier", tx -> runs.deliver(tx, run, delivery(order)))))
                .isEqualTo(1);
        assertThat(find(run).delivered()).isEqualTo(1);
    }

    @Test
    void ourOwnParcelsNeedNoTrackingNumberAndARefusalSaysWhy() {
        long order = floor.order("SKU-1", 1);
        floor.bring(order, DispatchState.PICKED);
        floor.step(
                "packer",
                order,
                (tx, o) -> floor.orders.pack(
                        tx, o, new PackedParcels(List.of(new NewParcel("SF", null, 500, null, null)))));
        Parcel packed = parcel(order).value();
        assertThat(packed.trackingNo()).as("its own number").isEqualTo(packed.number());
        assertThatThrownBy(() -> plan(order)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo("parcels-not-fit");
            assertThat(problem.detail().zh()).contains(packed.number() + "不在已签单待交接状态");
            assertThat(problem.detail().en()).contains(packed.number() + " does not wait signed");
        });
        floor.bring(order, DispatchState.SIGNED);
        long run = plan(order);
        step("d", tx -> runs.load(tx, run));
        assertThat(floor.find(order).state()).isEqualTo(DispatchState.HANDED_OVER);
    }

    @Test
    void whatTheCourierHandsInLateBringsTheParcelToItsEndAllTheSame() {
        long order = signed();
        long run = plan(order);
        step("shipper", tx -> runs.load(tx, run));
        step("courier", tx -> runs.start(tx, run));
        java.time.Instant soon = java.time.Instant.now().plusSeconds(600);
        floor.as(
                "clerk",
                tx -> floor.parcels.report(
                        tx, parcel(order), new NewParcelEvent(TrackingStatus.IN_TRANSIT, soon, null, "派送中")));
        step("courier", tx -> runs.deliver(tx, run, delivery(order)));
        assertThat(floor.find(order).state()).isEqualTo(DispatchState.SIGNED_BY_CUSTOMER);
        assertThat(floor.pieces()).doesNotContainKey("in_transit");
    }

    private static int won(Runnable... attempts) {
        int won = 0;
        List<CompletableFuture<Void>> all = java.util.Arrays.stream(attempts)
                .map(CompletableFuture::runAsync)
                .toList();
        for (CompletableFuture<Void> attempt : all) {
            try {
                attempt.join();
                won++;
            } catch (CompletionException e) {
                assertThat(e.getCause()).isInstanceOf(Problem.class);
            }
        }
        return won;
    }

    private long signed() {
        long order = floor.order("SKU-1", 1);
        floor.bring(order, DispatchState.SIGNED);
        return order;
    }

    private long plan(long... orders) {
        ParcelChoice choice = orders.length == 0 ? null : choice(orders);
        return floor.as("d", tx -> runs.plan(tx, new NewRun("courier", "SH1", null, DAY, null, choice))
                .id());
    }

    private ParcelChoice choice(long... orders) {
        return new ParcelChoice(
                java.util.Arrays.stream(orders)
                        .mapToObj(order -> parcel(order).id())
                        .toList(),
                null);
    }

    private Stored<Parcel> parcel(long order) {
        return floor.parcelsOf(order).get(0);
    }

    private Delivery delivery(long order) {
        return new Delivery(parcel(order).value().number(), "王小明", null, "取件码 8321", null, "楼下");
    }

    private Failure failure(long order, FailReason reason) {
        return new Failure(parcel(order).value().trackingNo(), reason, "敲门无人应", null, null);
    }

    private DeliveryRun find(long run) {
        return floor.database().get(RUNS, run).value();
    }

    private void step(String username, Function<Transaction, ?> step) {
        floor.as(username, step::apply);
    }

    private void problem(String code, Function<Transaction, ?> step) {
        assertThatThrownBy(() -> floor.as("courier", step::apply))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(code));
    }
}
