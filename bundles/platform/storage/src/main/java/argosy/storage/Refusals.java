package argosy.storage;

import argosy.department.Problem;
import argosy.department.Problem.FieldProblem;
import argosy.department.Shape;
import argosy.department.Text;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Index;
import org.jooq.Table;
import org.jooq.UniqueKey;

/** What a refusal of the database means to the caller. Never a word of SQL or of a class in it. */
final class Refusals {

    private static final Text TAKEN =
            Text.of("There is a record with the same values already; choose another value.", "已存在内容相同的记录，请换一个值。");

    private final Engine engine;

    Refusals(Engine engine) {
        this.engine = engine;
    }

    /** A statement failed of which no more is known. */
    RuntimeException of(SQLException failure) {
        if (failure instanceof SQLTransientConnectionException) {
            return busy();
        }
        return switch (state(failure)) {
            case "23505" -> duplicate(TAKEN, List.of());
            case "23503" -> missing(List.of());
            case "22001", "22003", "22021", "23502", "23513", "23514" -> unfit(List.of());
            case "57014", "XCL52" -> slow();
            default -> new SqlFailure(failure);
        };
    }

    /** These records could not be inserted, or one of them not be changed. */
    <R extends Record> RuntimeException writing(SQLException failure, Rows<R> rows, List<R> records) {
        Table<?> table = rows.register.table();
        return switch (state(failure)) {
            case "23505" -> duplicate(rows, components(rows, violated(failure).flatMap(name -> unique(table, name))));
            case "23503" -> missing(components(rows, violated(failure).flatMap(name -> reference(table, name))));
            case "22001", "22003", "22021", "23502", "23513", "23514" -> unfit(unfit(rows, records));
            default -> of(failure);
        };
    }

    /** A record could not be removed. */
    RuntimeException removing(SQLException failure) {
        if (state(failure).equals("23503")) {
            return Problem.conflict(
                    "in-use",
                    "Other records refer to this record; remove or change those first.",
                    "还有其他记录引用该记录，请先删除或修改那些记录。");
        }
        return of(failure);
    }

    /** The same work failed too often because others worked on the same records. */
    static Problem busy() {
        return new Problem(
                503,
                "busy",
                Text.of(
                        "Many callers are working on the same records; repeat the request in a moment.",
                        "当前有多人同时处理相同的记录，请稍后重试。"),
                List.of(),
                Map.of());
    }

    private static Problem slow() {
        return new Problem(
                503,
                "took-too-long",
                Text.of(
                        "The search took longer than 30 seconds; narrow it down with a filter.",
                        "查询超过 30 秒，请增加筛选条件缩小范围。"),
                List.of(),
                Map.of());
    }

    private static Problem duplicate(Rows<?> rows, List<String> components) {
        if (components.isEmpty()) {
            return duplicate(TAKEN, components);
        }
        Text title = rows.register.title();
        List<Text> labels = components.stream()
                .flatMap(name -> rows.register.shape().component(name).stream())
                .map(Shape.Component::label)
                .toList();
        String names = labels.stream().map(Text::en).collect(Collectors.joining(", "));
        String namesZh = labels.stream().map(Text::zh).collect(Collectors.joining("、"));
        return duplicate(
                Text.of(
                        "In " + title.en() + " there is a record with the same " + names
                                + " already; choose another value.",
                        "“" + title.zh() + "”中已有" + namesZh + "相同的记录，请换一个值。"),
                components);
    }

    private static Problem duplicate(Text detail, List<String> components) {
        return new Problem(
                409,
                "duplicate",
                detail,
                problems(components, "is taken by another record; choose another value", "已被其他记录使用，请换一个值"),
                Map.of());
    }

    private static Problem missing(List<String> components) {
        List<FieldProblem> fields = problems(
                components, "refers to a record that does not exist; choose one that does", "引用的记录不存在，请选择已有的记录");
        return fields.isEmpty()
                ? new Problem(
                        422,
                        "invalid",
                        Text.of(
                                "The record refers to another record that does not exist, or others refer to it.",
                                "该记录引用了不存在的记录，或仍被其他记录引用。"),
                        List.of(),
                        Map.of())
                : Problem.invalid(fields);
    }

