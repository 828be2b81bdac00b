package argosy.logistics.stock;

import static argosy.logistics.db.Tables.STOCK_FEED;
import static argosy.logistics.db.Tables.STOCK_ITEM;
import static org.jooq.impl.DSL.sum;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.Prepared;
import argosy.department.Shape;
import argosy.department.Transaction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Tells others how many pieces of an article can be promised (LOG-13). It compares what is there with what was told last, so
 * that many bookings between two feeds are one event, and a booking itself does nothing for it.
 */
public final class StockFeed {

    private static final int AT_ONCE = 500;

    private static final Prepared.Change TELL = new Prepared.Change(DSL.update(STOCK_FEED)
            .set(STOCK_FEED.AVAILABLE, DSL.param("pieces", STOCK_FEED.AVAILABLE))
            .set(STOCK_FEED.FED_AT, DSL.param("at", STOCK_FEED.FED_AT))
            .where(STOCK_FEED.SKU.eq(DSL.param("sku", STOCK_FEED.SKU))));

    private static final Prepared.Change TELL_FIRST =
            Prepared.Change.insert(STOCK_FEED, List.of(STOCK_FEED.SKU, STOCK_FEED.AVAILABLE, STOCK_FEED.FED_AT));

    private record Available(String sku, long pieces) {}

    private final Database database;

    public StockFeed(Database database) {
        this.database = database;
    }

    /** Tells of every article whose availability differs from what was told last; answers how many. */
    public int feed(Caller by) {
        int told = 0;
        String after = "";
        while (true) {
            String from = after;
            List<Available> some = database.write(by, tx -> feed(tx, from));
            told += some.size();
            if (some.size() < AT_ONCE) {
                return told;
            }
            after = some.get(some.size() - 1).sku();
        }
    }

    private static List<Available> feed(Transaction tx, String after) {
        Table<Record2<String, BigDecimal>> there = tx.sql()
                .select(STOCK_ITEM.SKU, sum(STOCK_ITEM.QUANTITY.minus(STOCK_ITEM.RESERVED)))
                .from(STOCK_ITEM)
                .where(STOCK_ITEM.STATUS.eq(Shape.code(StockStatus.ON_HAND)), STOCK_ITEM.SKU.gt(after))
                .groupBy(STOCK_ITEM.SKU)
                .asTable("there", "sku", "pieces");
        Field<String> sku = there.field("sku", String.class);
        Field<BigDecimal> pieces = there.field("pieces", BigDecimal.class);
        List<Available> changed = tx.sql()
                .select(sku, pieces)
                .from(there)
                .leftJoin(STOCK_FEED)
                .on(STOCK_FEED.SKU.eq(sku))
                .where(STOCK_FEED
                        .SKU
                        .isNull()
                        .or(STOCK_FEED.AVAILABLE.coerce(BigDecimal.class).ne(pieces)))
                .orderBy(sku)
                .limit(AT_ONCE)
                .fetch(row -> new Available(row.value1(), row.value2().longValueExact()));
        List<Object[]> known = new ArrayList<>();
        changed.forEach(now -> known.add(new Object[] {now.pieces(), tx.now(), now.sku()}));
        int[] updated = known.isEmpty() ? new int[0] : tx.runEach(TELL, known);
        List<Object[]> fresh = new ArrayList<>();
        for (int i = 0; i < updated.length; i++) {
            Available now = changed.get(i);
            if (updated[i] == 0) {
                fresh.add(new Object[] {now.sku(), now.pieces(), tx.now()});
            }
            tx.publish(StockChanged.CHANGED, now.sku(), new StockChanged(now.sku(), now.pieces(), tx.now()));
        }
        if (!fresh.isEmpty()) {
            tx.runEach(TELL_FIRST, fresh);
        }
        return changed;
    }
}
