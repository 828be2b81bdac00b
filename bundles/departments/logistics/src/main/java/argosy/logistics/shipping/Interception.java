package argosy.logistics.shipping;

import static argosy.logistics.db.Tables.INTERCEPTION;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A parcel that was to be stopped under way (LOG-11, 截停): who asked, what the carrier answered, how it ended. The steps are
 * those of the parcel.
 *
 * @param number {@code JT-20261122-0001}
 * @param dispatchOrder id of the order; {@code orderNumber} its number
 * @param parcel number of the parcel, {@code carrier} and {@code trackingNo} its carrier's
 * @param reason why it is stopped
 * @param answeredAt when the carrier answered, or null; {@code answeredBy} who noted that
 * @param cost what the carrier asks for it, yuan, or null
 * @param ending the state the parcel ended in, or null while it is under way; delivered means that stopping it failed
 */
@Label(en = "Interception", zh = "截停记录")
public record Interception(
        @Label(en = "Number", zh = "截停单号", example = "JT-20261122-0001")
        String number,

        @Label(en = "Carrier's answer", zh = "物流公司答复", example = "accepted")
        CarrierAnswer answer,

        @Label(en = "Dispatch order id", zh = "发货单标识", example = "7205759403792793600")
        long dispatchOrder,

        @Label(en = "Dispatch order", zh = "发货单号", example = "FH-20261122-0007")
        String orderNumber,

        @Label(en = "Parcel", zh = "包裹号", example = "BG-20261122-0009")
        String parcel,

        @Label(en = "Carrier", zh = "物流公司", example = "SF") String carrier,

        @Label(en = "Tracking number", zh = "运单号", example = "SF1234567890123")
        String trackingNo,

        @Label(en = "Reason", zh = "截停原因", example = "客户退款") String reason,

        @Label(en = "Asked by", zh = "发起人", example = "liu.yang")
        String askedBy,

        @Label(en = "Asked at", zh = "发起时间", example = "2026-11-23T08:00:00Z")
        Instant askedAt,

        @Label(en = "Answer noted by", zh = "答复登记人", example = "liu.yang")
        String answeredBy,

        @Label(en = "Answered at", zh = "答复时间", example = "2026-11-23T09:00:00Z")
        Instant answeredAt,

        @Label(en = "Remark", zh = "备注", example = "已转网点拦截") String remark,

        @Label(en = "Cost (CNY)", zh = "截停费用（元）", example = "8.00")
        BigDecimal cost,

        @Label(en = "Ending", zh = "结果", example = "returned")
        ParcelState ending,

        @Label(en = "Ended at", zh = "结果时间", example = "2026-11-26T02:00:00Z")
        Instant endedAt) {

    public static final Register<Interception> INTERCEPTIONS = Register.of(
                    "interceptions", Text.of("Interceptions", "截停记录"), Interception.class, INTERCEPTION)
            .search("number", "parcel", "trackingNo", "orderNumber", "reason")
            .filter("answer", "ending", "carrier", "parcel", "orderNumber")
            .sort("askedAt");

    Interception answered(InterceptAnswer given, String by, Instant at) {
        return set("answer", given.answer())
                .set("answeredBy", by)
                .set("answeredAt", at)
                .set("remark", given.remark() == null ? remark : given.remark())
                .set("cost", given.cost() == null ? cost : given.cost());
    }

    Interception ended(ParcelState state, Instant at) {
        return set("ending", state).set("endedAt", at);
    }

    Interception with(CarrierAnswer shown) {
        return set("answer", shown);
    }

    private Interception set(String component, Object content) {
        return INTERCEPTIONS.shape().with(this, component, content);
    }
}
