package argosy.storage;

import argosy.department.Shape;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How a component's value goes into a column and comes out of it. */
interface ColumnType {

    Object read(ResultSet row, int index) throws SQLException;

    void bind(PreparedStatement statement, int index, Object value) throws SQLException;

    /** The type of a component; components of other types cannot be kept. */
    static ColumnType of(Class<?> type) {
        ColumnType known = Known.TYPES.get(type);
        if (known != null) {
            return known;
        }
        if (type.isEnum()) {
            return new Codes(type);
        }
        if (type == List.class) {
            return WORDS;
        }
        throw new IllegalStateException("No column keeps a " + type.getName() + ".");
    }

    /** A list of codes is kept as one text, a space between; none has a space in it. */
    ColumnType WORDS = new Plain(
            (row, index) -> {
                String words = row.getString(index);
                return words == null || words.isEmpty() ? List.of() : List.of(words.split(" "));
            },
            (statement, index, value) ->
                    statement.setString(index, value == null ? "" : String.join(" ", words(value))));

    private static List<String> words(Object value) {
        return ((List<?>) value).stream().map(String::valueOf).toList();
    }

    /** Timestamps are UTC whatever the time zone of the process is. */
    static Instant instant(ResultSet row, int index) throws SQLException {
        Timestamp stored = row.getTimestamp(index);
        return stored == null ? null : stored.toLocalDateTime().toInstant(ZoneOffset.UTC);
    }

    static Timestamp timestamp(Instant instant) {
        return instant == null ? null : Timestamp.valueOf(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }

    /** Enum constants are kept as their codes. */
    final class Codes implements ColumnType {

        private final Map<String, Object> constants = new HashMap<>();

        Codes(Class<?> type) {
            for (Object constant : type.getEnumConstants()) {
                constants.put(Shape.code((Enum<?>) constant), constant);
            }
        }

        @Override
        public Object read(ResultSet row, int index) throws SQLException {
            String code = row.getString(index);
            Object constant = constants.get(code);
            if (constant == null && code != null) {
                throw new SQLException("Unknown code " + code + "; known are " + constants.keySet());
            }
            return constant;
        }

        @Override
        public void bind(PreparedStatement statement, int index, Object value) throws SQLException {
            statement.setString(index, value == null ? null : Shape.code((Enum<?>) value));
        }
    }

    /** A type that JDBC knows, from two method references. */
    record Plain(Reader reader, Binder binder) implements ColumnType {

        interface Reader {
            Object read(ResultSet row, int index) throws SQLException;
        }

        interface Binder {
            void bind(PreparedStatement statement, int index, Object value) throws SQLException;
        }

        @Override
        public Object read(ResultSet row, int index) throws SQLException {
            return reader.read(row, index);
        }

        @Override
        public void bind(PreparedStatement statement, int index, Object value) throws SQLException {
            binder.bind(statement, index, value);
        }
    }

    /** A primitive's wrapper, which JDBC reads as 0 or false when the column is null. */
    private static Plain nullable(Plain.Reader reader, Plain.Binder binder, int sqlType) {
        return new Plain(
                (row, index) -> {
                    Object value = reader.read(row, index);
                    return row.wasNull() ? null : value;
                },
                (statement, index, value) -> {
                    if (value == null) {
                        statement.setNull(index, sqlType);
                    } else {
                        binder.bind(statement, index, value);
                    }
                });
    }

    /** Holder, so that the table of an interface is made after its types. */
    final class Known {

        static final Map<Class<?>, ColumnType> TYPES = types();

        private Known() {}

        private static Map<Class<?>, ColumnType> types() {
            Plain longs = new Plain(ResultSet::getLong, (s, i, v) -> s.setLong(i, (Long) v));
            Plain ints = new Plain(ResultSet::getInt, (s, i, v) -> s.setInt(i, (Integer) v));
            Plain booleans = new Plain(ResultSet::getBoolean, (s, i, v) -> s.setBoolean(i, (Boolean) v));
            return Map.of(
                    String.class,
                    new Plain(ResultSet::getString, (s, i, v) -> s.setString(i, (String) v)),
                    long.class,
                    longs,
                    Long.class,
                    nullable(longs.reader(), longs.binder(), Types.BIGINT),
                    int.class,
                    ints,
                    Integer.class,
                    nullable(ints.reader(), ints.binder(), Types.INTEGER),
                    boolean.class,
                    booleans,
                    Boolean.class,
                    nullable(booleans.reader(), booleans.binder(), Types.BOOLEAN),
                    BigDecimal.class,
                    new Plain(ResultSet::getBigDecimal, (s, i, v) -> s.setBigDecimal(i, (BigDecimal) v)),
                    LocalDate.class,
                    new Plain(
                            (row, i) -> {
                                Date date = row.getDate(i);
                                return date == null ? null : date.toLocalDate();
                            },
                            (s, i, v) -> s.setDate(i, v == null ? null : Date.valueOf((LocalDate) v))),
                    Instant.class,
                    new Plain(ColumnType::instant, (s, i, v) -> s.setTimestamp(i, timestamp((Instant) v))));
        }
    }
}
