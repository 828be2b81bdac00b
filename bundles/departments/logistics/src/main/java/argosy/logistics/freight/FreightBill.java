package argosy.logistics.freight;

import static argosy.logistics.db.Tables.FREIGHT_BILL;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A carrier's bill (LOG-18). Its lines are a collection of their own, {@link FreightBillLine}. All amounts are yuan.
 *
 * @param number the carrier's own number; {@code revision} grows when it comes again after it was withdrawn
 * @param periodFrom first day the bill is for, {@code periodTo} the last
 * @param lineCount lines in all, {@code openLines} those that keep it from being agreed
 * @param parcels lines that are about a parcel of ours
 * @param printedTotal the total as printed on the bill, or null
 * @param totalDifference sum of the lines − printed total, or null; 0 when the bill adds up
 * @param billedAmount sum of the lines
 * @param expectedAmount what we owe for the lines whose tariff is known, or null before they are matched
 * @param difference billed − expected of the same lines, or null
 * @param disputedAmount what the carrier was asked to take off
 * @param agreedAmount sum of what is settled so far; what is to be paid once every line is
 */
@Label(en = "Freight bill", zh = "运费账单")
public record FreightBill(
        @Label(en = "Number", zh = "账单号", example = "SF-202611-0871")
        String number,

        @Label(en = "Revision", zh = "版次", example = "1") int revision,

        @Label(en = "Carrier", zh = "物流公司", example = "SF") String carrier,

        @Label(en = "Period from", zh = "账期起", example = "2026-10-01")
        LocalDate periodFrom,

        @Label(en = "Period to", zh = "账期止", example = "2026-10-31")
        LocalDate periodTo,

        @Label(en = "State", zh = "状态", example = "matched") FreightBillState state,

        @Label(en = "Lines", zh = "明细行数", example = "9860") int lineCount,

        @Label(en = "Open lines", zh = "待处理行数", example = "37")
        int openLines,

        @Label(en = "Parcels", zh = "包裹数", example = "9851") int parcels,

        @Label(en = "Printed total (CNY)", zh = "账单总额（元）", example = "51234.50")
        BigDecimal printedTotal,

        @Label(en = "Total mismatch (CNY)", zh = "总额不符（元）", example = "0.00")
        BigDecimal totalDifference,

        @Label(en = "Billed (CNY)", zh = "计费金额（元）", example = "51234.50")
        BigDecimal billedAmount,

        @Label(en = "Expected (CNY)", zh = "应付金额（元）", example = "50980.00")
        BigDecimal expectedAmount,

        @Label(en = "Difference (CNY)", zh = "差异（元）", example = "254.50")
        BigDecimal difference,

        @Label(en = "Disputed (CNY)", zh = "争议金额（元）", example = "254.50")
        BigDecimal disputedAmount,

        @Label(en = "Agreed (CNY)", zh = "确认金额（元）", example = "51010.00")
        BigDecimal agreedAmount,

        @Label(en = "Matched by", zh = "核对人", example = "lina")
        String matchedBy,

        @Label(en = "Matched at", zh = "核对时间", example = "2026-11-03T02:00:00Z")
        Instant matchedAt,

        @Label(en = "Disputed by", zh = "提出争议人", example = "lina")
        String disputedBy,

        @Label(en = "Disputed at", zh = "提出争议时间", example = "2026-11-03T06:00:00Z")
        Instant disputedAt,

        @Label(en = "Agreed by", zh = "确认人", example = "lina")
        String agreedBy,

        @Label(en = "Agreed at", zh = "确认时间", example = "2026-11-06T03:00:00Z")
        Instant agreedAt,

        @Label(en = "Approved by", zh = "审批人", example = "huangqian")
        String approvedBy,

        @Label(en = "Approved at", zh = "审批时间", example = "2026-11-07T01:00:00Z")
        Instant approvedAt,

        @Label(en = "Paid by", zh = "付款登记人", example = "huangqian")
        String paidBy,

        @Label(en = "Payment kept at", zh = "付款登记时间", example = "2026-11-10T01:30:00Z")
        Instant paidAt,

        @Label(en = "Paid on", zh = "付款日期", example = "2026-11-10")
        LocalDate paidOn,

        @Label(en = "Payment reference", zh = "付款凭证号", example = "FK-20261110-018")
        String paymentReference,

        @Label(en = "Note", zh = "备注", example = "10 月账单") String note) {

    public static final Register<FreightBill> FREIGHT_BILLS = Register.of(
                    "freight-bills", Text.of("Freight bills", "运费账单"), FreightBill.class, FREIGHT_BILL)
            .search("number", "paymentReference")
            .filter("state", "carrier", "revision")
            .sort("number", "periodFrom", "periodTo")
            .workflow(FreightBillState.WORKFLOW, "state");

    /** A bill that has just come, still without lines. */
    static FreightBill imported(
            String number,
            int revision,
            String carrier,
            LocalDate periodFrom,
            LocalDate periodTo,
            BigDecimal printedTotal,
            String note) {
        return new FreightBill(
                number,
                revision,
                carrier,
                periodFrom,
                periodTo,
                FreightBillState.IMPORTED,
                0,
                0,
                0,
                printedTotal,
                null,
                FreightSums.NOTHING,
                null,
                null,
                FreightSums.NOTHING,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                note);
    }

    FreightBill in(FreightBillState next) {
        return set("state", next);
    }

    /** The bill after its lines have changed: one that was matched has to be matched again. */
    FreightBill changed() {
        return state == FreightBillState.MATCHED ? in(FreightBillState.IMPORTED) : this;
    }

    FreightBill summedUp(FreightSums sums) {
        BigDecimal mismatch = printedTotal == null ? null : sums.billed().subtract(printedTotal);
        return set("lineCount", sums.lines())
                .set("openLines", sums.open())
                .set("parcels", sums.parcels())
                .set("totalDifference", mismatch)
                .set("billedAmount", sums.billed())
                .set("expectedAmount", sums.expected())
                .set("difference", sums.difference())
                .set("disputedAmount", sums.disputed())
                .set("agreedAmount", sums.agreed());
    }

    FreightBill matched(String by, Instant at) {
        return set("matchedBy", by).set("matchedAt", at);
    }

    FreightBill disputed(String by, Instant at) {
        return in(FreightBillState.DISPUTED).set("disputedBy", by).set("disputedAt", at);
    }

    FreightBill agreed(String by, Instant at) {
        return in(FreightBillState.AGREED).set("agreedBy", by).set("agreedAt", at);
    }

    FreightBill approved(String by, Instant at) {
        return in(FreightBillState.APPROVED).set("approvedBy", by).set("approvedAt", at);
    }

    /** Sent back: neither agreed nor approved any more. */
    FreightBill rejected() {
        return in(FreightBillState.DISPUTED)
                .set("agreedBy", null)
                .set("agreedAt", null)
                .set("approvedBy", null)
                .set("approvedAt", null);
    }

    FreightBill paid(String by, Instant at, LocalDate day, String reference) {
        return in(FreightBillState.PAID)
                .set("paidBy", by)
                .set("paidAt", at)
                .set("paidOn", day)
                .set("paymentReference", reference);
    }

    private FreightBill set(String component, Object content) {
        return FREIGHT_BILLS.shape().with(this, component, content);
    }
}
