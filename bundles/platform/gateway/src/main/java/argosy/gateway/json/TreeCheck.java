package argosy.gateway.json;

import argosy.department.Problem.FieldProblem;
import argosy.department.Shape;
import argosy.department.Text;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Compares a JSON tree with the type it is to become and tells everything that keeps it from becoming it, in words of the
 * caller: paths, expected kinds and known members, never types of ours.
 */
final class TreeCheck {

    private static final int MAX_DIGITS = 40;

    private final TypeFactory types;
    private final Shapes shapes;
    private final boolean merged;
    private final List<FieldProblem> problems = new ArrayList<>();

    TreeCheck(TypeFactory types, Shapes shapes) {
        this(types, shapes, false);
    }

    private TreeCheck(TypeFactory types, Shapes shapes, boolean merged) {
        this.types = types;
        this.shapes = shapes;
        this.merged = merged;
    }

    /** A check for trees that were merged with what is stored, where read-only members stand rightly. */
    TreeCheck ofMerged() {
        return new TreeCheck(types, shapes, true);
    }

    List<FieldProblem> problems() {
        return problems;
    }

    /** The JSON path of a member. */
    static String member(String path, String name) {
        return path.isEmpty() || name.startsWith("[") ? path + name : path + "." + name;
    }

    /** The path as an error names it. */
    static String field(String path) {
        return path.isEmpty() ? "body" : path;
    }

    void check(JsonNode node, JavaType type, String path) {
        if (problems.size() >= Constraints.MAX_PROBLEMS) {
            return;
        }
        Class<?> raw = type.getRawClass();
        if (node.isNull()) {
            if (path.isEmpty()) {
                wrong(path, "must not be null", "不能为 null");
            }
        } else if (raw.isRecord()) {
            checkRecord(node, type, path);
        } else if (JsonNode.class.isAssignableFrom(raw)) {
            checkTexts(node, path);
        } else if (type.isMapLikeType()) {
            if (node.isObject()) {
                each(node, path, (entry, at) -> check(entry, type.getContentType(), at));
            } else {
                wrong(path, "must be an object {…}", "须为对象 {…}");
            }
        } else if (type.isCollectionLikeType() || type.isArrayType()) {
            if (node.isArray()) {
                for (int i = 0; i < node.size(); i++) {
                    check(node.get(i), type.getContentType(), path + "[" + i + "]");
                }
            } else {
                wrong(path, "must be a list […]", "须为列表 […]");
            }
        } else {
            checkScalar(node, raw, path);
        }
    }

    /** Checks what a merge patch says by itself: members that may be absent, and null for those to be removed. */
    void checkPatch(JsonNode patch, JavaType type, String path) {
        if (!patch.isObject()) {
            check(patch, type, path);
            return;
        }
        Shape<?> shape = shapes.of(type.getRawClass());
        checkNames(patch, shape, path);
        for (Shape.Component component : shape.components()) {
            JsonNode value = patch.get(component.name());
            if (value != null && !component.readOnly()) {
                String at = member(path, component.name());
                if (value.isObject() && component.type().isRecord()) {
                    checkPatch(value, typeOf(component, type), at);
                } else {
                    check(value, typeOf(component, type), at);
                }
            }
        }
    }

    void require(Shape.Component component, JsonNode node, String path) {
        if (Constraints.needed(component) && (node == null || node.isNull())) {
            problems.add(new FieldProblem(member(path, component.name()), ConstraintTexts.REQUIRED));
        }
    }

    JavaType typeOf(Shape.Component component, JavaType record) {
        return types.resolveMemberType(component.reflected().getGenericType(), record.getBindings());
    }

