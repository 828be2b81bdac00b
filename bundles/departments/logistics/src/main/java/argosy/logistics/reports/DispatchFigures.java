package argosy.logistics.reports;

import argosy.department.Label;
import java.math.BigDecimal;

/**
 * What was done with dispatch orders, in all or by day, carrier or person (LOG-10).
 *
 * @param group {@code total}, {@code day}, {@code carrier} or {@code person}
 * @param member the day, the carrier's code or the username; empty for the total and for orders without carrier
 * @param stopped orders cancelled or intercepted
 * @param parcels parcels of the orders handed over; {@code pieces} likewise
 * @param wrong findings of the outgoing check of that kind; {@code missing} and {@code extra} likewise
 * @param promised orders handed over that had a promise; {@code onTime} those that kept it
 * @param onTimePercent share of the promises that were kept, or null when there were none
 */
@Label(en = "Dispatch figures", zh = "发货统计")
public record DispatchFigures(
        @Label(en = "Group", zh = "分组", example = "carrier") String group,
        @Label(en = "Member", zh = "对象", example = "SF") String member,
        @Label(en = "Created", zh = "建单", example = "120") long created,
        @Label(en = "Reviewed", zh = "审单", example = "118") long reviewed,
        @Label(en = "Picked", zh = "拣货", example = "115") long picked,
        @Label(en = "Packed", zh = "打包", example = "115") long packed,
        @Label(en = "Checked", zh = "验货", example = "114") long checked,
        @Label(en = "Signed", zh = "签单", example = "114") long signed,

        @Label(en = "Handed over", zh = "交接", example = "110")
        long handedOver,

        @Label(en = "Delivered", zh = "送达", example = "90") long delivered,

        @Label(en = "Signed by customer", zh = "客户签收", example = "88")
        long signedByCustomer,

        @Label(en = "Refused", zh = "拒收", example = "1") long refused,
        @Label(en = "Lost", zh = "丢件", example = "0") long lost,
        @Label(en = "Stopped", zh = "取消截停", example = "2") long stopped,
        @Label(en = "Parcels", zh = "包裹数", example = "112") long parcels,
        @Label(en = "Pieces", zh = "件数", example = "260") long pieces,
        @Label(en = "Wrong", zh = "错发", example = "1") long wrong,
        @Label(en = "Missing", zh = "少发", example = "1") long missing,
        @Label(en = "Extra", zh = "多发", example = "0") long extra,
        @Label(en = "Promised", zh = "有承诺", example = "100") long promised,
        @Label(en = "On time", zh = "准时", example = "97") long onTime,

        @Label(en = "On time %", zh = "准时率%", example = "97.0")
        BigDecimal onTimePercent) {}
