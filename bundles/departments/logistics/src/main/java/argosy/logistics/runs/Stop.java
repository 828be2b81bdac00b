package argosy.logistics.runs;

import argosy.department.Label;
import argosy.department.Sensitive;
import argosy.logistics.shipping.ParcelState;
import java.time.Instant;

/**
 * One stop of a run as it is shown and printed. Where to is shown until the run has ended only, to whom it is their own run
 * or who may see addresses of all.
 *
 * @param stop its place in the order, from 1
 * @param attempt 1 when the parcel was never tried before
 * @param signature id of the attachment of the run, or null
 */
@Label(en = "Stop", zh = "站点")
public record Stop(
        @Label(en = "Stop", zh = "序号", example = "1") int stop,

        @Label(en = "Parcel id", zh = "包裹标识", example = "7205759403792793600")
        long parcel,

        @Label(en = "Parcel", zh = "包裹号", example = "BG-20261122-0009")
        String number,

        @Label(en = "Tracking number", zh = "运单号", example = "PS1234567890")
        String trackingNo,

        @Label(en = "Pieces", zh = "件数", example = "3") long pieces,

        @Label(en = "Weight (g)", zh = "重量(克)", example = "850")
        Integer weightGrams,

        @Sensitive("delivery-runs:addresses") @Label(en = "Consignee", zh = "收货人", example = "王小明")
        String consignee,

        @Sensitive("delivery-runs:addresses") @Label(en = "Phone", zh = "电话", example = "13800138000")
        String phone,

        @Sensitive("delivery-runs:addresses") @Label(en = "Address", zh = "地址", example = "浙江省杭州市西湖区文三路 1 号")
        String address,

        @Label(en = "Attempt", zh = "第几次派送", example = "1") int attempt,

        @Label(en = "Outcome", zh = "结果", example = "pending")
        StopOutcome outcome,

        @Label(en = "Reason", zh = "原因", example = "absent") FailReason reason,

        @Label(en = "At", zh = "时间", example = "2026-11-22T02:15:00Z")
        Instant at,

        @Label(en = "Place", zh = "地点", example = "小区南门") String place,

        @Label(en = "Remark", zh = "说明", example = "电话无人接听，已留言")
        String remark,

        @Sensitive("delivery-runs:addresses") @Label(en = "Signer", zh = "签收人", example = "王小明")
        String signer,

        @Label(en = "Signature picture", zh = "签名图片", example = "7205759403792793600")
        Long signature,

        @Sensitive("delivery-runs:addresses") @Label(en = "Signed text", zh = "签收凭证", example = "取件码 8321")
        String signedText,

        @Label(en = "Parcel state", zh = "包裹状态", example = "handed_over")
        ParcelState parcelState) {

    /** Whether the parcel is known by this number or tracking number. */
    boolean named(String given) {
        return given.equals(number) || given.equals(trackingNo);
    }
}
