package argosy.logistics;

import static argosy.logistics.damage.DamageCase.DAMAGE_CASES;
import static argosy.logistics.db.Tables.DISPATCH_LINE;
import static argosy.logistics.db.Tables.DISPATCH_ORDER;
import static argosy.logistics.db.Tables.PARCEL;
import static argosy.logistics.dispatch.DispatchOrder.DISPATCH_ORDERS;
import static argosy.logistics.shipping.Parcel.PARCELS;

import argosy.department.Attachment;
import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.Reach;
import argosy.department.RequestMark;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.logistics.damage.Agreement;
import argosy.logistics.damage.Claim;
import argosy.logistics.damage.DamageCases;
import argosy.logistics.damage.Disposal;
import argosy.logistics.damage.FoundIn;
import argosy.logistics.damage.NewDamageCase;
import argosy.logistics.damage.Responsible;
import argosy.logistics.damage.Settlement;
import argosy.logistics.damage.Verdict;
import argosy.logistics.damage.Whereabouts;
import argosy.logistics.dispatch.DispatchOrder;
import argosy.logistics.dispatch.DispatchState;
import argosy.logistics.returns.Conclusion;
import argosy.logistics.returns.Inspection;
import argosy.logistics.returns.NewReturn;
import argosy.logistics.returns.ReturnArrival;
import argosy.logistics.returns.ReturnKind;
import argosy.logistics.returns.Returns;
import argosy.logistics.shipping.CarrierAnswer;
import argosy.logistics.shipping.InterceptAnswer;
import argosy.logistics.shipping.Parcel;
import argosy.logistics.shipping.ParcelFollower;
import argosy.logistics.shipping.ParcelState;
import argosy.logistics.shipping.Parcels;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What came back to the sample company and what broke there, in every state (LOG-15, LOG-28). */
final class SampleReturns {

    private static final Caller FINANCE =
            new Caller("huangqian", "黄倩", "cwb", null, Map.of("*", Reach.COMPANY), RequestMark.NONE);

    private static final String PHOTO =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private static final ReturnArrival ONE =
            new ReturnArrival(List.of(new ReturnArrival.Line(1, null, null, 1L, null)));

    private final Database database;
    private final Returns returns;
    private final DamageCases cases;
    private final Parcels parcels;
    private final ParcelFollower follower;
    private int next;

    SampleReturns(Database database, Returns returns, DamageCases cases, Parcels parcels, ParcelFollower follower) {
        this.database = database;
        this.returns = returns;
        this.cases = cases;
        this.parcels = parcels;
        this.follower = follower;
    }

    void load() {
        List<Stored<DispatchOrder>> signed = database.select(
                DISPATCH_ORDERS, DISPATCH_ORDER.STATE.eq(Shape.code(DispatchState.SIGNED_BY_CUSTOMER)), 6);
        announce(signed.get(0), ReturnKind.CUSTOMER_RETURN, "尺寸不合适");
        arrived(announce(signed.get(1), ReturnKind.CUSTOMER_RETURN, "灯罩有划痕"));
        long inspecting = announce(signed.get(2), ReturnKind.EXCHANGE, "颜色发错");
        arrived(inspecting);
        as(LogisticsSample.KEEPER, tx -> returns.inspect(tx, inspecting, new Inspection(null, null, null)));
        long closed = announce(signed.get(3), ReturnKind.CUSTOMER_RETURN, "收到时已碎裂");
        arrived(closed);
        as(LogisticsSample.KEEPER, tx -> returns.inspect(tx, closed, broken()));
        as(LogisticsSample.KEEPER, tx -> returns.close(tx, closed, new Conclusion("商品碎裂属实，可全额退款，运费由我方承担", null)));
        long cancelled = announce(signed.get(4), ReturnKind.CUSTOMER_RETURN, "七天无理由");
        as(SampleComplaints.CUSTOMER_SERVICE, tx -> returns.cancel(tx, cancelled, "客户决定留下商品"));
        as(LogisticsSample.KEEPER, tx -> {
            long unknown = returns.announce(
                            tx,
                            new NewReturn(
                                    ReturnKind.UNKNOWN_SENDER,
                                    null,
                                    null,
                                    "HZ",
                                    "ZTO",
                                    "759900112233",
                                    null,
                                    null,
                                    null))
                    .id();
            return returns.arrive(
                    tx, unknown, new ReturnArrival(List.of(new ReturnArrival.Line(null, "TD-1010", null, 1L, null))));
        });
        cases();
        interceptions();
    }

    /** One carrier has accepted, one was too late. */
    private void interceptions() {
        answer(parcel(ParcelState.INTERCEPTED), CarrierAnswer.ACCEPTED, "已转网点拦截，原路退回");
        long onTheWay = parcel(ParcelState.IN_TRANSIT);
        follow(onTheWay, (tx, parcel) -> {
            parcels.intercept(tx, List.of(parcel), "客户改地址");
            return parcel;
        });
        answer(onTheWay, CarrierAnswer.TOO_LATE, "快件已派送，无法拦截");
    }

    private long parcel(ParcelState state) {
        return database.first(PARCELS, PARCEL.STATE.eq(Shape.code(state)).and(PARCEL.CARRIER.isNotNull()))
                .orElseThrow()
                .id();
    }

    private void answer(long parcel, CarrierAnswer answer, String remark) {
        InterceptAnswer given = new InterceptAnswer(answer, null, new BigDecimal("8.00"), remark);
        follow(parcel, (tx, found) -> parcels.answer(tx, found, given));
    }

