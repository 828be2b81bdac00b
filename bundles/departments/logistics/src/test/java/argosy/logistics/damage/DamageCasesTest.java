package argosy.logistics.damage;

import static argosy.logistics.damage.DamageCase.DAMAGE_CASES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import argosy.department.Attachment;
import argosy.department.Caller;
import argosy.department.Problem;
import argosy.department.Reach;
import argosy.department.RequestMark;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.department.Window;
import argosy.logistics.dispatch.DispatchOrder;
import argosy.logistics.dispatch.DispatchState;
import argosy.logistics.dispatch.OutboundFloor;
import argosy.logistics.stock.MoveReason;
import argosy.logistics.stock.Spot;
import argosy.logistics.stock.StockMove;
import argosy.logistics.stock.StockStatus;
import argosy.logistics.warehouse.Floor;
import argosy.testkit.TestDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("LOG-15")
class DamageCasesTest {

    private static final List<Attachment> PHOTO =
            List.of(new Attachment(1, "碎杯.jpg", "image/jpeg", 10, "", Instant.EPOCH, "keeper"));

    private final OutboundFloor floor = new OutboundFloor(3, 20);
    private final DamageCases cases = new DamageCases(floor.stock, floor.orders);

    @AfterEach
    void close() {
        assertThat(floor.differences()).isEmpty();
        for (Stored<DamageCase> found : floor.database().select(DAMAGE_CASES, org.jooq.impl.DSL.noCondition(), 100)) {
            DamageCase c = found.value();
            long before = c.goods() == Whereabouts.DAMAGED || c.goods() == Whereabouts.ELSEWHERE ? 0 : c.quantity();
            long booked = floor.stock.held(floor.database(), c.number(), StockStatus.DAMAGED).stream()
                    .mapToLong(goods -> goods.quantity())
                    .sum();
            if (c.goods() != Whereabouts.DAMAGED) {
                assertThat(booked)
                        .as(c.number())
                        .isEqualTo(before == 0 || c.state() == DamageState.CANCELLED ? 0 : c.left() + c.kept());
            }
        }
        floor.close();
    }

