package argosy.logistics.counts;

import static argosy.logistics.db.Tables.COUNT_ITEM;
import static argosy.logistics.db.Tables.STOCK_COUNT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Report;
import argosy.department.Shape;
import argosy.department.Text;
import argosy.department.Window;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** What is reported of counts (LOG-12, 6.4): to be mounted as {@code reports/count-accuracy} ({@link #accuracy}). */
public final class CountReports {

    /** The most counts a report has. */
    public static final int MOST_ROWS = 5000;

    private final Reads reads;

    /** @param reads the department's database */
    public CountReports(Reads reads) {
        this.reads = reads;
    }

    /**
     * The counts that were adjusted in a window, oldest first. 400 {@code report-too-long} for more than {@value #MOST_ROWS}.
     */
    public Report<Accuracy> accuracy(Window window) {
        var difference = COUNT_ITEM.DIFFERENCE;
        List<Accuracy> rows = reads.sql()
                .select(
                        STOCK_COUNT.NUMBER,
                        STOCK_COUNT.TITLE,
                        STOCK_COUNT.WAREHOUSE,
                        STOCK_COUNT.ADJUSTED_AT,
                        count(),
                        sum(when(difference.eq(inline(0L)), inline(1)).otherwise(inline(0))),
                        sum(when(difference.gt(inline(0L)), difference).otherwise(inline(0L))),
                        sum(when(difference.lt(inline(0L)), difference.neg()).otherwise(inline(0L))))
                .from(STOCK_COUNT)
                .join(COUNT_ITEM)
                .on(COUNT_ITEM.STOCK_COUNT.eq(STOCK_COUNT.ID))
                .where(STOCK_COUNT.STATE.eq(Shape.code(CountState.ADJUSTED)))
                .and(STOCK_COUNT.ADJUSTED_AT.ge(window.start()))
                .and(STOCK_COUNT.ADJUSTED_AT.lt(window.end()))
                .groupBy(STOCK_COUNT.NUMBER, STOCK_COUNT.TITLE, STOCK_COUNT.WAREHOUSE, STOCK_COUNT.ADJUSTED_AT)
                .orderBy(STOCK_COUNT.ADJUSTED_AT, STOCK_COUNT.NUMBER)
                .limit(MOST_ROWS + 1)
                .fetch(r -> new Accuracy(
                        r.value1(),
                        r.value2(),
                        r.value3(),
                        r.value4(),
                        r.value5(),
                        r.value6().longValueExact(),
                        r.value7().longValueExact(),
                        r.value8().longValueExact(),
                        percent(r.value6().longValueExact(), r.value5())));
        if (rows.size() > MOST_ROWS) {
            throw Problem.badRequest(
                    "report-too-long",
                    "More than " + MOST_ROWS + " counts; narrow the window.",
                    "超过 " + MOST_ROWS + " 张盘点单，请缩小时间段。");
        }
        return new Report<>(
                "count-accuracy",
                Text.of("Count accuracy", "盘点准确率"),
                Text.of(
                        "Counts adjusted in these days. Accuracy = rows whose counted quantity was the book quantity of that moment ÷ all rows.",
                        "该时间段内调账的盘点单。准确率 = 实盘与当时账面相符的行数 ÷ 盘点行数。"),
                window,
                Shape.of(Accuracy.class),
                rows);
    }

    static BigDecimal percent(long part, long all) {
        return BigDecimal.valueOf(part).movePointRight(2).divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP);
    }
}
