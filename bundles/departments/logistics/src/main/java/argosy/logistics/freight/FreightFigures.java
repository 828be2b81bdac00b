package argosy.logistics.freight;

import static argosy.logistics.db.Tables.FREIGHT_BILL;
import static argosy.logistics.db.Tables.FREIGHT_BILL_LINE;

import argosy.department.Label;
import argosy.department.Reads;
import argosy.department.Report;
import argosy.department.Shape;
import argosy.department.Text;
import argosy.department.Window;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * What a carrier billed for a month, in yuan (LOG-18). A bill counts for the month its period ends in; withdrawn bills
 * do not count.
 *
 * @param bills bills of the month, {@code agreedBills} those with an agreed amount
 * @param expected what we owed for the lines whose tariff is known, or null while nothing is matched
 * @param disputed what the carrier was asked to take off
 * @param agreed what the agreed bills come to, or null while there are none
 * @param parcels parcels in all bills, {@code agreedParcels} those in agreed bills
 * @param costPerParcel agreed ÷ agreed parcels, or null when there are none
 */
@Label(en = "Freight figures", zh = "运费月度数据")
public record FreightFigures(
        @Label(en = "Carrier", zh = "物流公司", example = "SF") String carrier,
        @Label(en = "Month", zh = "月份", example = "2026-10") String month,
        @Label(en = "Bills", zh = "账单数", example = "2") int bills,

        @Label(en = "Agreed bills", zh = "已确认账单数", example = "1")
        int agreedBills,

        @Label(en = "Billed (CNY)", zh = "计费金额（元）", example = "51234.50")
        BigDecimal billed,

        @Label(en = "Expected (CNY)", zh = "应付金额（元）", example = "50980.00")
        BigDecimal expected,

        @Label(en = "Disputed (CNY)", zh = "争议金额（元）", example = "254.50")
        BigDecimal disputed,

        @Label(en = "Agreed (CNY)", zh = "确认金额（元）", example = "51010.00")
        BigDecimal agreed,

        @Label(en = "Parcels", zh = "包裹数", example = "9851") long parcels,

        @Label(en = "Agreed parcels", zh = "已确认包裹数", example = "9851")
        long agreedParcels,

        @Label(en = "Cost per parcel (CNY)", zh = "单票成本（元）", example = "5.18")
        BigDecimal costPerParcel) {

    private static final List<String> AGREED = List.of(
            Shape.code(FreightBillState.AGREED),
            Shape.code(FreightBillState.APPROVED),
            Shape.code(FreightBillState.PAID));

    private static final Text FORMULA = Text.of(
            "Bills whose period touches these days, by the month it ends in, withdrawn ones left out. Billed = sum of their lines; expected = what we owe for"
                    + " our weights and provinces by tariff, for the lines whose tariff is known; agreed = what the agreed,"
                    + " approved and paid bills come to; cost per parcel = agreed ÷ parcels of those bills.",
            "账期与该时间段重叠的账单，按账期截止月份汇总，不含已作废。计费 = 明细合计；应付 = 按我方重量、省份和报价应付的金额（有报价的明细）；确认 = 已确认、"
                    + "已批准、已付款账单的金额；单票成本 = 确认金额 ÷ 其包裹数。");

    /** The figures as a report, by month and carrier. */
    public static Report<FreightFigures> report(Reads reads, Window window) {
        return new Report<>(
                "freight",
                Text.of("Freight", "运费报表"),
                FORMULA,
                window,
                Shape.of(FreightFigures.class),
                of(reads, window));
    }

    /** Figures of each carrier and month in which a period ended, in one query, ordered by month and carrier. */
    static List<FreightFigures> of(Reads reads, Window window) {
        Condition agreed =
                FREIGHT_BILL.STATE.in(AGREED.stream().map(DSL::inline).toList());
        Field<Integer> year = DSL.year(FREIGHT_BILL.PERIOD_TO);
        Field<Integer> month = DSL.month(FREIGHT_BILL.PERIOD_TO);
        return reads.sql()
                .select(
                        FREIGHT_BILL.CARRIER,
                        year,
                        month,
                        DSL.count(),
                        DSL.sum(DSL.when(agreed, DSL.inline(1)).otherwise(DSL.inline(0))),
                        DSL.sum(FREIGHT_BILL.BILLED_AMOUNT),
                        DSL.sum(FREIGHT_BILL.EXPECTED_AMOUNT),
                        DSL.sum(FREIGHT_BILL.DISPUTED_AMOUNT),
                        DSL.sum(DSL.when(agreed, FREIGHT_BILL.AGREED_AMOUNT)),
                        DSL.sum(FREIGHT_BILL.PARCELS),
                        DSL.sum(DSL.when(agreed, FREIGHT_BILL.PARCELS).otherwise(DSL.inline(0))))
                .from(FREIGHT_BILL)
                .where(FREIGHT_BILL.PERIOD_TO.ge(window.from()), FREIGHT_BILL.PERIOD_FROM.le(window.to()))
                .and(FREIGHT_BILL.STATE.ne(Shape.code(FreightBillState.WITHDRAWN)))
                .groupBy(FREIGHT_BILL.CARRIER, year, month)
                .orderBy(year, month, FREIGHT_BILL.CARRIER)
                .fetch(row -> new FreightFigures(
                        row.value1(),
                        YearMonth.of(row.value2(), row.value3()).toString(),
                        row.value4(),
                        row.value5().intValueExact(),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        row.value9(),
                        row.value10().longValueExact(),
                        row.value11().longValueExact(),
                        per(row.value9(), row.value11())));
    }

    /**
     * Agreed freight in yuan by number of the parcel ({@code number}, {@code amount}), to be joined with parcels; those
     * without an agreed bill are not in it.
     */
    public static Table<Record2<String, BigDecimal>> agreedByParcel(Reads reads) {
        return reads.sql()
                .select(
                        FREIGHT_BILL_LINE.PARCEL.as("number"),
                        DSL.sum(FREIGHT_BILL_LINE.AGREED_AMOUNT).as("amount"))
                .from(FREIGHT_BILL_LINE)
                .join(FREIGHT_BILL)
                .on(FREIGHT_BILL.ID.eq(FREIGHT_BILL_LINE.BILL))
                .where(FREIGHT_BILL.STATE.in(AGREED))
                .and(FREIGHT_BILL_LINE.PARCEL.isNotNull())
                .groupBy(FREIGHT_BILL_LINE.PARCEL)
                .asTable("agreed");
    }

    private static BigDecimal per(BigDecimal amount, BigDecimal parcels) {
        return amount == null || parcels.signum() == 0 ? null : amount.divide(parcels, 2, RoundingMode.HALF_UP);
    }
}
