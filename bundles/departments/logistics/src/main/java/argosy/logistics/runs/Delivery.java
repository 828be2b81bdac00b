package argosy.logistics.runs;

import argosy.department.Label;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * A parcel handed to whoever signed for it: with a picture of the signature, or a short text in its place.
 *
 * @param parcel number of the parcel or its tracking number
 * @param signature id of an attachment of the run, one per stop
 * @param signedText what stands for the signature, such as a code the customer gave
 * @param at now when not given
 */
@Label(en = "Delivery", zh = "签收")
public record Delivery(
        @NotBlank @Size(max = 64) @Label(en = "Parcel", zh = "包裹号", example = "BG-20261122-0009")
        String parcel,

        @NotBlank @Size(max = 100) @Label(en = "Signer", zh = "签收人", example = "王小明")
        String signer,

        @Label(en = "Signature picture", zh = "签名图片", example = "7205759403792793600")
        Long signature,

        @Size(max = 200) @Label(en = "Signed text", zh = "签收凭证", example = "取件码 8321")
        String signedText,

        @Label(en = "At", zh = "时间", example = "2026-11-22T02:15:00Z")
        Instant at,

        @Size(max = 100) @Label(en = "Place", zh = "地点", example = "小区南门")
        String place) {}
