package argosy.storage;

import argosy.department.Caller;
import argosy.department.ListQuery;
import argosy.department.ListQuery.Filter;
import argosy.department.ListQuery.Sort;
import argosy.department.Problem;
import argosy.department.Reach;
import argosy.department.Register;
import argosy.department.Shape;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
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

    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;
    private static final int MOST_DIGITS = 40;
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant TOO_LATE = Instant.parse("+10000-01-01T00:00:00Z");

    private final String department;
    private final Register<?> register;
    private final Caller caller;
    private final List<Sort> sorts;
    private final Condition matches;
    private final List<Step> steps;

    /** Rows that come one after the other in an index. */
    record Step(Condition where, List<SortField<?>> order) {}

    /** Refuses with 403 to filter or sort by what the caller may not see, and with 400 values that no column holds. */
    Listing(String department, Register<?> register, ListQuery query, Caller caller, Reach reach) {
        this.department = department;
        this.register = register;
        this.caller = caller;
        query.filters().forEach(filter -> requireSeen(filter.component()));
        query.sorts().forEach(sort -> requireSeen(sort.component()));
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
                ? List.of(new Step(matches, order(0)))
                : behind(Cursor.read(register, sorts, query.cursor()));
    }

    /** The sorts with the id as the last, which makes the order total. */
    List<Sort> sorts() {
        return sorts;
    }

    /** What the list holds, regardless of pages. */
    Condition matches() {
        return matches;
    }

    /** The page's rows: those of each step in turn until the page is full. */
    List<Step> steps() {
        return steps;
    }

    /** What a filter or an order lets through tells the value as well as showing it. */
    private void requireSeen(String component) {
        String permission = permission(component);
        if (permission != null && !caller.may(permission)) {
            throw Problem.forbidden(permission);
        }
    }

    /** The full permission to see the component, or null when it is for everybody. */
    private String permission(String component) {
        return register.shape()
                .component(component)
                .map(Shape.Component::permission)
                .map(permission -> department + ":" + permission)
                .orElse(null);
    }

    /** Whether databases can hold the value: they end with the year 9999, and the digits of a number are written out. */
    static boolean storable(Object value) {
        if (value instanceof Instant instant) {
            return !instant.isBefore(EARLIEST) && instant.isBefore(TOO_LATE);
        } else if (value instanceof LocalDate day) {
            return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
        } else if (value instanceof BigDecimal number) {
            return number.precision() <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS;
        }
        return true;
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
        List<Condition> any = new ArrayList<>();
        for (String component : register.search()) {
            Class<?> type = register.type(component);
            String permission = permission(component);
            if ((type == String.class || type.isEnum()) && (permission == null || caller.may(permission))) {
                any.add(DSL.lower(register.<String>column(component)).like(pattern, ESCAPE));
            }
        }
        return any.isEmpty() ? DSL.falseCondition() : DSL.or(any);
    }

    private Condition filter(Filter filter) {
        if (!filter.values().stream().allMatch(Listing::storable)) {
            throw Problem.badRequest(
                    "bad-filter",
                    "The filter " + filter.component() + " needs a year from 1 to 9999 or at most " + MOST_DIGITS
                            + " digits.",
                    "筛选条件 " + filter.component() + " 的年份须在 1 到 9999 之间，数字最多 " + MOST_DIGITS + " 位。");
        }
        Field<Object> field = register.column(filter.component());
        if (filter.operator() == ListQuery.Operator.EQ && filter.values().size() > 1) {
            return field.in(filter.values().stream().map(v -> DSL.val(v, field)).toList());
        }
        List<Condition> each =
                filter.values().stream().map(v -> compare(filter, field, v)).toList();
        return filter.operator() == ListQuery.Operator.NE ? DSL.and(each) : DSL.or(each);
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
     * What comes behind a row, nearest first: rows equal to it but for the last sort column, then those equal but for the
     * last two, and so on. Each step has one plain bound behind equalities, where the index is entered directly; one
     * condition for all of them would make Derby walk over every row with the same leading value.
     */
    private List<Step> behind(List<Object> last) {
        List<Step> behind = new ArrayList<>();
        for (int i = sorts.size() - 1; i >= 0; i--) {
            Condition same = matches;
            for (int j = 0; j < i; j++) {
                Field<Object> field = register.column(sorts.get(j).component());
                same = same.and(last.get(j) == null ? field.isNull() : field.eq(DSL.val(last.get(j), field)));
            }
            for (Condition beyond : beyond(sorts.get(i), last.get(i))) {
                behind.add(new Step(same.and(beyond), order(i)));
            }
        }
        return behind;
    }

    private List<Condition> beyond(Sort sort, Object value) {
        Field<Object> field = register.column(sort.component());
        if (value == null) {
            return sort.descending() ? List.of(field.isNotNull()) : List.of();
        }
        if (sort.descending()) {
            return List.of(field.lt(DSL.val(value, field)));
        }
        Condition greater = field.gt(DSL.val(value, field));
        boolean nullable = field.getDataType().nullable() && !sort.component().equals("id");
        return nullable ? List.of(greater, field.isNull()) : List.of(greater);
    }

    private List<SortField<?>> order(int from) {
        List<SortField<?>> order = new ArrayList<>();
        for (Sort sort : sorts.subList(from, sorts.size())) {
            Field<?> field = register.column(sort.component());
            order.add(sort.descending() ? field.desc() : field.asc());
        }
        return order;
    }
}
