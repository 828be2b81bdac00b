package argosy.storage;

import argosy.department.Caller;
import argosy.department.Problem;
import argosy.department.RequestMark;
import argosy.department.Text;
import argosy.storage.DepartmentDatabase.Answer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Requests with an idempotency key: the key is a row that the request's first transaction inserts, so a second request
 * with the same key cannot commit anything, on this node or another.
 */
final class Requests {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final int LONGEST_KEY = 255;

    private final Transactions transactions;
    private volatile Instant swept = Instant.EPOCH;

    Requests(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Inserts the caller's key, when it has one that no transaction of this request has inserted yet. */
    static void claim(OpenTransaction transaction) throws SQLException {
        RequestMark mark = transaction.by().request();
        if (!mark.unclaimed()) {
            return;
        }
        try (PreparedStatement insert = transaction
                .connection()
                .prepareStatement(
                        "insert into argosy_requests (by_user, request_key, fingerprint, made_at) values (?, ?, ?, ?)")) {
            insert.setString(1, transaction.by().username());
            insert.setString(2, mark.idempotencyKey());
            insert.setString(3, mark.fingerprint());
            insert.setTimestamp(4, ColumnType.timestamp(transaction.now()));
            insert.executeUpdate();
        } catch (SQLException e) {
            String state = String.valueOf(e.getSQLState());
            // taken, or its transaction is still open after the longest wait for a lock
            if (state.equals("23505") || state.equals("40XL1") || state.equals("55P03")) {
                throw running();
            }
            throw e;
        }
        transaction.afterCommit(mark::claimed);
    }

    Optional<Answer> replay(Caller caller) {
        RequestMark mark = caller.request();
        if (mark.idempotencyKey() == null) {
            return Optional.empty();
        }
        if (mark.idempotencyKey().length() > LONGEST_KEY) {
            throw Problem.badRequest(
                    "bad-idempotency-key",
                    "Idempotency-Key may have up to " + LONGEST_KEY + " characters.",
                    "Idempotency-Key 最多 " + LONGEST_KEY + " 个字符。");
        }
        sweep();
        return transactions.run(connection -> {
            try {
                return read(connection, caller.username(), mark);
            } catch (SQLException e) {
                // the first request's transaction is still open after the longest wait for a lock
                throw transactions.mayBeRepeated(e) ? running() : new SqlFailure(e);
            }
        });
    }

    private static Optional<Answer> read(Connection connection, String username, RequestMark mark) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select fingerprint, status, headers, body from argosy_requests where by_user = ? and request_key = ?")) {
            select.setString(1, username);
            select.setString(2, mark.idempotencyKey());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                String fingerprint = row.getString(1);
                if (fingerprint != null && !fingerprint.equals(mark.fingerprint())) {
                    throw new Problem(
                            422,
                            "idempotency-key-reused",
                            Text.of(
                                    "This Idempotency-Key was used for another request; choose a new one.",
                                    "该 Idempotency-Key 已用于另一请求，请换一个新的。"),
                            List.of(),
                            Map.of());
                }
                int status = row.getInt(2);
                if (row.wasNull()) {
                    throw running();
                }
                return Optional.of(new Answer(status, row.getString(3), row.getBytes(4)));
            }
        }
    }

    void remember(Caller caller, Answer answer) {
        RequestMark mark = caller.request();
        if (mark.idempotencyKey() == null || mark.unclaimed()) {
            return;
        }
        transactions.run(connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement("update argosy_requests set status = ?, headers = ?, body = ?"
                            + " where by_user = ? and request_key = ?")) {
                update.setInt(1, answer.status());
                update.setString(2, answer.headers());
                update.setBytes(3, answer.body());
                update.setString(4, caller.username());
                update.setString(5, mark.idempotencyKey());
                return update.executeUpdate() == 1 || keep(connection, caller.username(), mark, answer);
            }
        });
    }

    /** The key was claimed where the work was done, in the database of another department. */
    private boolean keep(Connection connection, String username, RequestMark mark, Answer answer) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into argosy_requests (by_user, request_key, fingerprint, made_at, status, headers, body)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, username);
            insert.setString(2, mark.idempotencyKey());
            insert.setString(3, mark.fingerprint());
            insert.setTimestamp(4, ColumnType.timestamp(transactions.now()));
            insert.setInt(5, answer.status());
            insert.setString(6, answer.headers());
            insert.setBytes(7, answer.body());
            return insert.executeUpdate() == 1;
        }
    }

    /** Keys are kept for a day; those older go at most once an hour, when somebody asks. */
    private void sweep() {
        Instant now = transactions.now();
        if (swept.plus(Duration.ofHours(1)).isAfter(now)) {
            return;
        }
        swept = now;
        transactions.run(connection -> {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from argosy_requests where made_at < ?")) {
                delete.setTimestamp(1, ColumnType.timestamp(now.minus(KEPT)));
                return delete.executeUpdate();
            }
        });
    }

    private static Problem running() {
        return Problem.conflict(
                "request-executed",
                "A request with this Idempotency-Key is running or was executed and its answer is not known; look at the"
                        + " record before you repeat it with a new key.",
                "使用该 Idempotency-Key 的请求正在执行，或已执行但结果未知；请先查看记录，再决定是否换新键重试。");
    }
}
