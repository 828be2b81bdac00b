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
import java.util.stream.Collectors;
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
    private final Clause matches;
    private final List<Step> steps;
    private final boolean searching;

    /** Rows that come one after the other in an index. */
    record Step(Clause where, String order) {}

    /** Refuses with 403 to filter or sort by what the caller may not see, and with 400 values that no column holds. */
    Listing(String department, Register<?> register, ListQuery query, Caller caller, Reach reach) {
        this.department = department;
        this.register = register;
        this.caller = caller;
        query.filters().forEach(filter -> requireSeen(filter.component()));
        query.sorts().forEach(sort -> requireSeen(sort.component()));
        this.sorts = complete(query.sorts());
        Clause condition = within(reach);
        if (query.q() != null && !query.q().isBlank()) {
            condition = condition.and(search(query.q().strip()));
        }
        for (Filter filter : query.filters()) {
            condition = condition.and(filter(filter));
        }
        this.matches = condition;
        this.searching = query.q() != null
                || query.filters().stream().anyMatch(filter -> filter.operator() == ListQuery.Operator.CONTAINS);
        this.steps = query.cursor() == null
                ? List.of(new Step(matches, order(0)))
                : behind(Cursor.read(register, sorts, query.cursor()));
    }

    /** The sorts up to the first unique one, which makes the order total: the id when there is no other. */
    List<Sort> sorts() {
        return sorts;
    }

    /** What the list holds, regardless of pages. */
    Clause matches() {
        return matches;
    }

    /** Whether it looks into texts, which no index helps with and which may take long. */
    boolean searching() {
        return searching;
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

    private List<Sort> complete(List<Sort> asked) {
        List<Sort> sorts = new ArrayList<>();
        for (Sort sort : asked) {
            sorts.add(sort);
            if (sort.component().equals("id") || isUnique(sort.component())) {
                return sorts;
            }
        }
        sorts.add(new Sort("id", sorts.isEmpty() || sorts.get(sorts.size() - 1).descending()));
        return sorts;
    }

    private boolean isUnique(String component) {
        return !nullable(component)
                && register.table().getUniqueKeys().stream()
                        .anyMatch(key -> key.getFields().equals(List.of(register.column(component))));
    }

    private Clause within(Reach reach) {
        return switch (reach.kind()) {
            case COMPANY -> Clause.ALL;
            case UNITS -> own().or(Clause.in(column("unit"), List.copyOf(reach.units())));
            case OWN -> own();
        };
    }

    /** What belongs to a colleague who is stood in for counts as one's own meanwhile. */
    private Clause own() {
        String owner = column(register.owner());
        return caller.onBehalfOf() == null
                ? Clause.of(owner + " = ?", caller.username())
                : Clause.in(owner, List.of(caller.username(), caller.onBehalfOf()));
    }

    private Clause search(String text) {
        List<Clause> any = new ArrayList<>();
        for (String component : register.search()) {
            Class<?> type = register.type(component);
            String permission = permission(component);
            if ((type == String.class || type.isEnum()) && (permission == null || caller.may(permission))) {
                any.add(containing(column(component), text));
            }
        }
        return Clause.any(any);
    }

    private static Clause containing(String column, String text) {
        return like("lower(" + column + ")", "%" + DSL.escape(text.toLowerCase(Locale.ROOT), ESCAPE) + "%");
    }

    private static Clause like(String what, String pattern) {
        return Clause.of(what + " like ? escape '" + ESCAPE + "'", pattern);
    }

    private Clause filter(Filter filter) {
        if (!filter.values().stream().allMatch(Listing::storable)) {
            throw Problem.badRequest(
                    "bad-filter",
                    "The filter " + filter.component() + " needs a year from 1 to 9999 or at most " + MOST_DIGITS
                            + " digits.",
                    "筛选条件 " + filter.component() + " 的年份须在 1 到 9999 之间，数字最多 " + MOST_DIGITS + " 位。");
        }
        if (filter.operator() == ListQuery.Operator.EQ) {
            return Clause.in(column(filter.component()), filter.values());
        }
        List<Clause> each =
                filter.values().stream().map(value -> compare(filter, value)).toList();
        return filter.operator() == ListQuery.Operator.NE ? Clause.every(each) : Clause.any(each);
    }

    private Clause compare(Filter filter, Object value) {
        String column = column(filter.component());
        return switch (filter.operator()) {
            case EQ -> Clause.of(column + " = ?", value);
            case NE ->
                nullable(filter.component())
                        ? Clause.of("(" + column + " <> ? or " + column + " is null)", value)
                        : Clause.of(column + " <> ?", value);
            case LT -> Clause.of(column + " < ?", value);
            case LE -> Clause.of(column + " <= ?", value);
            case GT -> Clause.of(column + " > ?", value);
            case GE -> Clause.of(column + " >= ?", value);
            case CONTAINS -> containing(column, value.toString());
            case STARTS -> like(column, DSL.escape(value.toString(), ESCAPE) + "%");
            case EMPTY -> {
                boolean text = register.type(filter.component()) == String.class;
                boolean empty = Boolean.TRUE.equals(value);
                if (text) {
                    yield Clause.of(
                            empty
                                    ? "(" + column + " is null or " + column + " = '')"
                                    : "(" + column + " is not null and " + column + " <> '')");
                }
                yield Clause.of(column + (empty ? " is null" : " is not null"));
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
            Clause same = matches;
            for (int j = 0; j < i; j++) {
                String column = column(sorts.get(j).component());
                same = same.and(
                        last.get(j) == null ? Clause.of(column + " is null") : Clause.of(column + " = ?", last.get(j)));
            }
            for (Clause beyond : beyond(sorts.get(i), last.get(i))) {
                behind.add(new Step(same.and(beyond), order(i)));
            }
        }
        return behind;
    }

    private List<Clause> beyond(Sort sort, Object value) {
        String column = column(sort.component());
        if (value == null) {
            return sort.descending() ? List.of(Clause.of(column + " is not null")) : List.of();
        }
        if (sort.descending()) {
            return List.of(Clause.of(column + " < ?", value));
        }
        Clause greater = Clause.of(column + " > ?", value);
        return nullable(sort.component()) ? List.of(greater, Clause.of(column + " is null")) : List.of(greater);
    }

    private String order(int from) {
        return sorts.subList(from, sorts.size()).stream()
                .map(sort -> column(sort.component()) + (sort.descending() ? " desc" : ""))
                .collect(Collectors.joining(", "));
    }

    private String column(String component) {
        return register.column(component).getName();
    }

    private boolean nullable(String component) {
        return !component.equals("id")
                && register.column(component).getDataType().nullable();
    }
}
