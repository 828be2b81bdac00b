package argosy.logistics.appraisal;

import static argosy.logistics.db.Tables.CARRIER_OPINION;

import argosy.department.Label;
import argosy.department.ReadOnly;
import argosy.department.Register;
import argosy.department.Text;
import argosy.logistics.complaints.Mention;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * What a customer thinks of a delivery, as customer service heard it (LOG-19). It names the order, the parcel, or both.
 *
 * @param orderNumber number of the order in the shop or of the dispatch order, or null
 * @param parcel number of the parcel or its tracking number, or null
 * @param trackingNo the carrier's number of that parcel, or null
 * @param carrier that of the parcel; to be given when the parcel is not known here
 * @param rating 1 (bad) to 5 (good), what the score counts; {@code speed}, {@code packaging}, {@code courtesy} likewise, for
 *     people
 * @param givenAt when the customer said so; now when not given
 */
@Label(en = "Carrier opinion", zh = "快递评价")
public record CarrierOpinion(
        @Size(max = 64) @Label(
                en = "Order number",
                zh = "订单号",
                example = "TB20261122000123",
                also = {"order", "发货单号"})
        String orderNumber,

        @Size(max = 64) @Label(en = "Parcel", zh = "包裹号", example = "BG-20261122-0009", also = "快递单号")
        String parcel,

        @ReadOnly @Label(en = "Tracking number", zh = "运单号", example = "SF1234567890123")
        String trackingNo,

        @Size(max = 32) @Label(en = "Carrier", zh = "物流公司", example = "SF", also = "物流公司编码")
        String carrier,

        @NotNull @Min(1) @Max(5) @Label(
                en = "Rating",
                zh = "评分",
                example = "4",
                also = {"总体评分", "满意度"})
        Integer rating,

        @Min(1) @Max(5) @Label(en = "Speed", zh = "时效", example = "3")
        Integer speed,

        @Min(1) @Max(5) @Label(en = "Packaging on arrival", zh = "包裹完好", example = "5")
        Integer packaging,

        @Min(1) @Max(5) @Label(en = "Courtesy", zh = "服务态度", example = "4")
        Integer courtesy,

        @Size(max = 1000) @Label(en = "Text", zh = "评价内容", example = "派件前有电话，态度好", also = "评价")
        String message,

        @Label(en = "Given at", zh = "评价时间", example = "2026-11-22T02:00:00Z")
        Instant givenAt) {

    public static final Register<CarrierOpinion> OPINIONS = Register.of(
                    "carrier-opinions", Text.of("Carrier opinions", "快递评价"), CarrierOpinion.class, CARRIER_OPINION)
            .search("orderNumber", "parcel", "trackingNo")
            .filter("carrier", "orderNumber", "parcel")
            .sort("givenAt", "rating");

    public CarrierOpinion {
        orderNumber = text(orderNumber);
        parcel = text(parcel);
        carrier = text(carrier);
    }

    CarrierOpinion about(Mention mention, Instant at) {
        return new CarrierOpinion(
                mention.orderNumber(),
                mention.parcel(),
                mention.trackingNo(),
                mention.carrier(),
                rating,
                speed,
                packaging,
                courtesy,
                message,
                at);
    }

    private static String text(String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }
}
