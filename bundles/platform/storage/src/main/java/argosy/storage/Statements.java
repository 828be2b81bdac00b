package argosy.storage;

import argosy.department.Prepared;
import argosy.department.Row;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jooq.Param;

/** The prepared statements of a department as text: written out by jOOQ when they are first used, plain JDBC from then on. */
final class Statements {

    /** @param types of the parameters, in their order */
    private record Written(String text, List<ColumnType> types) {}

    private final DSLContext sql;
    private final Engine engine;
    private final Map<Prepared, Written> written = new ConcurrentHashMap<>();

    Statements(DSLContext sql, Engine engine) {
        this.sql = sql;
        this.engine = engine;
    }

    <T> List<T> all(Connection connection, Prepared.Query<T> query, Object[] values) throws SQLException {
        Written statement = written(query);
        try (Lease select = engine.statement(connection, statement.text())) {
            bind(statement, select.statement(), values);
            List<T> items = new ArrayList<>();
            try (ResultSet rows = select.statement().executeQuery()) {
                Row row = new JdbcRow(rows);
                while (rows.next()) {
                    items.add(query.read(row));
                }
            }
            return items;
        }
    }

    int run(Connection connection, Prepared.Change change, Object[] values) throws SQLException {
        Written statement = written(change);
        try (Lease update = engine.statement(connection, statement.text())) {
            bind(statement, update.statement(), values);
            return update.statement().executeUpdate();
        }
    }

    int[] runEach(Connection connection, Prepared.Change change, List<Object[]> each) throws SQLException {
        Written statement = written(change);
        try (Lease update = engine.statement(connection, statement.text())) {
            for (Object[] values : each) {
                bind(statement, update.statement(), values);
                update.statement().addBatch();
            }
            return update.statement().executeBatch();
        }
    }

    private Written written(Prepared prepared) {
        Written known = written.get(prepared);
        return known != null ? known : written.computeIfAbsent(prepared, this::write);
    }

    private Written write(Prepared prepared) {
        String text = sql.render(prepared.text());
        List<ColumnType> types = new ArrayList<>();
        for (Param<?> parameter : sql.extractParams(prepared.text()).values()) {
            if (!parameter.isInline()) {
                types.add(ColumnType.of(parameter.getType()));
            }
        }
        if (text.chars().filter(c -> c == '?').count() != types.size()) {
            throw new IllegalStateException("Each parameter needs a name of its own, in: " + text);
        }
        return new Written(text, types);
    }

    /** Binds values whose types speak for themselves. */
    static void bind(PreparedStatement to, List<Object> values) throws SQLException {
        int index = 1;
        for (Object value : values) {
            if (value == null) {
                to.setObject(index++, null);
            } else {
                ColumnType.of(value.getClass()).bind(to, index++, value);
            }
        }
    }

    private static void bind(Written statement, PreparedStatement to, Object[] values) throws SQLException {
        if (values.length != statement.types().size()) {
            throw new IllegalArgumentException(
                    values.length + " values for " + statement.types().size() + " parameters of: " + statement.text());
        }
        for (int i = 0; i < values.length; i++) {
            statement.types().get(i).bind(to, i + 1, values[i]);
        }
    }

    private record JdbcRow(ResultSet row) implements Row {

        private interface Reader<T> {
            T read(ResultSet row, int column) throws SQLException;
        }

        @Override
        public String text(int column) {
            return read(ResultSet::getString, column);
        }

        @Override
        public int integer(int column) {
            return read(ResultSet::getInt, column);
        }

        @Override
        public long number(int column) {
            return read(ResultSet::getLong, column);
        }

        @Override
        public Instant time(int column) {
            return read(ColumnType::instant, column);
        }

        private <T> T read(Reader<T> reader, int column) {
            try {
                return reader.read(row, column);
            } catch (SQLException e) {
                throw new SqlFailure(e);
            }
        }
    }
}
