package argosy.storage;

import argosy.department.Caller;
import argosy.department.ListQuery;
import argosy.department.ListQuery.Filter;
import argosy.department.ListQuery.Sort;
import argosy.department.Reach;
import argosy.department.Register;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.impl.DSL;

/**
 * A list query as SQL: what it matches, in which order, and from where on. Both databases put nulls behind all values
 * when they sort ascending and before them descending; paging goes by that.
 */
final class Listing {

    private static final char ESCAPE = '!';

    private final Register<?> register;
    private final List<Sort> sorts;
    private final Condition matches;
    private final List<Condition> steps;

    Listing(Register<?> register, ListQuery query, Caller caller, Reach reach) {
        this.register = register;
        this.sorts = complete(query.sorts());
        Condition condition = reach.condition(caller, register.column(register.owner()), register.column("unit"));
        if (query.q() != null && !query.q().isBlank()) {
            condition = condition.and(search(query.q().strip()));
        }
        for (Filter filter : query.filters()) {
            condition = condition.and(filter(filter));
        }
        this.matches = condition;
        this.steps = query.cursor() == null
                ? List.of(DSL.noCondition())
                : steps(Cursor.read(register, sorts, query.cursor()));
    }

    /** The sorts with the id as the last, which makes the order total. */
    List<Sort> sorts() {
        return sorts;
    }

    /** What the list holds, regardless of pages. */
    Condition matches() {
        return matches;
    }

    /** What comes behind the cursor: each part in turn until the page is full. */
    List<Condition> steps() {
        return steps;
    }

    List<SortField<?>> order() {
        List<SortField<?>> order = new ArrayList<>();
        for (Sort sort : sorts) {
            Field<?> field = register.column(sort.component());
            order.add(sort.descending() ? field.desc() : field.asc());
        }
        return order;
    }

    private static List<Sort> complete(List<Sort> asked) {
        List<Sort> sorts = new ArrayList<>();
        for (Sort sort : asked) {
            sorts.add(sort);
            if (sort.component().equals("id")) {
                return sorts;
            }
        }
        sorts.add(new Sort("id", sorts.isEmpty() || sorts.get(sorts.size() - 1).descending()));
        return sorts;
    }

    private Condition search(String text) {
        String pattern = "%" + DSL.escape(text.toLowerCase(Locale.ROOT), ESCAPE) + "%";
        Condition any = DSL.falseCondition();
        for (String component : register.search()) {
            Class<?> type = register.type(component);
            if (type == String.class || type.isEnum()) {
                any = any.or(DSL.lower(register.<String>column(component)).like(pattern, ESCAPE));
            }
        }
        return any;
    }

    private Condition filter(Filter filter) {
        Field<Object> field = register.column(filter.component());
        if (filter.operator() == ListQuery.Operator.EQ && filter.values().size() > 1) {
            return field.in(filter.values().stream().map(v -> DSL.val(v, field)).toList());
        }
        Condition any = DSL.falseCondition();
        if (filter.operator() == ListQuery.Operator.NE) {
            any = DSL.trueCondition();
            for (Object value : filter.values()) {
                any = any.and(compare(filter, field, value));
            }
            return any;
        }
        for (Object value : filter.values()) {
            any = any.or(compare(filter, field, value));
        }
        return any;
    }

    private Condition compare(Filter filter, Field<Object> field, Object value) {
        boolean text = register.type(filter.component()) == String.class;
        return switch (filter.operator()) {
            case EQ -> field.eq(DSL.val(value, field));
            case NE ->
                field.getDataType().nullable()
                        ? field.ne(DSL.val(value, field)).or(field.isNull())
                        : field.ne(DSL.val(value, field));
            case LT -> field.lt(DSL.val(value, field));
            case LE -> field.le(DSL.val(value, field));
            case GT -> field.gt(DSL.val(value, field));
            case GE -> field.ge(DSL.val(value, field));
            case CONTAINS ->
                DSL.lower(register.<String>column(filter.component()))
                        .like("%" + DSL.escape(value.toString().toLowerCase(Locale.ROOT), ESCAPE) + "%", ESCAPE);
            case STARTS ->
                register.<String>column(filter.component()).like(DSL.escape(value.toString(), ESCAPE) + "%", ESCAPE);
            case EMPTY -> {
                Condition empty = text
                        ? field.isNull()
                                .or(register.<String>column(filter.component()).eq(""))
                        : field.isNull();
                yield Boolean.TRUE.equals(value) ? empty : empty.not();
            }
        };
    }

    /**
     * A first column that may be null is stepped through in two parts, values and nulls, so that each part has a plain
     * bound an index can start from.
     */
    private List<Condition> steps(List<Object> last) {
        Sort first = sorts.get(0);
        Field<Object> field = register.column(first.component());
        if (!field.getDataType().nullable() || first.component().equals("id")) {
            return List.of(after(last, 0));
        }
        Object value = last.get(0);
        if (value == null) {
            Condition restOfNulls = field.isNull().and(after(last, 1));
            return first.descending() ? List.of(restOfNulls, field.isNotNull()) : List.of(restOfNulls);
        }
        Condition restOfValues = bounded(field, first.descending(), value, last, 0);
        return first.descending() ? List.of(restOfValues) : List.of(restOfValues, field.isNull());
    }

    /** Rows behind these values, by the columns from this one on. */
    private Condition after(List<Object> last, int index) {
        Sort sort = sorts.get(index);
        Field<Object> field = register.column(sort.component());
        Object value = last.get(index);
        boolean nullable = field.getDataType().nullable() && !sort.component().equals("id");
        if (value == null) {
            Condition tie = field.isNull().and(after(last, index + 1));
            return sort.descending() ? tie.or(field.isNotNull()) : tie;
        }
        Condition bounded = bounded(field, sort.descending(), value, last, index);
        return nullable && !sort.descending() ? bounded.or(field.isNull()) : bounded;
    }

    /** {@code a <= ? and (a < ? or …)}: the first half is what Derby starts the index scan at. */
    private Condition bounded(Field<Object> field, boolean descending, Object value, List<Object> last, int index) {
        Field<Object> bound = DSL.val(value, field);
        Condition beyond = descending ? field.lt(bound) : field.gt(bound);
        if (index == sorts.size() - 1) {
            return beyond;
        }
        return (descending ? field.le(bound) : field.ge(bound)).and(beyond.or(after(last, index + 1)));
    }
}
