package argosy.benchmarks.peer;

import java.sql.ResultSet;
import java.sql.SQLException;

/** A line of an order as it is answered. */
public record Line(int line, String sku, String brand, String spec, long quantity, long shortQuantity) {

    /** The row that a result stands on. */
    public static Line of(ResultSet row) throws SQLException {
        return new Line(row.getInt(1), row.getString(2), row.getString(3), row.getString(4), row.getLong(5), 0);
    }

    Line shortOf(long missing) {
        return new Line(line, sku, brand, spec, quantity, missing);
    }
}
