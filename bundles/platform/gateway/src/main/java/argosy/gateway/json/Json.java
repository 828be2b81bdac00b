package argosy.gateway.json;

import argosy.department.Problem;
import argosy.department.Shape;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AccessorNamingStrategy;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.DefaultAccessorNamingStrategy;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.LRUMap;
import com.fasterxml.jackson.databind.util.LookupCache;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * JSON as one department speaks it. Each department application makes its own and drops it when it stops: nothing here
 * is static, so that no class of a department is kept alive.
 *
 * <p>Strict in what it takes: no unknown or repeated members, no text for a number or the other way round, no null for a
 * primitive, nothing behind the end; texts up to {@value #MAX_TEXT} characters, {@value #MAX_NESTING} levels. Times are
 * RFC 3339 in UTC, enum constants their codes, members without a value are written as null.
 */
public final class Json {

    static final int MAX_TEXT = 100_000;
    static final int MAX_NESTING = 50;

    private final Shapes shapes = new Shapes();
    private final Constraints constraints = new Constraints(shapes);
    private final ObjectMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(MAX_TEXT)
                            .maxNestingDepth(MAX_NESTING)
                            .maxNumberLength(100)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .build())
            .typeFactory(ownTypes())
            .addModule(new JavaTimeModule())
            .addModule(new RecordsModule(shapes))
            .annotationIntrospector(new EnumCodes())
            .accessorNaming(new ComponentsOnly())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .withCoercionConfig(
                    LogicalType.Textual, text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    /** The mapper; written through it without a {@link Disclosure}, sensitive components are masked. */
    public ObjectMapper mapper() {
        return mapper;
    }

    /** The checks that values of this department go through, however they arrive. */
    public Constraints constraints() {
        return constraints;
    }

    Shapes shapes() {
        return shapes;
    }

    /**
     * The body as a tree.
     *
     * @throws Problem 400 {@code empty-body}, {@code malformed-json} with line and column, or {@code json-limits}
     */
    JsonNode tree(InputStream body) throws IOException {
        JsonNode tree;
        try {
            tree = mapper.readTree(body);
        } catch (StreamConstraintsException e) {
            throw Problem.badRequest(
                    "json-limits",
                    "The JSON is beyond what is read: texts up to " + MAX_TEXT
                            + " characters, numbers up to 100 digits, " + MAX_NESTING + " levels of nesting.",
                    "JSON 超出限制：文本最长 " + MAX_TEXT + " 字符，数字最多 100 位，嵌套最多 " + MAX_NESTING + " 层。");
        } catch (JsonProcessingException e) {
            throw malformed(e);
        } catch (CharConversionException e) {
            throw Problem.badRequest("malformed-json", "The body is not JSON in UTF-8.", "请求体不是 UTF-8 编码的 JSON。");
        }
        if (tree == null || tree.isMissingNode()) {
            throw Problem.badRequest("empty-body", "Send a JSON body.", "请求体不能为空，请发送 JSON。");
        }
        return tree;
    }

    /**
     * The tree as a value of that type, validated.
     *
     * @throws Problem 422 with every member at fault
     */
    Object value(JsonNode tree, JavaType type) {
        TreeCheck check = new TreeCheck(mapper.getTypeFactory(), shapes);
        check.check(tree, type, "");
        Constraints.refuse(check.problems());
        Object value = converted(tree, type);
        Constraints.refuse(constraints.problems(value));
        return value;
    }

    /** The tree as a value of that type, neither its structure nor its constraints checked here. */
    Object converted(JsonNode tree, JavaType type) {
        try {
            return mapper.readerFor(type).readValue(mapper.treeAsTokens(tree));
        } catch (IOException e) {
            throw refused(e);
        }
    }

    /** Jackson's own cache of types is static and would outlive the department. */
    private static TypeFactory ownTypes() {
        LookupCache<Object, JavaType> cache = new LRUMap<>(16, 500);
        return TypeFactory.defaultInstance().withCache(cache);
    }

    private static Problem refused(IOException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem;
            }
        }
        StringBuilder path = new StringBuilder();
        if (e instanceof JsonMappingException mapping) {
            for (JsonMappingException.Reference step : mapping.getPath()) {
                if (step.getFieldName() == null) {
                    path.append('[').append(step.getIndex()).append(']');
                } else {
                    path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
                }
            }
        }
        return Problem.invalid(
                TreeCheck.field(path.toString()),
                "is incomplete or not of the kind that the API description asks for",
                "不完整或类型不符，请参阅接口说明");
    }

    private static Problem malformed(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        String repeated = e.getOriginalMessage().startsWith("Duplicate field") ? " (a member occurs twice)" : "";
        String repeatedZh = repeated.isEmpty() ? "" : "（成员重复）";
        return new Problem(
                400,
                "malformed-json",
                argosy.department.Text.of(
                        "The body is not valid JSON at line " + at.getLineNr() + ", column " + at.getColumnNr()
                                + repeated + ".",
                        "请求体第 " + at.getLineNr() + " 行第 " + at.getColumnNr() + " 列不是有效的 JSON" + repeatedZh + "。"),
                List.of(),
                java.util.Map.of("line", at.getLineNr(), "column", at.getColumnNr()));
    }

    /** Enum constants are their codes, in both directions and as keys. */
    private static final class EnumCodes extends JacksonAnnotationIntrospector {
        @Override
        public String[] findEnumValues(
                MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
            for (int i = 0; i < constants.length; i++) {
                names[i] = Shape.code(constants[i]);
            }
            return names;
        }
    }

    /** A record is its components; other methods that look like getters do not show. */
    private static final class ComponentsOnly extends DefaultAccessorNamingStrategy.Provider {
        @Override
        public AccessorNamingStrategy forRecord(MapperConfig<?> config, AnnotatedClass type) {
            return new DefaultAccessorNamingStrategy.RecordNaming(config, type) {
                @Override
                public String findNameForIsGetter(AnnotatedMethod method, String name) {
                    return null;
                }

                @Override
                public String findNameForRegularGetter(AnnotatedMethod method, String name) {
                    return _fieldNames.contains(name) ? name : null;
                }
            };
        }
    }
}
