package argosy.operations.board;

import static argosy.operations.db.Tables.ORDER_EXCEPTION;
import static argosy.operations.db.Tables.SALES_ORDER;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.Reach;
import argosy.department.Shape;
import argosy.operations.orders.ExceptionKind;
import argosy.operations.orders.OrderException;
import argosy.operations.orders.OrderState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jooq.impl.DSL;

/**
 * Counts the orders under way from one index that has nothing else in it, so that a million closed ones cost nothing; what was
 * counted serves everyone who looks within the next seconds, each for their own reach.
 */
public final class BoardCounts {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private record Orders(
            OrderState state,
            String shop,
            String person,
            String supervisor,
            String unit,
            boolean late,
            String warehouse,
            long orders) {}

    private record Open(ExceptionKind kind, String supervisor, String unit, long open) {}

    private record Counted(Instant at, List<Orders> orders, List<Open> open) {}

    private final Database database;
    private final AtomicReference<Counted> last = new AtomicReference<>();

    public BoardCounts(Database database) {
        this.database = database;
    }

    /** The board as far as the caller reaches. */
    Board board(Caller caller, Reach reach) {
        Counted counted = counted();
        List<Orders> orders = counted.orders().stream()
                .filter(each -> reach.covers(caller, each.supervisor(), each.unit()))
                .toList();
        return new Board(
                counted.at(),
                Board.FORMULA,
                orders.stream().mapToLong(Orders::orders).sum(),
                late(orders),
                orders.stream()
                        .filter(each -> each.state() == OrderState.ALLOCATED && each.warehouse() == null)
                        .mapToLong(Orders::orders)
                        .sum(),
                states(orders),
                exceptions(counted.open().stream()
                        .filter(each -> reach.covers(caller, each.supervisor(), each.unit()))
                        .toList()),
                by(orders.stream().filter(each -> each.warehouse() != null).toList(), Orders::warehouse),
                by(orders, Orders::shop),
                by(orders, Orders::person));
    }

    private Counted counted() {
        Instant now = database.now();
        Counted known = last.get();
        if (known == null || known.at().plus(FRESH).isBefore(now) || known.at().isAfter(now)) {
            known = count(now);
            last.set(known);
        }
        return known;
    }

    private Counted count(Instant now) {
        List<Orders> orders = database.sql()
                .select(
                        SALES_ORDER.STATE,
                        SALES_ORDER.SHOP,
                        SALES_ORDER.STEP_OWNER,
                        SALES_ORDER.SUPERVISOR,
                        SALES_ORDER.UNIT,
                        SALES_ORDER.LATE,
                        SALES_ORDER.WAREHOUSE_STATE,
                        DSL.count())
                .from(SALES_ORDER)
                .where(SALES_ORDER.UNDER_WAY.isTrue())
                // Exactly the index's columns in its order, so that the database need not sort.
                .groupBy(
                        SALES_ORDER.UNDER_WAY,
                        SALES_ORDER.STATE,
                        SALES_ORDER.SHOP,
                        SALES_ORDER.STEP_OWNER,
                        SALES_ORDER.SUPERVISOR,
                        SALES_ORDER.UNIT,
                        SALES_ORDER.LATE,
                        SALES_ORDER.WAREHOUSE_STATE)
                .fetch(row -> new Orders(
                        Shape.constant(OrderState.class, row.value1()).orElseThrow(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8()));
        List<Open> open = database.sql()
                .select(ORDER_EXCEPTION.KIND, ORDER_EXCEPTION.SUPERVISOR, ORDER_EXCEPTION.UNIT, DSL.count())
                .from(ORDER_EXCEPTION)
                .where(ORDER_EXCEPTION.STATE.eq(Shape.code(OrderException.State.OPEN)))
                .groupBy(ORDER_EXCEPTION.KIND, ORDER_EXCEPTION.SUPERVISOR, ORDER_EXCEPTION.UNIT)
                .fetch(row -> new Open(
                        Shape.constant(ExceptionKind.class, row.value1()).orElseThrow(),
                        row.value2(),
                        row.value3(),
                        row.value4()));
        return new Counted(now, orders, open);
    }

    private static long late(List<Orders> orders) {
        return orders.stream().filter(Orders::late).mapToLong(Orders::orders).sum();
    }

    /** Every state on the way, also those without an order. */
    private static List<Board.OfState> states(List<Orders> orders) {
        List<Board.OfState> states = new ArrayList<>();
        for (OrderState state : OrderState.values()) {
            if (state.underWay()) {
                List<Orders> in =
                        orders.stream().filter(each -> each.state() == state).toList();
                states.add(new Board.OfState(
                        state, in.stream().mapToLong(Orders::orders).sum(), late(in)));
            }
        }
        return states;
    }

    private static List<Board.OfGroup> exceptions(List<Open> open) {
        Map<ExceptionKind, Long> byKind = new EnumMap<>(ExceptionKind.class);
        open.forEach(each -> byKind.merge(each.kind(), each.open(), Long::sum));
        List<Board.OfGroup> groups = new ArrayList<>();
        for (ExceptionKind.Group group : ExceptionKind.Group.values()) {
            List<Board.OfKind> kinds = new ArrayList<>();
            for (ExceptionKind kind : ExceptionKind.values()) {
                if (kind.group() == group) {
                    kinds.add(new Board.OfKind(kind, byKind.getOrDefault(kind, 0L)));
                }
            }
            groups.add(new Board.OfGroup(
                    group, kinds.stream().mapToLong(Board.OfKind::open).sum(), kinds));
        }
        return groups;
    }

    /** The latest first, then the fullest. */
    private static List<Board.Count> by(List<Orders> orders, Function<Orders, String> key) {
        Map<String, long[]> counts = new TreeMap<>();
        for (Orders each : orders) {
            long[] count = counts.computeIfAbsent(Objects.requireNonNullElse(key.apply(each), ""), k -> new long[2]);
            count[0] += each.orders();
            count[1] += each.late() ? each.orders() : 0;
        }
        return counts.entrySet().stream()
                .map(each -> new Board.Count(
                        each.getKey().isEmpty() ? null : each.getKey(), each.getValue()[0], each.getValue()[1]))
                .sorted((one, other) -> one.late() != other.late()
                        ? Long.compare(other.late(), one.late())
                        : Long.compare(other.orders(), one.orders()))
                .toList();
    }
}
