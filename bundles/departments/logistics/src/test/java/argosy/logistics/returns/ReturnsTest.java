package argosy.logistics.returns;

import static argosy.logistics.damage.DamageCase.DAMAGE_CASES;
import static argosy.logistics.db.Tables.DAMAGE_CASE;
import static argosy.logistics.returns.ReturnReceipt.RETURNS;
import static argosy.logistics.shipping.Parcel.PARCELS;
import static argosy.logistics.sku.Sku.SKUS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import argosy.department.Problem;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.logistics.damage.DamageCase;
import argosy.logistics.damage.DamageCases;
import argosy.logistics.damage.FoundIn;
import argosy.logistics.damage.NewDamageCase;
import argosy.logistics.damage.Responsible;
import argosy.logistics.damage.SourceKind;
import argosy.logistics.damage.Whereabouts;
import argosy.logistics.dispatch.DispatchState;
import argosy.logistics.dispatch.OutboundFloor;
import argosy.logistics.shipping.NewParcelEvent;
import argosy.logistics.shipping.Parcel;
import argosy.logistics.shipping.ParcelFollower;
import argosy.logistics.shipping.TrackingStatus;
import argosy.logistics.warehouse.Floor;
import argosy.logistics.warehouse.Warehouse;
import argosy.logistics.warehouse.Warehouses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("LOG-28")
class ReturnsTest {

    private final OutboundFloor floor = new OutboundFloor(3, 20);
    private final DamageCases cases = new DamageCases(floor.stock, floor.orders);
    private final Returns returns = new Returns(floor.stock, cases);
    private final ParcelFollower follower = returns.following(floor.orders.follower());

    @AfterEach
    void close() {
        assertThat(floor.differences()).isEmpty();
        floor.close();
    }

    @Test
    void whatACustomerSendsBackIsCountedInspectedAndSplit() {
        String order = signed("SKU-1", 5);
        long id = announce(given(ReturnKind.CUSTOMER_RETURN, order, "SKU-1", 4L));
        assertThat(code(tx -> returns.inspect(tx, id, look(line(1, 1, 0, 0, 0)))))
                .isEqualTo("step-not-allowed");
        assertThat(code(tx -> returns.arrive(tx, id, come(null, "SKU-1", 4)))).isEqualTo("invalid");
        as(tx -> returns.arrive(tx, id, come(1, null, 4)));
        assertThat(code(tx -> returns.arrive(tx, id, come(1, null, 4)))).isEqualTo("step-not-allowed");
        assertThat(floor.pieces()).isEqualTo(Map.of("on_hand", 55L, "returns", 4L));
        assertThat(code(tx -> returns.inspect(tx, id, look(line(1, 0, 0, 0, 1)))))
                .as("what was counted is not missing")
                .isEqualTo("invalid");
        assertThat(code(tx -> returns.inspect(tx, id, look(line(1, 5, 0, 0, 0)))))
                .isEqualTo("invalid");
        as(tx -> returns.inspect(tx, id, look(line(1, 2, 0, 0, 0))));
        assertThat(code(tx -> returns.close(tx, id, new Conclusion("可退款", null))))
                .isEqualTo("not-inspected");
        assertThat(code(tx -> returns.inspect(tx, id, new Inspection(List.of(line(1, 0, 0, 1, 0)), "SF", null))))
                .isEqualTo("invalid");
        as(tx -> returns.inspect(tx, id, look(line(1, 0, 1, 1, 0))));
        Stored<ReturnReceipt> closed = as(tx -> returns.close(tx, id, new Conclusion("退 3 件货款", null)));
        assertThat(closed.value().outcome()).isEqualTo("退 3 件货款");
        assertThat(closed.value().sendBackTrackingNo()).isEqualTo("SF-BACK");
        assertThat(floor.pieces()).isEqualTo(Map.of("on_hand", 57L, "damaged", 1L));
        DamageCase damaged = theCase();
        assertThat(damaged.sourceNumber()).isEqualTo(closed.value().number());
        assertThat(damaged.orderNumber()).isEqualTo(order);
        assertThat(damaged.suspected()).isEqualTo(Responsible.CUSTOMER);
        assertThat(damaged.left()).isEqualTo(1);
    }