    private void follow(long parcel, BiFunction<Transaction, Stored<Parcel>, Stored<Parcel>> rule) {
        as(LogisticsSample.SPECIALIST, tx -> {
            Set<Long> order = Set.of(tx.get(PARCELS, parcel).value().dispatchOrder());
            follower.hold(tx, order);
            Stored<Parcel> after = rule.apply(tx, tx.get(PARCELS, parcel));
            follower.moved(tx, order);
            return after;
        });
    }

    private void cases() {
        report("整箱受压，灯管碎裂", 3);
        investigating("货架倾倒，台灯外壳开裂", 2);
        confirmed("来料灯罩烫伤变形", Responsible.SUPPLIER, "中山市古镇灯饰厂");
        claimed("外箱进水，驱动电源受潮", Responsible.CARRIER, "SF");
        long rejected = claimed("运输挤压，玻璃罩破裂", Responsible.CARRIER, "ZTO");
        as(LogisticsSample.SPECIALIST, tx -> cases.reject(tx, rejected, "包装未加缓冲材料，拒赔"));
        long settled = claimed("来料漆面起泡", Responsible.SUPPLIER, "杭州暖居家居有限公司");
        settle(settled, Settlement.CREDIT_NOTE);
        long closed = claimed("整箱摔落，14 只杯子碎裂", Responsible.CARRIER, "YTO");
        settle(closed, Settlement.PAYMENT);
        as(
                LogisticsSample.KEEPER,
                tx -> cases.dispose(tx, closed, new Disposal(Disposal.Kind.SCRAP, null, null, "碎片已清理")));
        as(LogisticsSample.SPECIALIST, tx -> cases.close(tx, closed));
        long proposed = confirmed("叉车碰撞，落地灯弯折", Responsible.WAREHOUSE, "夜班");
        as(LogisticsSample.KEEPER, tx -> cases.proposeWriteOff(tx, proposed, "本仓操作失误，已组织培训"));
        long writtenOff = confirmed("盘点时跌落", Responsible.WAREHOUSE, "早班");
        as(LogisticsSample.KEEPER, tx -> cases.proposeWriteOff(tx, writtenOff, "金额较小，申请核销"));
        as(FINANCE, tx -> cases.approveWriteOff(tx, writtenOff));
        long fine = investigating("外膜划痕，疑似旧货", 1);
        as(LogisticsSample.SPECIALIST, tx -> cases.cancel(tx, fine, "仅外膜划痕，商品完好"));
    }

    private static Inspection broken() {
        return new Inspection(
                List.of(new Inspection.Line(1, null, null, 1L, Responsible.CARRIER, null, null, null, "灯罩碎裂，外箱有挤压痕迹")),
                null,
                null);
    }

    private long announce(Stored<DispatchOrder> order, ReturnKind kind, String reason) {
        String sku = database.sql()
                .select(DISPATCH_LINE.SKU)
                .from(DISPATCH_LINE)
                .where(DISPATCH_LINE.DISPATCH_ORDER.eq(order.id()), DISPATCH_LINE.LINE_NO.eq(1))
                .fetchOne(DISPATCH_LINE.SKU);
        String tracking = "SF9%011d".formatted(++next);
        return as(
                SampleComplaints.CUSTOMER_SERVICE,
                tx -> returns.announce(
                        tx,
                        new NewReturn(
                                kind,
                                null,
                                order.value().number(),
                                null,
                                "SF",
                                tracking,
                                null,
                                reason,
                                List.of(new NewReturn.Line(sku, null, 1L)))));
    }

    private void arrived(long id) {
        as(LogisticsSample.KEEPER, tx -> returns.arrive(tx, id, ONE));
    }

    /** Pieces of another article each time, from the bin it lies in. */
    private long report(String description, long pieces) {
        int article = 211 + 20 * ++next % 80;
        return as(
                LogisticsSample.KEEPER,
                tx -> cases.open(
                        tx,
                        new NewDamageCase(
                                FoundIn.STORAGE,
                                "TD-" + (1001 + article),
                                null,
                                pieces,
                                "HZ",
                                Whereabouts.ON_HAND,
                                bin(article),
                                null,
                                null,
                                null,
                                description,
                                new BigDecimal("12.50"),
                                null,
                                null,
                                null)));
    }

    private static String bin(int article) {
        return "HZ-%s-%02d".formatted(article / 10 % 2 == 0 ? "A" : "B", 1 + article % 10);
    }

    private long investigating(String description, long pieces) {
        long id = report(description, pieces);
        as(LogisticsSample.SPECIALIST, tx -> cases.investigate(tx, id));
        return id;
    }

    private long confirmed(String description, Responsible who, String party) {
        long id = investigating(description, 2);
        database.attach(
                LogisticsSample.KEEPER,
                DAMAGE_CASES,
                id,
                "残损照片.png",
                "image/png",
                new ByteArrayInputStream(Base64.getDecoder().decode(PHOTO)));
        List<Attachment> files = database.attachments(DAMAGE_CASES, id);
        as(
                LogisticsSample.SPECIALIST,
                tx -> cases.holdResponsible(tx, id, new Verdict(who, party, "现场照片与监控为证", null), files));
        return id;
    }

    private long claimed(String description, Responsible who, String party) {
        long id = confirmed(description, who, party);
        as(LogisticsSample.SPECIALIST, tx -> {
            LocalDate due = LocalDate.ofInstant(tx.now(), ZoneOffset.UTC).plusDays(7);
            return cases.claim(tx, id, new Claim(new BigDecimal("25.00"), null, party + " 理赔专员", null, due));
        });
        return id;
    }

    private void settle(long id, Settlement kind) {
        as(
                LogisticsSample.SPECIALIST,
                tx -> cases.settle(tx, id, new Agreement(kind, new BigDecimal("20.00"), "协商按八折赔付")));
    }

    private <R extends Record> long as(Caller by, Function<Transaction, Stored<R>> rule) {
        return database.write(by, rule).id();
    }
}