    private static Problem unfit(List<FieldProblem> fields) {
        return fields.isEmpty()
                ? new Problem(
                        422,
                        "invalid",
                        Text.of(
                                "A value is missing, too long, too large or has characters that cannot be kept.",
                                "有字段缺失、过长、过大，或含有无法保存的字符。"),
                        List.of(),
                        Map.of())
                : Problem.invalid(fields);
    }

    private static List<FieldProblem> problems(List<String> components, String en, String zh) {
        return components.stream()
                .map(c -> new FieldProblem(c, Text.of(en, zh)))
                .toList();
    }

    private <R extends Record> List<FieldProblem> unfit(Rows<R> rows, List<R> records) {
        List<FieldProblem> found = new ArrayList<>();
        Shape<R> shape = rows.register.shape();
        for (int i = 0; i < shape.components().size(); i++) {
            String name = shape.components().get(i).name();
            DataType<?> column = rows.register.column(name).getDataType();
            for (R record : records) {
                Optional<Text> reason = unfit(column, shape.get(record, i));
                if (reason.isPresent()) {
                    found.add(new FieldProblem(name, reason.get()));
                    break;
                }
            }
        }
        return found;
    }

    private static Optional<Text> unfit(DataType<?> column, Object value) {
        if (value == null) {
            return column.nullable() ? Optional.empty() : Optional.of(Text.of("is missing; give a value", "缺少值，请填写"));
        }
        if (value instanceof String text) {
            if (column.lengthDefined() && column.length() > 0 && text.length() > column.length()) {
                return Optional.of(Text.of(
                        "is longer than " + column.length() + " characters; shorten it",
                        "超过 " + column.length() + " 个字符，请缩短"));
            }
            if (text.indexOf('\0') >= 0) {
                return Optional.of(Text.of("has a character that cannot be kept (NUL)", "含有无法保存的字符（NUL）"));
            }
        }
        if (value instanceof BigDecimal number && column.precisionDefined() && column.precision() > 0) {
            int digits = column.precision() - column.scale();
            if (number.precision() - number.scale() > digits) {
                return Optional.of(Text.of(
                        "has more than " + digits + " digits before the decimal point", "整数部分超过 " + digits + " 位"));
            }
        }
        return Optional.empty();
    }

    private Optional<String> violated(SQLException failure) {
        return engine.violated(Failures.first(failure));
    }

    private static Optional<List<? extends Field<?>>> unique(Table<?> table, String name) {
        for (UniqueKey<?> key : table.getKeys()) {
            if (name.equalsIgnoreCase(key.getName())) {
                return Optional.of(key.getFields());
            }
        }
        for (Index index : table.getIndexes()) {
            if (name.equalsIgnoreCase(index.getName())) {
                return Optional.of(index.getFields().stream()
                        .<Field<?>>map(f -> table.field(f.getName()))
                        .toList());
            }
        }
        // A constraint without a name of its own: there is no doubt when the table has only one.
        List<? extends UniqueKey<?>> keys = table.getUniqueKeys();
        return keys.size() == 1 && table.getIndexes().stream().noneMatch(Index::getUnique)
                ? Optional.of(keys.get(0).getFields())
                : Optional.empty();
    }

    private static Optional<List<? extends Field<?>>> reference(Table<?> table, String name) {
        for (ForeignKey<?, ?> key : table.getReferences()) {
            if (name.equalsIgnoreCase(key.getName())) {
                return Optional.of(key.getFields());
            }
        }
        return Optional.empty();
    }

    private static List<String> components(Rows<?> rows, Optional<List<? extends Field<?>>> fields) {
        return fields.stream()
                .flatMap(List::stream)
                .flatMap(field -> Stream.ofNullable(field))
                .flatMap(field -> rows.register.shape().components().stream()
                        .filter(c -> c.column().equalsIgnoreCase(field.getName()))
                        .map(Shape.Component::name))
                .collect(Collectors.toList());
    }

    private static String state(SQLException failure) {
        return String.valueOf(Failures.first(failure).getSQLState());
    }
}
