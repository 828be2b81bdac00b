package argosy.logistics.shipping;

import static argosy.logistics.db.Tables.PARCEL;

import argosy.department.Label;
import argosy.department.ReadOnly;
import argosy.department.Register;
import argosy.department.Text;
import argosy.logistics.tariffs.FreightPrice;
import argosy.logistics.tariffs.Province;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * One parcel of a dispatch order, with the five people who had it in hand (LOG-08) and where it is (LOG-11).
 *
 * @param number given by Argosy, {@code BG-…}
 * @param dispatchOrder id of the dispatch order; {@code orderNumber} its number
 * @param carrier code of the carrier, or null while it is not decided; never changes once handed over
 * @param trackingNo the carrier's number, unique per carrier, or null while there is none
 * @param weightGrams weighed weight in grams, or null
 * @param pieces pieces in the parcel
 * @param shipment number of the hand-over manifest or delivery run it is on, or null
 * @param promisedAt when it is to reach the customer at the latest, or null
 * @param province where it goes, by its order's address when it was handed over, or null when that names none
 * @param chargedGrams the weight its carrier is expected to charge by {@code tariff}, for {@code estimatedFreight} CNY; all
 *     null when no tariff was for it
 * @param weightEstimated whether that weight is the sum of its articles' weights because it was not weighed
 * @param lastEventAt time of the latest report of the carrier; {@code lastPlace} and {@code lastText} likewise
 */
@Label(en = "Parcel", zh = "包裹")
public record Parcel(
        @ReadOnly @Label(en = "Number", zh = "包裹号", example = "BG-20261122-0009")
        String number,

        @ReadOnly @Label(en = "Dispatch order id", zh = "发货单标识", example = "7205759403792793600")
        long dispatchOrder,

        @ReadOnly @Label(en = "Dispatch order", zh = "发货单号", example = "FH-20261122-0007")
        String orderNumber,

        @ReadOnly @Label(en = "Warehouse", zh = "仓库", example = "HZ")
        String warehouse,

        @Size(max = 32) @Label(en = "Carrier", zh = "物流公司", example = "SF")
        String carrier,

        @Size(max = 64) @Label(en = "Tracking number", zh = "运单号", example = "SF1234567890123")
        String trackingNo,

        @Min(1) @Max(1_000_000_000) @Label(en = "Weight (g)", zh = "重量(克)", example = "850")
        Integer weightGrams,

        @ReadOnly @Label(en = "Pieces", zh = "件数", example = "3")
        long pieces,

        @ReadOnly @Label(en = "State", zh = "状态", example = "packed")
        ParcelState state,

        @ReadOnly @Label(en = "Shipment", zh = "交接单", example = "JJ-20261122-0001")
        String shipment,

        @Label(en = "Promised at", zh = "承诺送达时间", example = "2026-11-25T10:00:00Z")
        Instant promisedAt,

        @ReadOnly @Label(en = "Picker", zh = "拣货人", example = "chen.jie")
        String picker,

        @ReadOnly @Label(en = "Packer", zh = "打包人", example = "chen.jie")
        String packer,

        @ReadOnly @Label(en = "Checker", zh = "验货人", example = "zhao.min")
        String checker,

        @ReadOnly @Label(en = "Signer", zh = "签单人", example = "liu.yang")
        String signer,

        @ReadOnly @Label(en = "Handed over by", zh = "交接人", example = "liu.yang")
        String handedBy,

        @ReadOnly @Label(en = "Handed over at", zh = "交接时间", example = "2026-11-22T10:00:00Z")
        Instant handedAt,

        @ReadOnly @Label(en = "Latest report", zh = "最新轨迹时间", example = "2026-11-23T08:00:00Z")
        Instant lastEventAt,

        @ReadOnly @Label(en = "Latest place", zh = "最新地点", example = "杭州转运中心")
        String lastPlace,

        @ReadOnly @Label(en = "Latest text", zh = "最新轨迹", example = "已发往上海")
        String lastText,

        @ReadOnly @Label(en = "Delivered at", zh = "送达时间", example = "2026-11-24T09:30:00Z")
        Instant deliveredAt,

        @ReadOnly @Label(en = "Ended at", zh = "完结时间", example = "2026-11-24T09:31:00Z")
        Instant endedAt,

        @ReadOnly @Label(en = "Province", zh = "目的省份", example = "zhejiang")
        Province province,

        @ReadOnly @Label(en = "Charged weight (g)", zh = "计费重量(克)", example = "2000")
        Long chargedGrams,

        @ReadOnly @Label(en = "Weight estimated", zh = "重量为估算", example = "false")
        Boolean weightEstimated,

        @ReadOnly @Label(en = "Tariff", zh = "运费报价", example = "ZTO-HZ-1")
        String tariff,

        @ReadOnly @Label(en = "Estimated freight (CNY)", zh = "预估运费（元）", example = "4.30")
        BigDecimal estimatedFreight) {

    public static final Register<Parcel> PARCELS = Register.of(
                    "parcels", Text.of("Parcels", "包裹"), Parcel.class, PARCEL)
            .search("number", "trackingNo", "orderNumber")
            .filter("number", "trackingNo", "carrier", "state", "shipment", "orderNumber", "dispatchOrder", "handedAt")
            .sort("createdAt", "promisedAt")
            .workflow(ParcelState.WORKFLOW, "state");

    /** Whether it can be given to its carrier. */
    public boolean ready() {
        return state == ParcelState.SIGNED && carrier != null && trackingNo != null;
    }

    /** Whether it reached, or is to reach, the customer later than promised. */
    boolean late(Instant now) {
        if (promisedAt == null || state == ParcelState.VOID) {
            return false;
        }
        Instant reached = deliveredAt != null ? deliveredAt : endedAt != null ? endedAt : now;
        return reached.isAfter(promisedAt);
    }

    Parcel in(ParcelState next) {
        return set("state", next);
    }

    Parcel ended(Instant at) {
        return set("endedAt", at);
    }

    Parcel checked(String by) {
        return in(ParcelState.CHECKED).set("checker", by);
    }

    Parcel signed(String by) {
        return in(ParcelState.SIGNED).set("signer", by);
    }

    Parcel handedOver(String by, Instant at) {
        return in(ParcelState.HANDED_OVER).set("handedBy", by).set("handedAt", at);
    }

    Parcel bound(Province to) {
        return set("province", to);
    }

    Parcel estimated(FreightPrice price, boolean byArticles) {
        return set("chargedGrams", price.chargedGrams())
                .set("weightEstimated", byArticles)
                .set("tariff", price.tariffCode())
                .set("estimatedFreight", price.total());
    }

    Parcel tracked(String number) {
        return set("trackingNo", number);
    }

    Parcel on(String shipmentNumber) {
        return set("shipment", shipmentNumber);
    }

    Parcel delivered(Instant at) {
        return set("deliveredAt", at);
    }

    Parcel reported(Instant at, String place, String text) {
        return set("lastEventAt", at).set("lastPlace", place).set("lastText", text);
    }

    private Parcel set(String component, Object content) {
        return PARCELS.shape().with(this, component, content);
    }
}
