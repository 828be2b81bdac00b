package argosy.storage;

import argosy.department.Problem;
import argosy.department.Problem.FieldProblem;
import argosy.department.Shape;
import argosy.department.Text;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The texts in the import tables; nobody else reads them. */
final class ImportJson {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final TypeReference<LinkedHashMap<String, String>> CELLS = new TypeReference<>() {};
    private static final TypeReference<List<String>> HEADINGS = new TypeReference<>() {};
    private static final TypeReference<List<Long>> IDS = new TypeReference<>() {};
    private static final TypeReference<List<Fault>> FAULTS = new TypeReference<>() {};

    /** A field problem in a form that stays readable when its class changes. */
    record Fault(String field, String en, String zh) {}

    private ImportJson() {}

    /** Without the empty cells, which are told from the headings. */
    static String cells(Map<String, String> cells) {
        Map<String, String> filled = new LinkedHashMap<>();
        cells.forEach((heading, text) -> {
            if (!text.isEmpty()) {
                filled.put(heading, text);
            }
        });
        return write(filled);
    }

    static Map<String, String> cells(String text) {
        return read(text, CELLS);
    }

    static String headings(List<String> headings) {
        return write(headings);
    }

    static List<String> headings(String text) {
        return read(text, HEADINGS);
    }

    static String ids(List<Long> ids) {
        return write(ids);
    }

    static List<Long> ids(String text) {
        return text == null ? List.of() : read(text, IDS);
    }

    static String problems(List<FieldProblem> problems) {
        return write(problems.stream()
                .map(p -> new Fault(p.field(), p.message().en(), p.message().zh()))
                .toList());
    }

    static List<FieldProblem> problems(String text) {
        return text == null
                ? List.of()
                : read(text, FAULTS).stream()
                        .map(f -> new FieldProblem(f.field(), Text.of(f.en(), f.zh())))
                        .toList();
    }

    /** A problem's fields, or its one sentence when it names none. */
    static List<FieldProblem> fields(Problem problem) {
        return problem.fields().isEmpty() ? List.of(new FieldProblem("", problem.detail())) : problem.fields();
    }

    /** A record by its components: what reads it back knows its shape. */
    static <T extends Record> String content(Shape<T> shape, T record) {
        ObjectNode content = JSON.createObjectNode();
        for (int i = 0; i < shape.components().size(); i++) {
            Object value = shape.get(record, i);
            // Jackson must not see a department's enum: it would remember the class and hold its bundle's class loader.
            Object plain = value instanceof Enum<?> constant ? Shape.code(constant) : value;
            content.set(shape.components().get(i).name(), JSON.valueToTree(plain));
        }
        return write(content);
    }

    static <T extends Record> T content(Shape<T> shape, String text) {
        try {
            JsonNode content = JSON.readTree(text);
            Object[] values = new Object[shape.components().size()];
            for (int i = 0; i < values.length; i++) {
                Shape.Component component = shape.components().get(i);
                JsonNode value = content.path(component.name());
                values[i] = component.type().isEnum()
                        ? Shape.constant(component.type(), value.asText()).orElse(null)
                        : JSON.convertValue(
                                value, JSON.constructType(component.reflected().getGenericType()));
            }
            return shape.create(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T read(String text, TypeReference<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
