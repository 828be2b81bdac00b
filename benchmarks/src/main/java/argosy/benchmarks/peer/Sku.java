package argosy.benchmarks.peer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** An article as it is answered. */
public record Sku(
        long id,
        int version,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        String updatedBy,
        String code,
        String name,
        String brand,
        String spec,
        String barcode,
        String measure,
        Integer weightGrams,
        Long volumeCm3,
        boolean lotTracked,
        String state) {

    /** The row that a result stands on. */
    public static Sku of(ResultSet row) throws SQLException {
        return new Sku(
                row.getLong(1),
                row.getInt(2),
                row.getTimestamp(3).toInstant(),
                row.getString(4),
                row.getTimestamp(5).toInstant(),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getInt(13),
                row.getLong(14),
                row.getBoolean(15),
                row.getString(16));
    }
}
