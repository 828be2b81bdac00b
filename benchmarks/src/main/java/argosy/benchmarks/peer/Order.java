package argosy.benchmarks.peer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/** An order as it is answered. */
public record Order(
        long id,
        int version,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        String updatedBy,
        String number,
        String orderRef,
        String warehouse,
        String consignee,
        String phone,
        String address,
        String carrier,
        String state,
        long pieces,
        long shortPieces,
        String reviewer,
        Instant reviewedAt,
        List<Line> lines) {

    /** The row that a result stands on, with these lines. */
    public static Order of(ResultSet row) throws SQLException {
        Timestamp reviewed = row.getTimestamp(18);
        return new Order(
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
                row.getString(13),
                row.getString(14),
                row.getLong(15),
                row.getLong(16),
                row.getString(17),
                reviewed == null ? null : reviewed.toInstant(),
                List.of());
    }

    /** The order after its review. */
    public Order reviewed(Instant now, long missing, List<Line> with) {
        return new Order(
                id,
                version + 1,
                createdAt,
                createdBy,
                now,
                Statements.PERSON,
                number,
                orderRef,
                warehouse,
                consignee,
                phone,
                address,
                carrier,
                "reviewed",
                pieces,
                missing,
                Statements.PERSON,
                now,
                with);
    }
}
