package argosy.logistics.freight;

import static argosy.logistics.db.Tables.FREIGHT_BILL_LINE;

import argosy.department.Label;
import argosy.department.ReadOnly;
import argosy.department.Register;
import argosy.department.Text;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One line of a freight bill (LOG-18): first what was billed, then what we know of it. Amounts are yuan.
 *
 * @param bill id of the bill; {@code billNumber} the carrier's number of it
 * @param postedOn day of posting as billed, or null; weight, province, base and surcharge likewise
 * @param amount what is billed in all
 * @param parcel number of our parcel, or null
 * @param chargedGrams weight that the tariff charges for what we weighed, or null
 * @param findings codes of {@link Finding} with a blank between, or null when nothing is wrong; filter with
 *     {@code findings.contains=wrong_zone}
 * @param explanation each finding in words with its amount
 * @param expectedAmount what we owe by tariff for our weight and destination, or null while that is not known
 * @param difference amount − expected amount, or null
 * @param disputedAmount what the carrier is asked to take off
 * @param agreedAmount what is to be paid for the line, or null while it is open
 */
@Label(en = "Freight bill line", zh = "运费账单明细")
public record FreightBillLine(
        @ReadOnly @Label(en = "Bill id", zh = "账单标识", example = "7205759403792793600")
        long bill,

        @ReadOnly @Label(en = "Bill", zh = "账单号", example = "SF-202611-0871")
        String billNumber,

        @ReadOnly @Label(en = "Carrier", zh = "物流公司", example = "SF")
        String carrier,

        @ReadOnly @Label(en = "Line", zh = "行号", example = "17")
        int lineNo,

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

        @ReadOnly @Label(en = "State", zh = "状态", example = "disputed")
        FreightLineState state,

        @ReadOnly @Label(en = "Parcel", zh = "包裹号", example = "BG-20261012-0009")
        String parcel,

        @ReadOnly @Label(en = "Our charged weight (g)", zh = "我方计费重量（克）", example = "1000")
        Integer chargedGrams,

        @ReadOnly @Label(en = "Our destination", zh = "我方目的省份", example = "广东")
        String parcelProvince,

        @ReadOnly @Label(en = "Tariff", zh = "报价", example = "SF-2026")
        String tariff,

        @ReadOnly @Label(en = "Findings", zh = "差异类型", example = "weight_too_high wrong_zone")
        String findings,

        @ReadOnly
        @Label(
                en = "Explanation",
                zh = "差异说明（英文）",
                example = "2000 g billed, 1000 g charged by our scale and the tariff: +2.00 CNY")
        String explanation,

        @ReadOnly @Label(en = "Explanation (Chinese)", zh = "差异说明", example = "计费 2000 克，我方称重按报价应计 1000 克：+2.00 元")
        String explanationZh,

        @ReadOnly @Label(en = "Expected (CNY)", zh = "应付金额（元）", example = "8.00")
        BigDecimal expectedAmount,

        @ReadOnly @Label(en = "Difference (CNY)", zh = "差异（元）", example = "1.00")
        BigDecimal difference,

        @ReadOnly @Label(en = "Disputed (CNY)", zh = "争议金额（元）", example = "1.00")
        BigDecimal disputedAmount,

        @ReadOnly @Label(en = "Resolution", zh = "处理结果", example = "credited")
        Resolution resolution,

        @ReadOnly @Label(en = "Agreed (CNY)", zh = "确认金额（元）", example = "8.00")
        BigDecimal agreedAmount,

        @ReadOnly @Label(en = "Resolved by", zh = "处理人", example = "lina")
        String resolvedBy,

        @ReadOnly @Label(en = "Resolved at", zh = "处理时间", example = "2026-11-05T03:00:00Z")
        Instant resolvedAt,

        @Size(max = 500) @Label(en = "Note", zh = "备注", example = "客户经理已确认")
        String note) {

    public static final Register<FreightBillLine> FREIGHT_BILL_LINES = Register.of(
                    "freight-bill-lines",
                    Text.of("Freight bill lines", "运费账单明细"),
                    FreightBillLine.class,
                    FREIGHT_BILL_LINE)
            .search("trackingNo", "parcel")
            .filter("bill", "billNumber", "carrier", "trackingNo", "state", "parcel", "findings", "resolution")
            .sort("difference")
            .defaultSort("id")
            .workflow(FreightLineState.WORKFLOW, "state");

    /** A line as it was billed. */
    static FreightBillLine billed(long bill, FreightBill of, int lineNo, NewFreightBillLine given) {
        return new FreightBillLine(
                bill,
                of.number(),
                of.carrier(),
                lineNo,
                given.trackingNo(),
                given.postedOn(),
                given.weightGrams(),
                given.province(),
                given.base(),
                given.surcharge(),
                given.amount(),
                FreightLineState.UNMATCHED,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                FreightSums.NOTHING,
                null,
                null,
                null,
                null,
                given.note());
    }

    /** The line with nothing found yet. */
    FreightBillLine unmatched() {
        return examined(Examination.NONE, FreightLineState.UNMATCHED);
    }

    /** The line with what its examination says; it stays disputed while something is wrong with it. */
    FreightBillLine examined(Examination examination) {
        FreightLineState next = examination.findings().isEmpty()
                ? FreightLineState.CLEAR
                : state == FreightLineState.DISPUTED ? FreightLineState.DISPUTED : FreightLineState.FOUND;
        return examined(examination, next);
    }

    private FreightBillLine examined(Examination e, FreightLineState next) {
        FreightBillLine found = new FreightBillLine(
                bill,
                billNumber,
                carrier,
                lineNo,
                trackingNo,
                postedOn,
                weightGrams,
                province,
                base,
                surcharge,
                amount,
                next,
                e.parcel(),
                e.chargedGrams(),
                e.province(),
                e.tariff(),
                e.codes(),
                e.explanation(),
                e.explanationZh(),
                e.expected(),
                e.expected() == null ? null : amount.subtract(e.expected()),
                FreightSums.NOTHING,
                null,
                next == FreightLineState.CLEAR ? amount : null,
                null,
                null,
                note);
        return next == FreightLineState.DISPUTED ? found.set("disputedAmount", found.contested()) : found;
    }

    /** The carrier is asked to take off what is too much; all of it where nobody knows what is owed. */
    FreightBillLine disputed() {
        return set("state", FreightLineState.DISPUTED)
                .set("disputedAmount", contested())
                .set("resolution", null)
                .set("agreedAmount", null)
                .set("resolvedBy", null)
                .set("resolvedAt", null);
    }

    FreightBillLine resolved(Resolution how, BigDecimal agreed, String why, String by, Instant at) {
        return set("state", FreightLineState.RESOLVED)
                .set("resolution", how)
                .set("agreedAmount", agreed)
                .set("resolvedBy", by)
                .set("resolvedAt", at)
                .set("note", why == null ? note : why);
    }

    private BigDecimal contested() {
        return difference == null ? amount : difference.max(FreightSums.NOTHING);
    }

    private FreightBillLine set(String component, Object content) {
        return FREIGHT_BILL_LINES.shape().with(this, component, content);
    }
}
