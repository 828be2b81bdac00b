package argosy.logistics.freight;

import argosy.department.Label;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One row of a carrier's bill as a file; rows with the same carrier and bill number make one bill. The weight column says
 * in its heading whether it holds grams or kilograms.
 *
 * @param periodFrom first day of the period; without one, the first day of posting in the file, {@code periodTo} the last
 * @param weightKg kilograms; up to three decimals count
 */
@Label(en = "Freight bill row", zh = "运费账单导入行")
public record FreightRow(
        @NotBlank @Size(max = 64) @Label(
                en = "Bill number",
                zh = "账单号",
                example = "SF-202611-0871",
                also = {"账单编号", "对账单号", "Bill"})
        String billNumber,

        @NotBlank @Size(max = 32) @Label(
                en = "Carrier",
                zh = "物流公司",
                example = "SF",
                also = {"快递公司", "物流公司编码", "快递"})
        String carrier,

        @NotBlank @Size(max = 64) @Label(
                en = "Tracking number",
                zh = "运单号",
                example = "SF1234567890123",
                also = {"快递单号", "运单编号", "面单号", "物流单号", "单号", "Waybill"})
        String trackingNo,

        @Label(
                en = "Posted on",
                zh = "寄件日期",
                example = "2026-10-12",
                also = {"揽收日期", "发货日期", "业务日期", "日期", "寄件时间", "揽收时间"})
        LocalDate postedOn,

        @Min(0) @Max(1_000_000_000) @Label(
                en = "Weight (g)",
                zh = "计费重量(克)",
                example = "1000",
                also = {"计费重量(g)", "重量(克)", "重量(g)", "结算重量(克)", "结算重量(g)", "Billed weight (g)"})
        Integer weightGrams,

        @DecimalMin("0") @DecimalMax("1000000") @Label(
                en = "Weight (kg)",
                zh = "计费重量(kg)",
                example = "1.0",
                also = {"计费重量(公斤)", "计费重量(千克)", "重量(kg)", "重量(公斤)", "重量(千克)", "结算重量(kg)", "Billed weight (kg)"})
        BigDecimal weightKg,

        @Size(max = 40) @Label(
                en = "Destination",
                zh = "目的地",
                example = "广东",
                also = {"目的省份", "目的省", "省份", "目的地省份", "收件省份", "寄达地", "Province"})
        String province,

        @DecimalMin("0") @Digits(integer = 12, fraction = 2) @Label(
                en = "Base (CNY)",
                zh = "基础运费",
                example = "8.00",
                also = {"运费", "基础运费(元)", "运费(元)", "Base"})
        BigDecimal base,

        @DecimalMin("0") @Digits(integer = 12, fraction = 2) @Label(
                en = "Surcharge (CNY)",
                zh = "附加费",
                example = "1.00",
                also = {"附加费(元)", "增值费", "其他费用", "Surcharge"})
        BigDecimal surcharge,

        @NotNull @DecimalMin("0") @Digits(integer = 12, fraction = 2) @Label(
                en = "Amount (CNY)",
                zh = "金额",
                example = "9.00",
                also = {"金额(元)", "应付金额", "应收金额", "合计", "总费用", "费用合计", "结算金额", "Amount"})
        BigDecimal amount,

        @Label(
                en = "Period from",
                zh = "账期起",
                example = "2026-10-01",
                also = {"账期开始", "账期起始日"})
        LocalDate periodFrom,

        @Label(
                en = "Period to",
                zh = "账期止",
                example = "2026-10-31",
                also = {"账期结束", "账期截止日"})
        LocalDate periodTo,

        @DecimalMin("0") @Digits(integer = 12, fraction = 2) @Label(
                en = "Printed total (CNY)",
                zh = "账单总额",
                example = "51234.50",
                also = {"账单总额(元)", "账单金额", "Printed total"})
        BigDecimal printedTotal,

        @Size(max = 500) @Label(en = "Note", zh = "备注", example = "含保价", also = "说明")
        String note) {

    private static final int GRAMS = 1000;

    /** Whether this row says the same of the bill as another. */
    boolean sameBillAs(FreightRow other) {
        return Objects.equals(periodFrom, other.periodFrom)
                && Objects.equals(periodTo, other.periodTo)
                && (printedTotal == null
                        ? other.printedTotal == null
                        : other.printedTotal != null && printedTotal.compareTo(other.printedTotal) == 0);
    }

    /** Whether both weights stand there and differ. */
    boolean contradictsItself() {
        return weightGrams != null && weightKg != null && !weightGrams.equals(kilogramsInGrams());
    }

    NewFreightBillLine line() {
        Integer grams = weightGrams != null || weightKg == null ? weightGrams : kilogramsInGrams();
        return new NewFreightBillLine(trackingNo, postedOn, grams, province, base, surcharge, amount, note);
    }

    private Integer kilogramsInGrams() {
        return weightKg.multiply(BigDecimal.valueOf(GRAMS))
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
    }
}
