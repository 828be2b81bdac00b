package argosy.logistics.freight;

import argosy.department.Label;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a carrier bills for one parcel.
 *
 * @param weightGrams billed weight, or null when the bill does not say; province, base and surcharge likewise
 * @param amount yuan in all
 */
@Label(en = "New freight bill line", zh = "新增账单明细")
public record NewFreightBillLine(
        @NotBlank @Size(max = 64) @Label(en = "Tracking number", zh = "运单号", example = "SF1234567890123")
        String trackingNo,

        @Label(en = "Posted on", zh = "寄件日期", example = "2026-10-12")
        LocalDate postedOn,

        @Min(0) @Max(1_000_000_000) @Label(en = "Billed weight (g)", zh = "计费重量（克）", example = "1000")
        Integer weightGrams,

        @Size(max = 40) @Label(en = "Destination", zh = "目的省份", example = "广东")
        String province,

        @DecimalMin("0") @Digits(integer = 12, fraction = 2) @Label(en = "Base (CNY)", zh = "基础运费（元）", example = "8.00")
        BigDecimal base,

        @DecimalMin("0") @Digits(integer = 12, fraction = 2) @Label(en = "Surcharge (CNY)", zh = "附加费（元）", example = "1.00")
        BigDecimal surcharge,

        @NotNull @DecimalMin("0") @Digits(integer = 12, fraction = 2) @Label(en = "Amount (CNY)", zh = "金额（元）", example = "9.00")
        BigDecimal amount,

        @Size(max = 500) @Label(en = "Note", zh = "备注", example = "含保价")
        String note) {

    public NewFreightBillLine {
        trackingNo = trackingNo == null ? null : trackingNo.strip();
        province = province == null || province.isBlank() ? null : province.strip();
    }
}