    @Test
    void aCarrierPaysForFourteenBrokenCups() {
        long id = open("keeper", onHand("SKU-1", 14));
        assertThat(floor.pieces()).isEqualTo(Map.of("on_hand", 46L, "damaged", 14L));
        assertThat(find(id).loss()).isEqualTo(new BigDecimal("175.00"));
        assertThat(code("s", tx -> cases.claim(tx, id, claim("175.00")))).isEqualTo("step-not-allowed");
        as("s", tx -> cases.investigate(tx, id));
        Verdict carrier = new Verdict(Responsible.CARRIER, "SF", "外箱挤压变形", null);
        assertThat(code("s", tx -> cases.holdResponsible(tx, id, carrier, List.of())))
                .isEqualTo("evidence-missing");
        assertThat(code(
                        "s",
                        tx -> cases.holdResponsible(
                                tx, id, new Verdict(Responsible.CARRIER, "UNKNOWN", "外箱挤压变形", null), PHOTO)))
                .isEqualTo("invalid");
        assertThat(code("s", tx -> cases.dispose(tx, id, dispose(Disposal.Kind.SCRAP, 1L))))
                .isEqualTo("undecided");
        as("s", tx -> cases.holdResponsible(tx, id, carrier, PHOTO));
        assertThat(find(id).carrier()).isEqualTo("SF");
        assertThat(catchThrowableOfType(
                                Problem.class, () -> floor.as("s", tx -> cases.claim(tx, id, claim("17500.00"))))
                        .fields())
                .singleElement()
                .satisfies(field -> {
                    assertThat(field.field()).isEqualTo("amount");
                    assertThat(field.message().zh()).contains("175.00 元");
                });
        Caller blind =
                new Caller("s", "s", null, null, Map.of("logistics:damage-cases:*", Reach.COMPANY), RequestMark.NONE);
        assertThat(catchThrowableOfType(Problem.class, () -> floor.database()
                                .write(blind, tx -> cases.claim(tx, id, claim("175.01"))))
                        .getMessage())
                .startsWith("amount: ")
                .doesNotContain("175");
        as("s", tx -> cases.claim(tx, id, claim("175.00")));
        as("s", tx -> cases.reject(tx, id, "包装不符合要求"));
        as("s", tx -> cases.claim(tx, id, claim("150.00")));
        assertThat(find(id).claims()).isEqualTo(2);
        assertThat(code(
                        "s",
                        tx -> cases.settle(tx, id, new Agreement(Settlement.PAYMENT, new BigDecimal("100.00"), " "))))
                .isEqualTo("invalid");
        assertThat(code(
                        "s",
                        tx -> cases.settle(
                                tx, id, new Agreement(Settlement.WRITTEN_OFF, new BigDecimal("150.00"), "x"))))
                .isEqualTo("invalid");
        as("s", tx -> cases.settle(tx, id, new Agreement(Settlement.PAYMENT, new BigDecimal("100.00"), "按保价赔付")));
        assertThat(code("s", tx -> cases.close(tx, id))).isEqualTo("goods-left");
        as("k", tx -> cases.dispose(tx, id, dispose(Disposal.Kind.SCRAP, 12L)));
        assertThat(code("k", tx -> cases.dispose(tx, id, dispose(Disposal.Kind.SCRAP, 3L))))
                .isEqualTo("nothing-left");
        assertThat(code("k", tx -> cases.dispose(tx, id, dispose(Disposal.Kind.SUPPLIER, 1L))))
                .isEqualTo("not-the-supplier");
        as("k", tx -> cases.dispose(tx, id, dispose(Disposal.Kind.RESTOCK, 1L)));
        as("k", tx -> cases.dispose(tx, id, dispose(Disposal.Kind.KEEP, null)));
        as("s", tx -> cases.close(tx, id));
        assertThat(find(id).state()).isEqualTo(DamageState.CLOSED);
        assertThat(floor.pieces()).isEqualTo(Map.of("on_hand", 47L, "damaged", 1L));

        LocalDate today = LocalDate.now(TestDatabase.ZONE);
        DamageFigures figures = new DamageReports(floor.database())
                .responsibility(new Window(today.minusDays(1), today.plusDays(1), TestDatabase.ZONE))
                .rows()
                .get(0);
        assertThat(figures.party()).isEqualTo("SF");
        assertThat(figures.pieces()).isEqualTo(14);
        assertThat(figures.claimed()).isEqualTo(new BigDecimal("150.00"));
        assertThat(figures.received()).isEqualTo(new BigDecimal("100.00"));
        assertThat(figures.open()).isEqualTo(new BigDecimal("0.00"));
    }

    @Test
    void nobodyWritesOffWhatTheyReportedAndTheWarehouseIsNotClaimedFrom() {
        long id = open("keeper", onHand("SKU-1", 3));
        as("s", tx -> cases.investigate(tx, id));
        as("s", tx -> cases.holdResponsible(tx, id, new Verdict(Responsible.WAREHOUSE, "夜班", "叉车碰撞", null), List.of()));
        assertThat(code("s", tx -> cases.claim(tx, id, claim("10.00")))).isEqualTo("not-claimable");
        as("specialist", tx -> cases.proposeWriteOff(tx, id, "本仓操作失误"));
        assertThat(code("keeper", tx -> cases.approveWriteOff(tx, id))).isEqualTo("own-case");
        assertThat(code("specialist", tx -> cases.approveWriteOff(tx, id))).isEqualTo("own-case");
        as("finance", tx -> cases.refuseWriteOff(tx, id, "请补充照片"));
        as("specialist", tx -> cases.proposeWriteOff(tx, id, "已补照片"));
        as("finance", tx -> cases.approveWriteOff(tx, id));
        assertThat(find(id).settlement()).isEqualTo(Settlement.WRITTEN_OFF);
        assertThat(find(id).approvedBy()).isEqualTo("finance");
    }