    @Test
    void noMoreComesBackThanWasSignedForEvenAtTheSameTime() throws Exception {
        String order = signed("SKU-1", 5);
        List<Long> ids = new ArrayList<>();
        ids.add(announce(given(ReturnKind.CUSTOMER_RETURN, order, "SKU-1", 3L)));
        ids.add(announce(given(ReturnKind.EXCHANGE, order, "SKU-1", 2L)));
        assertThat(code(tx -> returns.announce(tx, given(ReturnKind.CUSTOMER_RETURN, order, "SKU-1", 1L))))
                .isEqualTo("more-than-delivered");
        assertThat(code(tx -> returns.announce(tx, given(ReturnKind.CUSTOMER_RETURN, order, "SKU-2", 1L))))
                .isEqualTo("more-than-delivered");
        List<Callable<String>> doors = new ArrayList<>();
        for (long id : ids) {
            doors.add(() -> attempt(tx -> returns.arrive(tx, id, come(1, null, 3))));
        }
        assertThat(together(doors)).containsExactlyInAnyOrder("done", "more-than-delivered");
        assertThat(floor.pieces()).isEqualTo(Map.of("on_hand", 55L, "returns", 3L));
        long other = ids.stream()
                .filter(id -> find(id).state() == ReturnState.ANNOUNCED)
                .findFirst()
                .orElseThrow();
        as(tx -> returns.arrive(
                tx,
                other,
                new ReturnArrival(List.of(
                        new ReturnArrival.Line(1, null, null, 2L, false),
                        new ReturnArrival.Line(null, "SKU-1", null, 1L, true),
                        new ReturnArrival.Line(null, "SKU-2", null, 1L, true)))));
        assertThat(floor.pieces()).isEqualTo(Map.of("on_hand", 55L, "returns", 7L));
    }

