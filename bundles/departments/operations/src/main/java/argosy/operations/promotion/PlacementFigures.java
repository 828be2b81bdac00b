package argosy.operations.promotion;

import static argosy.operations.db.Tables.PLACEMENT;
import static argosy.operations.db.Tables.PLACEMENT_FIGURE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.sum;

import argosy.department.Reads;
import argosy.department.Report;
import argosy.department.Shape;
import argosy.department.Text;
import argosy.department.Window;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/** What placements cost and brought (OPS-24): one grouped query, whatever their number. */
public final class PlacementFigures {

    private static final int MOST_ROWS = 2000;

    private static final Field<Integer> DAYS = count().as("days");
    private static final Sum SPEND = new Sum(PLACEMENT_FIGURE.SPEND);
    private static final Sum IMPRESSIONS = new Sum(PLACEMENT_FIGURE.IMPRESSIONS);
    private static final Sum CLICKS = new Sum(PLACEMENT_FIGURE.CLICKS);
    private static final Sum ORDERS = new Sum(PLACEMENT_FIGURE.ORDERS);
    private static final Sum REVENUE = new Sum(PLACEMENT_FIGURE.REVENUE);
    private static final List<SelectField<?>> SUMS = List.of(
            DAYS,
            SPEND.total,
            SPEND.known,
            IMPRESSIONS.total,
            IMPRESSIONS.known,
            CLICKS.total,
            CLICKS.known,
            ORDERS.total,
            ORDERS.known,
            REVENUE.total,
            REVENUE.known);

    private PlacementFigures() {}

    /** The figures of all days by placement number; those without any day are missing. */
    public static Map<String, Figures> totals(Reads reads, Collection<String> placements) {
        Map<String, Figures> totals = new HashMap<>();
        reads.sql()
                .select(PLACEMENT_FIGURE.PLACEMENT)
                .select(SUMS)
                .from(PLACEMENT_FIGURE)
                .where(PLACEMENT_FIGURE.PLACEMENT.in(placements))
                .groupBy(PLACEMENT_FIGURE.PLACEMENT)
                .forEach(row -> totals.put(row.get(PLACEMENT_FIGURE.PLACEMENT), figures(row)));
        return totals;
    }

    /** The placements that fulfil the condition and cost or brought something in the window. */
    public static Report<PlacementRow> report(Reads reads, Window window, Condition which) {
        List<PlacementRow> rows = reads.sql()
                .select(PLACEMENT.NUMBER, PLACEMENT.TITLE, PLACEMENT.CHANNEL, PLACEMENT.SHOP, PLACEMENT.CAMPAIGN)
                .select(PLACEMENT.LIVE_SESSION, PLACEMENT.PRODUCT, PLACEMENT.BUDGET)
                .select(SUMS)
                .from(PLACEMENT_FIGURE)
                .join(PLACEMENT)
                .on(PLACEMENT.NUMBER.eq(PLACEMENT_FIGURE.PLACEMENT))
                .where(PLACEMENT_FIGURE.ON_DAY.between(window.from(), window.to()))
                .and(which)
                .groupBy(
                        PLACEMENT.NUMBER,
                        PLACEMENT.TITLE,
                        PLACEMENT.CHANNEL,
                        PLACEMENT.SHOP,
                        PLACEMENT.CAMPAIGN,
                        PLACEMENT.LIVE_SESSION,
                        PLACEMENT.PRODUCT,
                        PLACEMENT.BUDGET)
                .orderBy(PLACEMENT.NUMBER)
                .limit(MOST_ROWS)
                .fetch()
                .map(PlacementFigures::row);
        return new Report<>(
                "placement-roi",
                Text.of("Return on placements", "推广投放效果"),
                Figures.FORMULA,
                window,
                Shape.of(PlacementRow.class),
                rows);
    }

    private static PlacementRow row(Record row) {
        Figures figures = figures(row);
        Channel channel =
                Shape.constant(Channel.class, row.get(PLACEMENT.CHANNEL)).orElseThrow();
        return new PlacementRow(
                row.get(PLACEMENT.NUMBER),
                row.get(PLACEMENT.TITLE),
                channel,
                channel.paid(),
                row.get(PLACEMENT.SHOP),
                row.get(PLACEMENT.CAMPAIGN),
                row.get(PLACEMENT.LIVE_SESSION),
                row.get(PLACEMENT.PRODUCT),
                row.get(PLACEMENT.BUDGET),
                figures.spend(),
                figures.impressions(),
                figures.clicks(),
                figures.orders(),
                figures.revenue(),
                figures.roi(),
                figures.ctr(),
                figures.cpc(),
                figures.conversion());
    }

    private static Figures figures(Record row) {
        return Figures.of(
                row.get(DAYS),
                SPEND.of(row),
                IMPRESSIONS.pieces(row),
                CLICKS.pieces(row),
                ORDERS.pieces(row),
                REVENUE.of(row));
    }

    /** A sum that is unknown as long as one of its days is. */
    private record Sum(Field<BigDecimal> total, Field<Integer> known) {

        private Sum(TableField<?, ? extends Number> column) {
            this(sum(column).as("total_" + column.getName()), DSL.count(column).as("known_" + column.getName()));
        }

        private BigDecimal of(Record row) {
            return row.get(known).equals(row.get(DAYS)) ? row.get(total) : null;
        }

        private Long pieces(Record row) {
            BigDecimal sum = of(row);
            return sum == null ? null : sum.longValueExact();
        }
    }
}
