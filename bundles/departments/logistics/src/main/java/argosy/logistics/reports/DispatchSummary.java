package argosy.logistics.reports;

import static argosy.logistics.db.Tables.DISPATCH_SUMMARY;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import argosy.department.Window;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The dispatch report of a day or month as it was submitted (LOG-10): what counted then stays, whatever is noted later. The
 * figures are reckoned as in the report of the same period, which also shows them by carrier and person.
 *
 * @param fromDay first day; {@code toDay} last day
 * @param stopped orders cancelled or intercepted
 * @param mismatches findings of the outgoing check: wrong, missing or extra goods
 * @param promised orders handed over that had a promise; {@code onTime} those that kept it
 * @param onTimePercent share of the promises that were kept, or null when there were none
 */
@Label(en = "Submitted dispatch report", zh = "已提交发货报表")
public record DispatchSummary(
        @Label(en = "Period", zh = "周期", example = "daily") Period period,

        @Label(en = "From", zh = "开始日", example = "2026-11-22")
        LocalDate fromDay,

        @Label(en = "To", zh = "结束日", example = "2026-11-22")
        LocalDate toDay,

        @Label(en = "Created", zh = "建单", example = "120") long createdOrders,
        @Label(en = "Reviewed", zh = "审单", example = "118") long reviewed,

        @Label(en = "Handed over", zh = "交接", example = "110")
        long handedOver,

        @Label(en = "Parcels", zh = "包裹数", example = "112") long parcels,
        @Label(en = "Pieces", zh = "件数", example = "260") long pieces,

        @Label(en = "Signed by customer", zh = "客户签收", example = "88")
        long signedByCustomer,

        @Label(en = "Stopped", zh = "取消截停", example = "2") long stopped,

        @Label(en = "Mismatches", zh = "验货差异", example = "1")
        long mismatches,

        @Label(en = "Promised", zh = "有承诺", example = "100") long promised,
        @Label(en = "On time", zh = "准时", example = "97") long onTime,

        @Label(en = "On time %", zh = "准时率%", example = "97.0")
        BigDecimal onTimePercent) {

    /** How long a report is about. */
    public enum Period {
        @Label(en = "Daily", zh = "日报")
        DAILY,
        @Label(en = "Monthly", zh = "月报")
        MONTHLY
    }

    public static final Register<DispatchSummary> DISPATCH_SUMMARIES = Register.of(
                    "dispatch-summaries",
                    Text.of("Submitted dispatch reports", "已提交发货报表"),
                    DispatchSummary.class,
                    DISPATCH_SUMMARY)
            .filter("period")
            .sort("fromDay")
            .defaultSort("-fromDay");

    static DispatchSummary of(Period period, Window window, DispatchFigures figures) {
        return new DispatchSummary(
                period,
                window.from(),
                window.to(),
                figures.created(),
                figures.reviewed(),
                figures.handedOver(),
                figures.parcels(),
                figures.pieces(),
                figures.signedByCustomer(),
                figures.stopped(),
                figures.wrong() + figures.missing() + figures.extra(),
                figures.promised(),
                figures.onTime(),
                figures.onTimePercent());
    }
}
