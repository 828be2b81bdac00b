package argosy.department;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.RowCountQuery;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * A statement that is written out once and run many times with other values: for what a department asks with every order,
 * where writing it out anew would cost more than the database. Kept in a constant; its values are
 * {@link DSL#param(String, Field) parameters}, each with a name of its own, and are given in the order in which they stand
 * in the text.
 */
public sealed interface Prepared {

    /** What jOOQ writes out. */
    QueryPart text();

    /** A question whose answer has any number of rows. */
    final class Query<T> implements Prepared {

        private final Select<?> text;
        private final Function<Row, T> reader;

        /** @param reader makes an item of each row, whose columns are numbered as they are selected, from 1 */
        public Query(Select<?> text, Function<Row, T> reader) {
            this.text = text;
            this.reader = reader;
        }

        @Override
        public Select<?> text() {
            return text;
        }

        /** The item that the reader makes of a row. */
        public T read(Row row) {
            return reader.apply(row);
        }
    }

    /**
     * A question about many values of one column. It has a text for each power of two, so that there are few, each of which
     * the database has to compile and keep; what is left over is filled with the last value.
     */
    final class QueryOfMany<V, T> {

        /** More at once make Derby read the whole table. */
        public static final int MOST = 64;

        private final Field<V> column;
        private final Function<Condition, Select<?>> text;
        private final Function<Row, T> reader;
        private final Map<Integer, Query<T>> bySize = new ConcurrentHashMap<>();

        /** @param text gets the condition that the column has one of the values, to be put before all others */
        public QueryOfMany(Field<V> column, Function<Condition, Select<?>> text, Function<Row, T> reader) {
            this.column = column;
            this.text = text;
            this.reader = reader;
        }

        /** @param size a power of two up to {@value #MOST} */
        public Query<T> of(int size) {
            return bySize.computeIfAbsent(size, this::write);
        }

        private Query<T> write(int size) {
            Condition among = column.in(IntStream.range(0, size)
                    .mapToObj(i -> DSL.param("among" + i, column))
                    .toList());
            return new Query<>(text.apply(among), reader);
        }
    }

    /** An insert, update or delete. */
    final class Change implements Prepared {

        private final RowCountQuery text;

        /** @param text an insert, update or delete whose values are all parameters */
        public Change(RowCountQuery text) {
            this.text = text;
        }

        /** Inserts a row with values for these columns. */
        public static Change insert(Table<?> table, List<? extends Field<?>> columns) {
            return new Change(DSL.insertInto(table)
                    .columns(columns)
                    .values(columns.stream()
                            .map(column -> DSL.param(column.getName(), column))
                            .toList()));
        }

        @Override
        public RowCountQuery text() {
            return text;
        }
    }
}
