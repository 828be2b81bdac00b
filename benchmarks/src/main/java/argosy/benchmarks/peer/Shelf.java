package argosy.benchmarks.peer;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Goods that may be reserved: so many pieces of an article in a bin. */
public record Shelf(long id, String sku, String bin, long available) {

    /** The row that a result stands on. */
    public static Shelf of(ResultSet row) throws SQLException {
        return new Shelf(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4));
    }
}