    private void checkNames(JsonNode node, Shape<?> shape, String path) {
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            Shape.Component component = shape.component(name).orElse(null);
            if (component == null) {
                String known = shape.components().stream()
                        .filter(c -> !c.readOnly())
                        .map(Shape.Component::name)
                        .collect(Collectors.joining(", "));
                wrong(member(path, printable(name)), "is unknown; known are " + known, "未知字段；可用：" + known);
            } else if (component.readOnly()) {
                wrong(member(path, name), "is set by the system; leave it out", "由系统设定，请勿提交");
            }
        }
    }

    private void checkRecord(JsonNode node, JavaType type, String path) {
        if (!node.isObject()) {
            wrong(path, "must be an object {…}", "须为对象 {…}");
            return;
        }
        Shape<?> shape = shapes.of(type.getRawClass());
        if (!merged) {
            checkNames(node, shape, path);
        }
        for (Shape.Component component : shape.components()) {
            JsonNode value = node.get(component.name());
            require(component, value, path);
            if (component.readOnly() && !merged) {
                leaveToRules((ObjectNode) node, component);
            } else if (value != null) {
                check(value, typeOf(component, type), member(path, component.name()));
            }
        }
    }

    /** A primitive cannot be absent; what a rule sets begins as zero. */
    private static void leaveToRules(ObjectNode node, Shape.Component component) {
        if (component.type() == boolean.class) {
            node.put(component.name(), false);
        } else if (component.type().isPrimitive()) {
            node.put(component.name(), 0);
        }
    }

    private void checkScalar(JsonNode node, Class<?> type, String path) {
        if (type == String.class) {
            if (node.isTextual()) {
                checkTexts(node, path);
            } else {
                wrong(path, "must be a text in quotation marks", "须为带引号的文本");
            }
        } else if (type == int.class || type == Integer.class || type == short.class || type == Short.class) {
            if (!node.isIntegralNumber() || !node.canConvertToInt()) {
                wrong(
                        path,
                        "must be a whole number up to 2147483647, without quotation marks",
                        "须为整数（不带引号，不超过 2147483647）");
            }
        } else if (type == long.class || type == Long.class) {
            if (!node.isIntegralNumber() || !node.canConvertToLong()) {
                wrong(path, "must be a whole number, without quotation marks", "须为整数（不带引号）");
            }
        } else if (type == double.class || type == Double.class || Number.class.isAssignableFrom(type)) {
            if (!node.isNumber() || !fits(node.decimalValue())) {
                wrong(
                        path,
                        "must be a number of at most " + MAX_DIGITS + " digits, without quotation marks",
                        "须为数字（不带引号，最多 " + MAX_DIGITS + " 位）");
            }
        } else if (type == boolean.class || type == Boolean.class) {
            if (!node.isBoolean()) {
                wrong(path, "must be true or false", "须为 true 或 false");
            }
        } else if (type.isEnum()) {
            if (!node.isTextual() || Shape.constant(type, node.textValue()).isEmpty()) {
                String codes = codes(type);
                wrong(path, "must be one of " + codes, "须为以下之一：" + codes);
            }
        } else if (type == Instant.class) {
            if (!node.isTextual() || !isInstant(node.textValue())) {
                wrong(path, "must be a time such as \"2026-11-22T08:00:00Z\"", "须为时间，例如 \"2026-11-22T08:00:00Z\"");
            }
        } else if (type == LocalDate.class) {
            if (!node.isTextual() || !isDate(node.textValue())) {
                wrong(path, "must be a date such as \"2026-11-22\"", "须为日期，例如 \"2026-11-22\"");
            }
        } else {
            checkTexts(node, path);
        }
    }

    static String codes(Class<?> type) {
        List<String> codes = new ArrayList<>();
        for (Object constant : type.getEnumConstants()) {
            codes.add(Shape.code((Enum<?>) constant));
        }
        return String.join(", ", codes);
    }

    private static boolean fits(BigDecimal number) {
        return number.precision() <= MAX_DIGITS && Math.abs(number.scale()) <= MAX_DIGITS;
    }

    private static boolean isInstant(String text) {
        try {
            int year = Instant.parse(text).atOffset(ZoneOffset.UTC).getYear();
            return year >= 1 && year <= 9999;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isDate(String text) {
        try {
            int year = LocalDate.parse(text).getYear();
            return year >= 1 && year <= 9999;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Texts that no database and no XML file can hold are refused wherever they stand. */
    private void checkTexts(JsonNode node, String path) {
        if (node.isTextual() && !Constraints.storable(node.textValue())) {
            wrong(path, "must not contain NUL or half a surrogate pair", "不能包含 NUL 或不成对的代理字符");
        } else if (node.isObject()) {
            each(node, path, this::checkTexts);
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                checkTexts(node.get(i), path + "[" + i + "]");
            }
        }
    }

    private interface Visit {
        void entry(JsonNode node, String path);
    }

    private void each(JsonNode object, String path, Visit visit) {
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            String at = member(path, printable(entry.getKey()));
            if (!Constraints.storable(entry.getKey())) {
                wrong(at, "must not have NUL or half a surrogate pair in its name", "名称不能包含 NUL 或不成对的代理字符");
            }
            visit.entry(entry.getValue(), at);
        }
    }

    /** A name that a caller made up, fit to be shown. */
    private static String printable(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints()
                .limit(100)
                .map(c -> Character.isISOControl(c) || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
                        ? '?'
                        : c)
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private void wrong(String path, String en, String zh) {
        problems.add(new FieldProblem(field(path), Text.of(en, zh)));
    }
}
