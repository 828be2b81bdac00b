package argosy.storage;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A column as archives know it: the same JSON for the same value, whichever database it comes from.
 *
 * @param name as the catalogue spells it
 * @param sqlType of {@link Types}
 */
record ArchivedColumn(String name, Kind kind, int sqlType, boolean nullable) {

    /** Longer numbers than any column takes. */
    private static final int LONGEST_NUMBER = 200;

    /** The name in archives. */
    String key() {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The type of null that goes with the other values of a batch: PostgreSQL plans anew when it changes. */
    int nullType() {
        return kind == Kind.INTEGER ? Types.BIGINT : sqlType;
    }

    enum Kind {
        INTEGER {
            @Override
            void write(ResultSet row, int index, String key, JsonGenerator out) throws SQLException, IOException {
                long value = row.getLong(index);
                if (!row.wasNull()) {
                    out.writeNumberField(key, value);
                }
            }

            @Override
            void bind(PreparedStatement statement, int index, JsonParser value) throws SQLException, IOException {
                expect(value, JsonToken.VALUE_NUMBER_INT);
                statement.setLong(index, value.getLongValue());
            }
        },

        DECIMAL {
            @Override
            void write(ResultSet row, int index, String key, JsonGenerator out) throws SQLException, IOException {
                BigDecimal value = row.getBigDecimal(index);
                if (value != null) {
                    out.writeFieldName(key);
                    out.writeNumber(value.toPlainString());
                }
            }

            @Override
            void bind(PreparedStatement statement, int index, JsonParser value) throws SQLException, IOException {
                expect(value, JsonToken.VALUE_NUMBER_INT, JsonToken.VALUE_NUMBER_FLOAT);
                if (value.getTextLength() > LONGEST_NUMBER || value.getText().matches(".*[eE].*")) {
                    throw new IOException("a number that no column takes");
                }
                statement.setBigDecimal(index, new BigDecimal(value.getText()));
            }
        },

        FLOATING {
            @Override
            void write(ResultSet row, int index, String key, JsonGenerator out) throws SQLException, IOException {
                double value = row.getDouble(index);
                if (!row.wasNull()) {
                    out.writeNumberField(key, value);
                }
            }

            @Override
            void bind(PreparedStatement statement, int index, JsonParser value) throws SQLException, IOException {
                expect(value, JsonToken.VALUE_NUMBER_INT, JsonToken.VALUE_NUMBER_FLOAT);
                statement.setDouble(index, value.getDoubleValue());
            }
        },

        TRUTH {
            @Override
            void write(ResultSet row, int index, String key, JsonGenerator out) throws SQLException, IOException {
                boolean value = row.getBoolean(index);
                if (!row.wasNull()) {
                    out.writeBooleanField(key, value);
                }
            }

            @Override
            void bind(PreparedStatement statement, int index, JsonParser value) throws SQLException, IOException {
                expect(value, JsonToken.VALUE_TRUE, JsonToken.VALUE_FALSE);
                statement.setBoolean(index, value.getBooleanValue());
            }
        },

        TEXT {
            @Override
            void write(ResultSet row, int index, String key, JsonGenerator out) throws SQLException, IOException {
                String value = row.getString(index);
                if (value != null) {
                    out.writeFieldName(key);
                    JsonLines.writeText(out, value);
                }
            }

            @Override
            void bind(PreparedStatement statement, int index, JsonParser value) throws SQLException, IOException {
                statement.setString(index, text(value));
            }
        },

        DATE {
            @Override
            void write(ResultSet row, int index, String key, JsonGenerator out) throws SQLException, IOException {
                Date value = row.getDate(index);
                if (value != null) {
                    out.writeStringField(key, value.toLocalDate().toString());
                }
            }

            @Override
            void bind(PreparedStatement statement, int index, JsonParser value) throws SQLException, IOException {
                statement.setDate(index, Date.valueOf(LocalDate.parse(text(value))));
            }
        },

        TIME {
            @Override
            void write(ResultSet row, int index, String key, JsonGenerator out) throws SQLException, IOException {
                Time value = row.getTime(index);
                if (value != null) {
                    out.writeStringField(key, value.toLocalTime().toString());
                }
            }

            @Override
            void bind(PreparedStatement statement, int index, JsonParser value) throws SQLException, IOException {
                statement.setTime(index, Time.valueOf(LocalTime.parse(text(value))));
            }
        },

        /** To the microsecond: what both databases keep. */
        TIMESTAMP {
            @Override
            void write(ResultSet row, int index, String key, JsonGenerator out) throws SQLException, IOException {
                Instant value = ColumnType.instant(row, index);
                if (value != null) {
                    out.writeStringField(
                            key, value.truncatedTo(ChronoUnit.MICROS).toString());
                }
            }

            @Override
            void bind(PreparedStatement statement, int index, JsonParser value) throws SQLException, IOException {
                statement.setTimestamp(index, ColumnType.timestamp(Instant.parse(text(value))));
            }
        },

        BYTES {
            @Override
            void write(ResultSet row, int index, String key, JsonGenerator out) throws SQLException, IOException {
                byte[] value = row.getBytes(index);
                if (value != null) {
                    out.writeBinaryField(key, value);
                }
            }

            @Override
            void bind(PreparedStatement statement, int index, JsonParser value) throws SQLException, IOException {
                expect(value, JsonToken.VALUE_STRING);
                statement.setBytes(index, value.getBinaryValue());
            }
        };

        /** Writes the field, unless it is null. */
        abstract void write(ResultSet row, int index, String key, JsonGenerator out) throws SQLException, IOException;

        /**
         * @throws IOException when the value is none of this kind
         * @throws DateTimeException likewise
         */
        abstract void bind(PreparedStatement statement, int index, JsonParser value) throws SQLException, IOException;

        /** Whether rows can be brought into an order by such columns. */
        boolean sortable() {
            return this != BYTES;
        }

        private static String text(JsonParser value) throws IOException {
            expect(value, JsonToken.VALUE_STRING);
            return value.getText();
        }

        private static void expect(JsonParser value, JsonToken... tokens) throws IOException {
            for (JsonToken token : tokens) {
                if (value.currentToken() == token) {
                    return;
                }
            }
            throw new IOException("a value of another type");
        }
    }

    /** @throws StorageFailure for a type that archives do not know */
    static Kind kind(String table, String column, int sqlType, String typeName) {
        return switch (sqlType) {
            case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> Kind.INTEGER;
            case Types.DECIMAL, Types.NUMERIC -> Kind.DECIMAL;
            case Types.DOUBLE, Types.FLOAT -> Kind.FLOATING;
            case Types.BOOLEAN -> Kind.TRUTH;
            case Types.BIT -> truth(table, column, typeName);
            case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB -> Kind.TEXT;
            case Types.DATE -> Kind.DATE;
            case Types.TIME -> Kind.TIME;
            case Types.TIMESTAMP -> Kind.TIMESTAMP;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> Kind.BYTES;
            default -> throw unknown(table, column, typeName);
        };
    }

    /** PostgreSQL's driver calls both its booleans and its strings of bits so. */
    private static Kind truth(String table, String column, String typeName) {
        if (!"bool".equals(typeName)) {
            throw unknown(table, column, typeName);
        }
        return Kind.TRUTH;
    }

    private static StorageFailure unknown(String table, String column, String typeName) {
        return new StorageFailure(
                "The column " + column + " of " + table + " has the type " + typeName + ", which archives do not keep.",
                null);
    }
}
