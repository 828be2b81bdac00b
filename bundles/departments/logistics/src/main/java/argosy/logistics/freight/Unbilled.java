package argosy.logistics.freight;

import static argosy.logistics.db.Tables.FREIGHT_BILL_LINE;
import static argosy.logistics.db.Tables.PARCEL;

import argosy.department.Label;
import argosy.department.ListQuery;
import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Window;
import argosy.logistics.shipping.ParcelState;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/**
 * Parcels that a carrier took over in the period of a bill and that none of its bills contains, for information (LOG-18).
 *
 * @param total how many there are in all
 * @param next what {@code ?after=} of the following page is, or null on the last page
 */
@Label(en = "Unbilled parcels", zh = "未计费包裹")
public record Unbilled(
        @Label(en = "Total", zh = "总数", example = "12") long total,
        @Label(en = "Parcels", zh = "包裹") List<Item> items,

        @Label(en = "Next", zh = "下一页", example = "7205759403792793600")
        Long next) {

    /** One of them; {@code estimatedFreight} is yuan, or null when no tariff fitted at hand-over. */
    @Label(en = "Unbilled parcel", zh = "未计费包裹")
    public record Item(
            @Label(en = "Id", zh = "标识", example = "7205759403792793600")
            long id,

            @Label(en = "Number", zh = "包裹号", example = "BG-20261122-0009")
            String number,

            @Label(en = "Tracking number", zh = "运单号", example = "SF1234567890123")
            String trackingNo,

            @Label(en = "Handed over at", zh = "交接时间", example = "2026-10-22T10:00:00Z")
            Instant handedAt,

            @Label(en = "Weight (g)", zh = "重量(克)", example = "850")
            Integer weightGrams,

            @Label(en = "Estimated freight (CNY)", zh = "预估运费（元）", example = "8.00")
            BigDecimal estimatedFreight) {}

    static Unbilled of(Reads reads, FreightBill bill, long after, int limit) {
        if (limit < 1 || limit > ListQuery.MAX_LIMIT) {
            throw Problem.badRequest(
                    "bad-limit",
                    "limit must be a number from 1 to " + ListQuery.MAX_LIMIT + ".",
                    "limit 须为 1 到 " + ListQuery.MAX_LIMIT + " 的整数。");
        }
        Window period = new Window(bill.periodFrom(), bill.periodTo(), reads.zone());
        Condition unbilled = PARCEL.HANDED_AT
                .ge(period.start())
                .and(PARCEL.HANDED_AT.lt(period.end()))
                .and(PARCEL.CARRIER.eq(bill.carrier()))
                .and(PARCEL.STATE.ne(Shape.code(ParcelState.VOID)))
                .andNotExists(DSL.selectOne()
                        .from(FREIGHT_BILL_LINE)
                        .where(FREIGHT_BILL_LINE.TRACKING_NO.eq(PARCEL.TRACKING_NO))
                        .and(FREIGHT_BILL_LINE.CARRIER.eq(PARCEL.CARRIER))
                        .and(FREIGHT_BILL_LINE.STATE.ne(Shape.code(FreightLineState.WITHDRAWN))));
        List<Item> items = reads.sql()
                .select(
                        PARCEL.ID,
                        PARCEL.NUMBER,
                        PARCEL.TRACKING_NO,
                        PARCEL.HANDED_AT,
                        PARCEL.WEIGHT_GRAMS,
                        PARCEL.ESTIMATED_FREIGHT)
                .from(PARCEL)
                .where(unbilled.and(PARCEL.ID.gt(after)))
                .orderBy(PARCEL.ID)
                .limit(limit + 1)
                .fetch(row -> new Item(
                        row.get(PARCEL.ID),
                        row.get(PARCEL.NUMBER),
                        row.get(PARCEL.TRACKING_NO),
                        row.get(PARCEL.HANDED_AT),
                        row.get(PARCEL.WEIGHT_GRAMS),
                        row.get(PARCEL.ESTIMATED_FREIGHT)));
        boolean more = items.size() > limit;
        List<Item> page = more ? List.copyOf(items.subList(0, limit)) : List.copyOf(items);
        return new Unbilled(
                reads.sql().fetchCount(DSL.selectOne().from(PARCEL).where(unbilled)),
                page,
                more ? page.get(limit - 1).id() : null);
    }
}
