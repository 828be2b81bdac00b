package argosy.logistics.freight;

import static argosy.logistics.db.Tables.FREIGHT_BILL_LINE;

import argosy.department.Reads;
import argosy.department.Shape;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** What the lines of a bill come to; expected, difference and agreed are null while no line has any. */
record FreightSums(
        int lines,
        int open,
        int parcels,
        BigDecimal billed,
        BigDecimal expected,
        BigDecimal difference,
        BigDecimal disputed,
        BigDecimal agreed) {

    static final BigDecimal NOTHING = new BigDecimal("0.00");

    private static final List<String> OPEN = Arrays.stream(FreightLineState.values())
            .filter(FreightLineState::open)
            .map(Shape::code)
            .toList();

    /** The sums of lines that have just come. */
    static FreightSums of(List<NewFreightBillLine> lines) {
        BigDecimal billed = lines.stream().map(NewFreightBillLine::amount).reduce(NOTHING, BigDecimal::add);
        return new FreightSums(lines.size(), lines.size(), 0, billed, null, null, NOTHING, null);
    }

    /** The sums of the lines that are kept. */
    static FreightSums of(Reads reads, long bill) {
        Field<Integer> one = DSL.inline(1);
        Field<Integer> none = DSL.inline(0);
        var row = reads.sql()
                .select(
                        DSL.count(),
                        DSL.sum(DSL.when(FREIGHT_BILL_LINE.STATE.in(OPEN), one).otherwise(none)),
                        DSL.countDistinct(FREIGHT_BILL_LINE.PARCEL),
                        DSL.sum(FREIGHT_BILL_LINE.AMOUNT),
                        DSL.sum(FREIGHT_BILL_LINE.EXPECTED_AMOUNT),
                        DSL.sum(FREIGHT_BILL_LINE.DIFFERENCE),
                        DSL.sum(FREIGHT_BILL_LINE.DISPUTED_AMOUNT),
                        DSL.sum(FREIGHT_BILL_LINE.AGREED_AMOUNT))
                .from(FREIGHT_BILL_LINE)
                .where(FREIGHT_BILL_LINE.BILL.eq(bill))
                .fetchSingle();
        return new FreightSums(
                row.value1(),
                row.value2() == null ? 0 : row.value2().intValueExact(),
                row.value3(),
                orZero(row.value4()),
                row.value5(),
                row.value6(),
                orZero(row.value7()),
                row.value8());
    }

    private static BigDecimal orZero(BigDecimal sum) {
        return sum == null ? NOTHING : sum;
    }
}