    @Test
    void whatWasNoDamageGoesBackToWhereItWas() {
        long id = open("keeper", onHand("SKU-2", 5));
        as("s", tx -> cases.investigate(tx, id));
        as("s", tx -> cases.dispose(tx, id, dispose(Disposal.Kind.RESTOCK, 2L)));
        as("s", tx -> cases.cancel(tx, id, "只是外膜划痕"));
        assertThat(floor.pieces()).isEqualTo(Map.of("on_hand", 60L));
        assertThat(code("s", tx -> cases.dispose(tx, id, dispose(Disposal.Kind.KEEP, 1L))))
                .isEqualTo("step-not-allowed");
    }

    @Test
    void goodsThatAreDamagedAlreadyAreLinkedToOneCaseOnly() {
        floor.does(tx -> floor.stock.book(
                tx,
                List.of(StockMove.between(
                        "SKU-1",
                        "",
                        4,
                        Spot.onHand(Floor.bin(1)),
                        Spot.of("SH1", StockStatus.DAMAGED),
                        MoveReason.DAMAGE))));
        long id = open("keeper", at("SKU-1", 3, Whereabouts.DAMAGED, null, null));
        assertThat(code("keeper", tx -> cases.open(tx, at("SKU-1", 2, Whereabouts.DAMAGED, null, null))))
                .isEqualTo("insufficient-stock");
        open("keeper", at("SKU-1", 1, Whereabouts.DAMAGED, null, null));
        as("s", tx -> cases.investigate(tx, id));
        as("s", tx -> cases.dispose(tx, id, dispose(Disposal.Kind.KEEP, 3L)));
        assertThat(code("keeper", tx -> cases.open(tx, at("SKU-1", 1, Whereabouts.DAMAGED, null, null))))
                .isEqualTo("insufficient-stock");
    }

    @Test
    void pickedGoodsThatBreakAreReplacedBeforeTheOrderLeaves() {
        long id = floor.order("SKU-1", 5);
        DispatchOrder order = floor.bring(id, DispatchState.CHECKED);
        NewDamageCase broken = at("SKU-1", 2, Whereabouts.PICKED, SourceKind.DISPATCH_ORDER, order.number());
        assertThat(code("packer", tx -> cases.open(tx, at("SKU-1", 1, Whereabouts.PICKED, null, null))))
                .isEqualTo("invalid");
        open("packer", broken);
        assertThat(floor.find(id).state()).isEqualTo(DispatchState.REVIEWED);
        assertThat(floor.lines(id).get(0).picked()).isEqualTo(3);
        assertThat(floor.pieces()).isEqualTo(Map.of("on_hand", 55L, "reserved", 2L, "picked", 3L, "damaged", 2L));
        assertThat(code(
                        "packer",
                        tx -> cases.open(
                                tx, at("SKU-1", 4, Whereabouts.PICKED, SourceKind.DISPATCH_ORDER, order.number()))))
                .isEqualTo("not-held");
        floor.step(
                "picker", id, (tx, o) -> floor.orders.pick(tx, o, argosy.logistics.dispatch.PickedGoods.AS_RESERVED));
        floor.step("packer", id, (tx, o) -> floor.orders.pack(tx, o, OutboundFloor.parcel("SF-again")));
        floor.bring(id, DispatchState.HANDED_OVER);
        assertThat(floor.pieces()).isEqualTo(Map.of("on_hand", 53L, "in_transit", 5L, "damaged", 2L));
        assertThat(code("packer", tx -> cases.open(tx, broken))).isEqualTo("order-gone");
    }

