package argosy.logistics.stock;

import static argosy.logistics.db.Tables.RESERVATION;
import static argosy.logistics.db.Tables.STOCK_ITEM;
import static argosy.logistics.db.Tables.STOCK_MOVE;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sum;

import argosy.department.Reads;
import argosy.department.Shape;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

/** Compares ledger, balances and reservations, place by place, in one set query. */
final class LedgerProof {

    private static final int LOOKS = 3;
    private static final int SLICE = 100;

    private final Reads reads;

    LedgerProof(Reads reads) {
        this.reads = reads;
    }

    /**
     * Up to {@code limit} differences. A database without snapshots may read a balance before and its moves after
     * somebody's commit, so a difference counts only when it is the same at every look.
     */
    List<Difference> differences(int limit) {
        List<Difference> found = look(noCondition(), noCondition(), noCondition(), limit);
        for (int i = 1; i < LOOKS && !found.isEmpty(); i++) {
            Set<Difference> again = Slices.of(
                            found.stream().map(Difference::sku).distinct().toList(), SLICE)
                    .stream()
                    .flatMap(skus ->
                            look(STOCK_MOVE.SKU.in(skus), STOCK_ITEM.SKU.in(skus), RESERVATION.SKU.in(skus), limit)
                                    .stream())
                    .collect(Collectors.toSet());
            Set<List<Object>> same = again.stream().map(gap()).collect(Collectors.toSet());
            found = found.stream().filter(d -> same.contains(gap().apply(d))).toList();
        }
        return found;
    }

    /** What stays the same of a real difference while goods move. */
    private static Function<Difference, List<Object>> gap() {
        return d ->
                List.of(d.sku(), d.bin(), d.lot(), d.status(), d.ledger() - d.balance(), d.promised() - d.reserved());
    }

    private List<Difference> look(Condition moves, Condition items, Condition reservations, int limit) {
        DSLContext sql = reads.sql();
        Field<Long> none = inline(0L);
        Table<?> all = sql.select(
                        STOCK_MOVE.SKU.as("sku"),
                        STOCK_MOVE.TO_BIN.as("bin"),
                        STOCK_MOVE.LOT.as("lot"),
                        STOCK_MOVE.TO_STATUS.as("status"),
                        STOCK_MOVE.QUANTITY.as("ledger"),
                        none.as("balance"),
                        none.as("promised"),
                        none.as("reserved"))
                .from(STOCK_MOVE)
                .where(STOCK_MOVE.TO_BIN.isNotNull().and(moves))
                .unionAll(sql.select(
                                STOCK_MOVE.SKU,
                                STOCK_MOVE.FROM_BIN,
                                STOCK_MOVE.LOT,
                                STOCK_MOVE.FROM_STATUS,
                                STOCK_MOVE.QUANTITY.neg(),
                                none,
                                none,
                                none)
                        .from(STOCK_MOVE)
                        .where(STOCK_MOVE.FROM_BIN.isNotNull().and(moves)))
                .unionAll(sql.select(
                                STOCK_ITEM.SKU,
                                STOCK_ITEM.BIN,
                                STOCK_ITEM.LOT,
                                STOCK_ITEM.STATUS,
                                none,
                                STOCK_ITEM.QUANTITY,
                                none,
                                STOCK_ITEM.RESERVED)
                        .from(STOCK_ITEM)
                        .where(items))
                .unionAll(sql.select(
                                RESERVATION.SKU,
                                RESERVATION.BIN,
                                RESERVATION.LOT,
                                inline(Shape.code(StockStatus.ON_HAND)),
                                none,
                                none,
                                RESERVATION.QUANTITY,
                                none)
                        .from(RESERVATION)
                        .where(RESERVATION
                                .STATE
                                .eq(Shape.code(ReservationState.OPEN))
                                .and(reservations)))
                .asTable("books", "sku", "bin", "lot", "status", "ledger", "balance", "promised", "reserved");
        Field<String> sku = all.field("sku", String.class);
        Field<String> bin = all.field("bin", String.class);
        Field<String> lot = all.field("lot", String.class);
        Field<String> status = all.field("status", String.class);
        Field<BigDecimal> ledger = sum(all.field("ledger", Long.class));
        Field<BigDecimal> balance = sum(all.field("balance", Long.class));
        Field<BigDecimal> promised = sum(all.field("promised", Long.class));
        Field<BigDecimal> reserved = sum(all.field("reserved", Long.class));
        return sql.select(sku, bin, lot, status, ledger, balance, promised, reserved)
                .from(all)
                .groupBy(sku, bin, lot, status)
                .having(ledger.ne(balance).or(promised.ne(reserved)))
                .orderBy(sku, bin, lot, status)
                .limit(limit)
                .fetch(r -> new Difference(
                        r.value1(),
                        r.value2(),
                        r.value3(),
                        r.value4(),
                        r.value5().longValueExact(),
                        r.value6().longValueExact(),
                        r.value7().longValueExact(),
                        r.value8().longValueExact()));
    }
}
