package argosy.operations.orders;

import static argosy.operations.db.Tables.SALES_ORDER_LINE;

import argosy.department.Prepared;
import argosy.department.Reads;
import argosy.department.Transaction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** The lines below orders, read for many orders at once. */
public final class OrderLines {

    private record Found(long order, OrderLine line) {}

    private static final Prepared.QueryOfMany<Long, Found> LINES = new Prepared.QueryOfMany<>(
            SALES_ORDER_LINE.SALES_ORDER,
            among -> DSL.select(
                            SALES_ORDER_LINE.SALES_ORDER,
                            SALES_ORDER_LINE.LINE_NO,
                            SALES_ORDER_LINE.SKU,
                            SALES_ORDER_LINE.NAME,
                            SALES_ORDER_LINE.SPEC,
                            SALES_ORDER_LINE.QUANTITY,
                            cents(SALES_ORDER_LINE.PRICE),
                            cents(SALES_ORDER_LINE.DISCOUNT),
                            SALES_ORDER_LINE.LISTING,
                            SALES_ORDER_LINE.SOURCE)
                    .from(SALES_ORDER_LINE)
                    .where(among)
                    .orderBy(SALES_ORDER_LINE.SALES_ORDER, SALES_ORDER_LINE.LINE_NO),
            row -> new Found(
                    row.number(1),
                    new OrderLine(
                            row.integer(2),
                            row.text(3),
                            row.text(4),
                            row.text(5),
                            row.number(6),
                            BigDecimal.valueOf(row.number(7), 2),
                            BigDecimal.valueOf(row.number(8), 2),
                            row.text(9),
                            row.text(10))));

    private static final Prepared.Change INSERT = Prepared.Change.insert(
            SALES_ORDER_LINE,
            List.of(
                    SALES_ORDER_LINE.ID,
                    SALES_ORDER_LINE.SALES_ORDER,
                    SALES_ORDER_LINE.LINE_NO,
                    SALES_ORDER_LINE.SKU,
                    SALES_ORDER_LINE.NAME,
                    SALES_ORDER_LINE.SPEC,
                    SALES_ORDER_LINE.QUANTITY,
                    SALES_ORDER_LINE.PRICE,
                    SALES_ORDER_LINE.DISCOUNT,
                    SALES_ORDER_LINE.LISTING,
                    SALES_ORDER_LINE.SOURCE));

    private OrderLines() {}

    /** The lines of each of these orders, in their order. */
    public static Map<Long, List<OrderLine>> of(Reads reads, Collection<Long> orders) {
        Map<Long, List<OrderLine>> lines = new HashMap<>();
        reads.all(LINES, orders).forEach(found -> lines.computeIfAbsent(found.order(), order -> new ArrayList<>())
                .add(found.line()));
        return lines;
    }

    /** The lines of one order. */
    public static List<OrderLine> of(Reads reads, long order) {
        return of(reads, List.of(order)).getOrDefault(order, List.of());
    }

    static void insert(Transaction tx, long order, List<OrderLine> lines) {
        List<Object[]> rows = new ArrayList<>(lines.size());
        for (OrderLine line : lines) {
            rows.add(new Object[] {
                tx.nextId(),
                order,
                line.line(),
                line.sku(),
                line.name(),
                line.spec(),
                line.quantity(),
                line.price(),
                line.discount(),
                line.listing(),
                line.source()
            });
        }
        tx.runEach(INSERT, rows);
    }

    static void replace(Transaction tx, long order, List<OrderLine> lines) {
        delete(tx, order);
        insert(tx, order, lines);
    }

    static void delete(Transaction tx, long order) {
        tx.sql()
                .deleteFrom(SALES_ORDER_LINE)
                .where(SALES_ORDER_LINE.SALES_ORDER.eq(order))
                .execute();
    }

    private static Field<Long> cents(Field<BigDecimal> amount) {
        return amount.mul(DSL.inline(100)).cast(Long.class);
    }

    static long pieces(List<OrderLine> lines) {
        return lines.stream().mapToLong(OrderLine::quantity).sum();
    }

    static List<OrderLine> numbered(List<NewLine> given) {
        List<OrderLine> lines = new ArrayList<>();
        given.forEach(line -> lines.add(line.numbered(lines.size() + 1)));
        return lines;
    }
}
