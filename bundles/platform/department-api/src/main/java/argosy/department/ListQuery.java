package argosy.department;

import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a caller asks of a list: {@code ?q=text&state=created&quantity.ge=5&sort=-createdAt,code&limit=50&cursor=…}
 * {@code &fields=code,state&count=true}. Only declared filters and sorts are accepted (400 otherwise).
 *
 * @param limit rows per page, 1 to {@value #MAX_LIMIT}
 * @param fields members of each item to answer, or empty for all
 */
public record ListQuery(
        String q, List<Filter> filters, List<Sort> sorts, int limit, String cursor, Set<String> fields, boolean count) {

    /** Rows per page when the caller asks for no number. */
    public static final int DEFAULT_LIMIT = 50;

    /** Rows per page at most; more is answered with 400 {@code bad-limit}. */
    public static final int MAX_LIMIT = 200;

    private static final Set<String> RESERVED = Set.of("q", "sort", "limit", "cursor", "fields", "count");

    /** How a filter compares: {@code ?field.op=value}; without {@code .op} the value itself, several joined by or. */
    public enum Operator {
        EQ,
        NE,
        LT,
        LE,
        GT,
        GE,
        CONTAINS,
        STARTS,
        EMPTY
    }

    /** One condition; the values have the component's Java type, enums as their code. */
    public record Filter(String component, Operator operator, List<Object> values) {}

    /** One level of the order; the id is always the last. */
    public record Sort(String component, boolean descending) {}

    public ListQuery {
        filters = List.copyOf(filters);
        sorts = List.copyOf(sorts);
        fields = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(fields));
    }

    /** The first page in the register's own order. */
    public static ListQuery first(Register<?> register, int limit) {
        return new ListQuery(null, List.of(), sorts(register, register.defaultSort()), limit, null, Set.of(), false);
    }

    /** The same query with one more condition. */
    public ListQuery where(String component, Operator operator, Object... values) {
        List<Filter> more = new ArrayList<>(filters);
        more.add(new Filter(component, operator, List.of(values)));
        return new ListQuery(q, more, sorts, limit, cursor, fields, count);
    }

    /** The page that starts behind the cursor. */
    public ListQuery from(String next, int rows) {
        return new ListQuery(q, filters, sorts, rows, next, fields, false);
    }

    /** Reads the query parameters of a list request. */
    public static ListQuery parse(Register<?> register, MultivaluedMap<String, String> parameters) {
        List<Filter> filters = new ArrayList<>();
        for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
            if (!RESERVED.contains(parameter.getKey())) {
                filters.add(filter(register, parameter.getKey(), parameter.getValue()));
            }
        }
        Set<String> fields = new LinkedHashSet<>(split(parameters.getFirst("fields")));
        for (String field : fields) {
            if (register.type(field) == null && !Set.of("lines", "steps").contains(field)) {
                throw unknown("unknown-field", "field", field, readable(register));
            }
        }
        String sort = parameters.getFirst("sort");
        String q = parameters.getFirst("q");
        return new ListQuery(
                q == null || q.isBlank() ? null : q.strip(),
                filters,
                sorts(register, sort == null || sort.isBlank() ? register.defaultSort() : sort),
                limit(parameters.getFirst("limit")),
                parameters.getFirst("cursor"),
                fields,
                Boolean.parseBoolean(parameters.getFirst("count")));
    }

    private static Set<String> readable(Register<?> register) {
        Set<String> all = new LinkedHashSet<>(Register.SYSTEM.keySet());
        register.shape().components().forEach(c -> all.add(c.name()));
        return all;
    }

    private static int limit(String given) {
        if (given == null) {
            return DEFAULT_LIMIT;
        }
        try {
            int limit = Integer.parseInt(given);
            if (limit >= 1 && limit <= MAX_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // falls through to the same answer as a number out of range
        }
        throw Problem.badRequest(
                "bad-limit",
                "limit must be a number from 1 to " + MAX_LIMIT + ".",
                "limit 须为 1 到 " + MAX_LIMIT + " 的整数。");
    }

    private static List<Sort> sorts(Register<?> register, String given) {
        List<Sort> sorts = new ArrayList<>();
        for (String part : split(given)) {
            boolean descending = part.startsWith("-");
            String component = descending ? part.substring(1) : part;
            if (!register.sorts().contains(component)) {
                throw unknown("unknown-sort", "sort", component, register.sorts());
            }
            sorts.add(new Sort(component, descending));
        }
        return sorts;
    }

    private static Filter filter(Register<?> register, String key, List<String> given) {
        int dot = key.indexOf('.');
        String component = dot < 0 ? key : key.substring(0, dot);
        if (!register.filters().contains(component)) {
            throw unknown("unknown-filter", "filter", component, register.filters());
        }
        Operator operator = dot < 0
                ? Operator.EQ
                : Shape.constant(Operator.class, key.substring(dot + 1))
                        .orElseThrow(() -> Problem.badRequest(
                                "unknown-operator",
                                "Unknown operator in " + key
                                        + "; use eq, ne, lt, le, gt, ge, contains, starts or empty.",
                                key + " 中的运算符未知，可用 eq、ne、lt、le、gt、ge、contains、starts、empty。"));
        Class<?> type = register.type(component);
        boolean text = operator == Operator.CONTAINS || operator == Operator.STARTS;
        if (text && type != String.class) {
            throw bad(key, "a text column", "文本列");
        }
        List<Object> values = new ArrayList<>();
        for (String value : given) {
            values.add(operator == Operator.EMPTY ? (Object) Boolean.valueOf(value) : value(key, type, value));
        }
        return new Filter(component, operator, values);
    }

    private static Object value(String key, Class<?> type, String text) {
        try {
            if (type == String.class) {
                return text;
            } else if (type == Long.class || type == long.class) {
                return Long.valueOf(text);
            } else if (type == Integer.class || type == int.class) {
                return Integer.valueOf(text);
            } else if (type == BigDecimal.class) {
                return new BigDecimal(text);
            } else if (type == Boolean.class || type == boolean.class) {
                if (!text.equals("true") && !text.equals("false")) {
                    throw bad(key, "true or false", "true 或 false");
                }
                return Boolean.valueOf(text);
            } else if (type == Instant.class) {
                return Instant.parse(text);
            } else if (type == LocalDate.class) {
                return LocalDate.parse(text);
            } else if (type.isEnum()) {
                Optional<?> constant = Shape.constant(type, text);
                if (constant.isEmpty()) {
                    List<String> codes = new ArrayList<>();
                    for (Object known : type.getEnumConstants()) {
                        codes.add(Shape.code((Enum<?>) known));
                    }
                    throw bad(key, "one of " + codes, codes + " 之一");
                }
                return text;
            }
        } catch (NumberFormatException e) {
            throw bad(key, "a number", "数字");
        } catch (DateTimeParseException e) {
            throw bad(key, "a time such as 2026-11-22T08:00:00Z or a date such as 2026-11-22", "时间或日期");
        }
        throw new IllegalStateException("No filter for " + type);
    }

    private static Problem bad(String key, String en, String zh) {
        return Problem.badRequest(
                "bad-filter", "The filter " + key + " needs " + en + ".", "筛选条件 " + key + " 需要" + zh + "。");
    }

    private static Problem unknown(String code, String what, String given, Set<String> known) {
        return Problem.badRequest(
                code,
                "Unknown " + what + " " + given + "; known are " + String.join(", ", known) + ".",
                "未知的 " + what + "：" + given + "；可用：" + String.join("、", known) + "。");
    }

    private static List<String> split(String given) {
        List<String> parts = new ArrayList<>();
        if (given != null) {
            for (String part : given.split(",")) {
                if (!part.isBlank()) {
                    parts.add(part.strip());
                }
            }
        }
        return parts;
    }
}