    @Test
    void aCancelledOrderGivesTheRestBackAfterSomethingBroke() {
        long id = floor.order("SKU-1", 5);
        DispatchOrder order = floor.bring(id, DispatchState.PICKED);
        open("packer", at("SKU-1", 2, Whereabouts.PICKED, SourceKind.DISPATCH_ORDER, order.number()));
        floor.step("clerk", id, (tx, o) -> floor.orders.cancel(tx, o, "客户退款"));
        assertThat(floor.pieces()).isEqualTo(Map.of("on_hand", 58L, "damaged", 2L));
    }

    @Test
    void aDocumentIsNotClaimedTwiceEvenAtTheSameTime() throws Exception {
        long id = floor.order("SKU-1", 5, "SKU-2", 1);
        floor.bring(id, DispatchState.HANDED_OVER);
        String parcel = floor.parcelsOf(id).get(0).value().trackingNo();
        String order = floor.find(id).number();
        NewDamageCase broken = at("SKU-1", 2, Whereabouts.ELSEWHERE, SourceKind.PARCEL, parcel);
        List<Callable<String>> people = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            people.add(() -> {
                try {
                    open("clerk", broken);
                    return "opened";
                } catch (Problem refused) {
                    return refused.code();
                }
            });
        }
        assertThat(together(people).stream().filter("opened"::equals)).hasSize(2);
        assertThat(code(
                        "clerk",
                        tx -> cases.open(tx, at("SKU-1", 2, Whereabouts.ELSEWHERE, SourceKind.DISPATCH_ORDER, order))))
                .as("a parcel's pieces are the order's")
                .isEqualTo("more-than-the-document");
        long last = open("clerk", at("SKU-1", 1, Whereabouts.ELSEWHERE, SourceKind.DISPATCH_ORDER, order));
        as("s", tx -> cases.cancel(tx, last, "客户弄错"));
        open("clerk", at("SKU-1", 1, Whereabouts.ELSEWHERE, SourceKind.DISPATCH_ORDER, order));
        assertThat(floor.database().get(DAMAGE_CASES, last).value().left()).isZero();
        assertThat(code(
                        "clerk",
                        tx -> cases.open(tx, at("SKU-1", 1, Whereabouts.ELSEWHERE, SourceKind.RECEIPT, "RK-NONE"))))
                .isEqualTo("invalid");
    }

    private long open(String by, NewDamageCase given) {
        return as(by, tx -> cases.open(tx, given)).id();
    }

    private DamageCase find(long id) {
        return floor.database().get(DAMAGE_CASES, id).value();
    }

    private Stored<DamageCase> as(String by, Function<Transaction, Stored<DamageCase>> rule) {
        return floor.as(by, rule);
    }

    private String code(String by, Function<Transaction, Stored<DamageCase>> rule) {
        return catchThrowableOfType(Problem.class, () -> floor.as(by, rule)).code();
    }

    private static NewDamageCase onHand(String sku, long pieces) {
        return at(sku, pieces, Whereabouts.ON_HAND, null, null);
    }

    private static NewDamageCase at(String sku, long pieces, Whereabouts goods, SourceKind kind, String number) {
        return new NewDamageCase(
                FoundIn.STORAGE,
                sku,
                null,
                pieces,
                "SH1",
                goods,
                Floor.bin(Integer.parseInt(sku.substring(4))),
                kind,
                number,
                null,
                "碎裂 💔",
                new BigDecimal("12.50"),
                null,
                null,
                null);
    }

    private static Claim claim(String yuan) {
        return new Claim(
                new BigDecimal(yuan),
                "LP-1",
                "理赔专员",
                null,
                LocalDate.now(TestDatabase.ZONE).plusDays(7));
    }

    private static Disposal dispose(Disposal.Kind kind, Long pieces) {
        return new Disposal(kind, pieces, Floor.bin(1), "处置");
    }

    static <T> List<T> together(List<Callable<T>> work) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(work.size());
        try {
            List<T> done = new ArrayList<>();
            for (Future<T> one : people.invokeAll(work)) {
                done.add(one.get());
            }
            return done;
        } finally {
            people.shutdownNow();
        }
    }
}