    @Test
    void oneDoorCountsAReturnOnce() throws Exception {
        String order = signed("SKU-1", 5);
        long id = announce(given(ReturnKind.CUSTOMER_RETURN, order, "SKU-1", 2L));
        List<Callable<String>> doors = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            doors.add(() -> attempt(tx -> returns.arrive(tx, id, come(1, null, 2))));
        }
        assertThat(together(doors)).containsOnlyOnce("done");
        assertThat(floor.pieces()).isEqualTo(Map.of("on_hand", 55L, "returns", 2L));
    }

    @Test
    void goodsOfAnUnknownSenderAreIdentifiedLater() {
        String order = signed("SKU-1", 5);
        assertThat(code(tx -> returns.announce(
                        tx,
                        new NewReturn(ReturnKind.CUSTOMER_RETURN, null, null, "SH1", null, null, null, null, null))))
                .isEqualTo("invalid");
        long id = announce(
                new NewReturn(ReturnKind.CUSTOMER_RETURN, null, null, "SH1", "SF", "SF-R1", "不明 🤷", null, null));
        assertThat(code(tx -> returns.announce(
                        tx,
                        new NewReturn(ReturnKind.UNKNOWN_SENDER, null, null, "SH1", "SF", "SF-R1", null, null, null))))
                .isEqualTo("return-already-announced");
        as(tx -> returns.arrive(
                tx,
                id,
                new ReturnArrival(List.of(
                        new ReturnArrival.Line(null, "SKU-1", null, 2L, null),
                        new ReturnArrival.Line(null, "SKU-3", null, 1L, null)))));
        assertThat(find(id).kind()).isEqualTo(ReturnKind.UNKNOWN_SENDER);
        assertThat(code(tx -> returns.identify(tx, id, new Identification(null, order, null, null))))
                .isEqualTo("more-than-delivered");
        as(tx -> returns.identify(tx, id, new Identification(null, order, null, List.of(2))));
        assertThat(find(id).orderNumber()).isEqualTo(order);
        assertThat(find(id).kind()).isEqualTo(ReturnKind.CUSTOMER_RETURN);
        assertThat(code(tx -> returns.identify(tx, id, new Identification(null, order, null, null))))
                .isEqualTo("known-already");
        assertThat(code(tx -> returns.announce(tx, given(ReturnKind.CUSTOMER_RETURN, order, "SKU-1", 4L))))
                .isEqualTo("more-than-delivered");
        as(tx -> returns.inspect(tx, id, look(line(1, 2, 0, 0, 0), line(2, 0, 1, 0, 0))));
        assertThat(theCase().orderNumber()).as("extra goods are no order's").isNull();
    }

    @Test
    void aRefusedParcelArrivesAsAReturnOnceAndItsGoodsAreBookedOnce() {
        long id = floor.order("SKU-1", 3, "SKU-2", 1);
        floor.bring(id, DispatchState.HANDED_OVER);
        Stored<Parcel> parcel = floor.parcelsOf(id).get(0);
        long announced = announce(new NewReturn(
                ReturnKind.REFUSED, parcel.value().trackingNo(), null, null, null, null, null, "客户拒收", null));
        assertThat(code(tx -> returns.announce(
                        tx,
                        new NewReturn(
                                ReturnKind.REFUSED,
                                parcel.value().number(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null))))
                .isEqualTo("return-already-announced");
        assertThat(code(tx -> returns.arrive(tx, announced, come(null, "SKU-1", 3))))
                .isEqualTo("receive-the-parcel");
        report(parcel.id(), TrackingStatus.REFUSED);
        receive(parcel.id());
        assertThat(catchThrowableOfType(Problem.class, () -> receive(parcel.id()))
                        .code())
                .isEqualTo("step-not-allowed");
        assertThat(floor.pieces()).isEqualTo(Map.of("on_hand", 56L, "returns", 4L));
        assertThat(floor.database().select(RETURNS, org.jooq.impl.DSL.noCondition(), 10))
                .hasSize(1);
        assertThat(find(announced).state()).isEqualTo(ReturnState.ARRIVED);
        assertThat(find(announced).reason()).isEqualTo("客户拒收");
        as(tx -> returns.inspect(tx, announced, look(line(1, 1, 0, 0, 2), line(2, 1, 0, 0, 0))));
        as(tx -> returns.close(tx, announced, new Conclusion("少 2 件", null)));
        assertThat(floor.pieces()).isEqualTo(Map.of("on_hand", 58L));
    }

    @Test
    void aParcelThatNeverReachedItsCustomerSaysWhy() {
        long id = floor.order("SKU-1", 1);
        floor.bring(id, DispatchState.HANDED_OVER);
        floor.as("clerk", tx -> {
            floor.parcels.intercept(tx, floor.parcels.of(tx, Set.of(id)), "客户退款");
            return id;
        });
        receive(floor.parcelsOf(id).get(0).id());
        long refused = floor.order("SKU-1", 1);
        floor.bring(refused, DispatchState.HANDED_OVER);
        report(floor.parcelsOf(refused).get(0).id(), TrackingStatus.REFUSED);
        receive(floor.parcelsOf(refused).get(0).id());
        assertThat(floor.database().select(RETURNS, org.jooq.impl.DSL.noCondition(), 10))
                .extracting(found -> found.value().reason())
                .containsExactlyInAnyOrder("Intercepted 截停：客户退款", "Refused 拒收");
    }

    @Test
    void aRefusedParcelComesToTheWarehouseItLeftFromWhateverWasAnnounced() {
        floor.does(tx -> new Warehouses().create(tx, new Warehouse("SH2", "上海二号仓", null, null)));
        long id = floor.order("SKU-1", 2);
        floor.bring(id, DispatchState.HANDED_OVER);
        Stored<Parcel> parcel = floor.parcelsOf(id).get(0);
        long announced = announce(
                new NewReturn(ReturnKind.REFUSED, parcel.value().number(), null, "SH2", null, null, null, null, null));
        report(parcel.id(), TrackingStatus.REFUSED);
        receive(parcel.id());
        assertThat(find(announced).warehouse()).isEqualTo("SH1");
        as(tx -> returns.inspect(tx, announced, look(line(1, 2, 0, 0, 0))));
        assertThat(floor.pieces()).isEqualTo(Map.of("on_hand", 60L));
    }

    @Test
    void damageThatTheCarrierReportedIsNotReportedAgainWhenTheParcelIsBack() {
        long id = floor.order("SKU-1", 2);
        floor.bring(id, DispatchState.HANDED_OVER);
        Stored<Parcel> parcel = floor.parcelsOf(id).get(0);
        NewDamageCase away = new NewDamageCase(
                FoundIn.TRANSIT,
                "SKU-1",
                null,
                2L,
                "SH1",
                Whereabouts.ELSEWHERE,
                null,
                SourceKind.PARCEL,
                parcel.value().number(),
                null,
                "快递通知外箱破损",
                null,
                Responsible.CARRIER,
                null,
                null);
        String number = floor.as("clerk", tx -> cases.open(tx, away)).value().number();
        report(parcel.id(), TrackingStatus.REFUSED);
        receive(parcel.id());
        long back = floor.database()
                .first(RETURNS, org.jooq.impl.DSL.noCondition())
                .orElseThrow()
                .id();
        assertThat(code(tx -> returns.inspect(tx, back, look(line(1, 0, 2, 0, 0)))))
                .isEqualTo("more-than-the-document");
        as(tx -> returns.inspect(
                tx, back, look(new Inspection.Line(1, null, null, 2L, null, number, null, null, "碎裂"))));
        assertThat(theCase().goods()).isEqualTo(Whereabouts.RETURNS);
        assertThat(theCase().left()).isEqualTo(2);
        assertThat(floor.pieces()).isEqualTo(Map.of("on_hand", 58L, "damaged", 2L));
    }

    @Test
    void aLotIsNamedAtTheDoorAndNothingIsNoReturn() {
        floor.does(tx -> tx.insert(SKUS, Floor.sku("LOTTED", true)));
        long id = announce(new NewReturn(
                ReturnKind.UNKNOWN_SENDER,
                null,
                null,
                "SH1",
                null,
                null,
                null,
                null,
                List.of(new NewReturn.Line("LOTTED", null, 2L))));
        assertThat(code(tx -> returns.arrive(tx, id, come(1, null, 2)))).isEqualTo("invalid");
        assertThat(code(tx -> returns.arrive(tx, id, come(1, null, 0)))).isEqualTo("invalid");
        as(tx -> returns.cancel(tx, id, "客户不退了"));
        assertThat(find(id).state()).isEqualTo(ReturnState.CANCELLED);
    }

    private String signed(String sku, int pieces) {
        long id = floor.order(sku, pieces);
        floor.bring(id, DispatchState.HANDED_OVER);
        report(floor.parcelsOf(id).get(0).id(), TrackingStatus.SIGNED_BY_CUSTOMER);
        return floor.find(id).number();
    }

    private void report(long parcel, TrackingStatus status) {
        floor.as("carrier", tx -> {
            Stored<Parcel> moved =
                    floor.parcels.report(tx, tx.get(PARCELS, parcel), new NewParcelEvent(status, null, null, null));
            follower.moved(tx, Set.of(moved.value().dispatchOrder()));
            return moved;
        });
    }

    private void receive(long parcel) {
        floor.as("keeper", tx -> {
            Stored<Parcel> back = floor.parcels.receive(tx, tx.get(PARCELS, parcel));
            follower.moved(tx, Set.of(back.value().dispatchOrder()));
            follower.cameBack(tx, back);
            return back;
        });
    }

    private DamageCase theCase() {
        return floor.database()
                .first(DAMAGE_CASES, DAMAGE_CASE.ID.isNotNull())
                .orElseThrow()
                .value();
    }

    private long announce(NewReturn given) {
        return as(tx -> returns.announce(tx, given)).id();
    }

    private ReturnReceipt find(long id) {
        return floor.database().get(RETURNS, id).value();
    }

    private Stored<ReturnReceipt> as(Function<Transaction, Stored<ReturnReceipt>> rule) {
        return floor.as("keeper", rule);
    }

    private String code(Function<Transaction, Stored<ReturnReceipt>> rule) {
        return catchThrowableOfType(Problem.class, () -> floor.as("keeper", rule))
                .code();
    }

    private String attempt(Function<Transaction, Stored<ReturnReceipt>> rule) {
        try {
            floor.as("keeper", rule);
            return "done";
        } catch (Problem refused) {
            return refused.code();
        }
    }

    private static NewReturn given(ReturnKind kind, String order, String sku, long pieces) {
        return new NewReturn(
                kind, null, order, null, null, null, null, "不合适", List.of(new NewReturn.Line(sku, null, pieces)));
    }

    private static ReturnArrival come(Integer line, String sku, long pieces) {
        return new ReturnArrival(List.of(new ReturnArrival.Line(line, sku, null, pieces, null)));
    }

    private static Inspection look(Inspection.Line... lines) {
        return new Inspection(List.of(lines), "SF", "SF-BACK");
    }

    private static Inspection.Line line(int line, long restocked, long damaged, long sentBack, long missing) {
        return new Inspection.Line(
                line,
                restocked,
                Floor.bin(line),
                damaged,
                Responsible.CUSTOMER,
                null,
                sentBack,
                missing,
                damaged > 0 ? "碎裂" : null);
    }

    private static List<String> together(List<Callable<String>> work) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(work.size());
        try {
            List<String> done = new ArrayList<>();
            for (Future<String> one : people.invokeAll(work)) {
                done.add(one.get());
            }
            return done;
        } finally {
            people.shutdownNow();
        }
    }
}
