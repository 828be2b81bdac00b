package argosy.gateway.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import argosy.department.MediaTypes;
import argosy.department.MergePatch;
import argosy.department.Problem;
import argosy.department.Sensitive;
import argosy.department.Shape;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

    private static final String GOOD = """
            {"code": "FH-1", "phone": "13812345678", "address": {"city": "杭州", "street": null},
             "lines": [{"sku": "A-1", "quantity": 2}], "amount": 12.50, "parcels": 1, "gift": true,
             "channel": "live_stream", "promisedAt": "2026-11-22T16:00:00+08:00", "day": "2026-11-22"}
            """;

    private final JsonReader reader = new JsonReader(new Json(), permission -> true);

    record Orders(List<Order> list) {}

    record Window(Instant from, Instant to) {
        Window {
            if (to.isBefore(from)) {
                throw Problem.invalid("to", "must not be before from", "不能早于 from");
            }
        }
    }

    @Test
    void readsARecord() {
        Order order = (Order) read(GOOD, Order.class);

        assertThat(order.lines()).containsExactly(new Order.Line("A-1", 2));
        assertThat(order.amount()).isEqualTo(new BigDecimal("12.50"));
        assertThat(order.channel()).isEqualTo(Order.Channel.LIVE_STREAM);
        assertThat(order.promisedAt()).isEqualTo(Instant.parse("2026-11-22T08:00:00Z"));
        assertThat(order.priority()).isNull();
        assertThat(order.packed()).isZero();
    }

    @Test
    void readsListsAndMaps() throws Exception {
        Type list = Orders.class.getRecordComponents()[0].getGenericType();

        assertThat((List<?>) read("[" + GOOD + "]", list)).hasSize(1);
        assertThat(errors("[" + GOOD + ", {\"code\": 5}]", list))
                .containsKeys("[1].code", "[1].lines", "[1].parcels", "[1].gift");
        assertThat(read("{\"a\": [1, \"x\"]}", Map.class)).isEqualTo(Map.of("a", List.of(1, "x")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            code       | 5                      | must be a text in quotation marks
            code       | null                   | is required
            code       | "  "                   | is required
            code       | "123456789012345678901"| must have at most 20 characters
            code       | "a\\u0000"             | must not contain NUL or half a surrogate pair
            code       | "\\ud83d"              | must not contain NUL or half a surrogate pair
            address    | "杭州"                 | must be an object {…}
            address    | {"city": ""}           | city: is required
            lines      | {}                     | must be a list […]
            lines      | []                     | is required
            amount     | "12.5"                 | must be a number of at most 40 digits, without quotation marks
            amount     | 1e400000               | must be a number of at most 40 digits, without quotation marks
            amount     | 0                      | must be at least 0.01
            parcels    | 1.5                    | must be a whole number up to 2147483647, without quotation marks
            parcels    | 3000000000             | must be a whole number up to 2147483647, without quotation marks
            parcels    | null                   | is required
            gift       | "true"                 | must be true or false
            gift       | 1                      | must be true or false
            channel    | "LIVE_STREAM"          | must be one of live_stream, shop
            channel    | 0                      | must be one of live_stream, shop
            promisedAt | "2026-11-22"           | must be a time such as "2026-11-22T08:00:00Z"
            promisedAt | 1763798400             | must be a time such as "2026-11-22T08:00:00Z"
            day        | "22.11.2026"           | must be a date such as "2026-11-22"
            origin     | "shop"                 | is set by the system; leave it out
            mail       | "nobody"               | must be an e-mail address
            """)
    void saysWhatIsWrongWithAMember(String member, String value, String message) {
        String body = withMember(member, value.strip());

        Map<String, String> errors = errors(body, Order.class);

        String field = member;
        if (message.startsWith("city: ")) {
            field = "address.city";
            message = message.substring(6);
        }
        assertThat(errors).containsExactly(Map.entry(field, message));
    }

    @Test
    void reportsEverythingAtOnce() {
        assertThat(errors("{\"colour\": 1, \"parcels\": \"2\", \"lines\": [{\"sku\": 7, \"qty\": 1}]}", Order.class))
                .containsOnlyKeys(
                        "colour", "parcels", "code", "gift", "lines[0].sku", "lines[0].qty", "lines[0].quantity")
                .containsEntry("lines[0].qty", "is unknown; known are sku, quantity");
        assertThat(errors(
                        "{\"code\": \"\", \"lines\": [{\"sku\": \"A\", \"quantity\": 1}, {\"sku\": \"B\", \"quantity\": 0}],"
                                + " \"parcels\": 1, \"gift\": false, \"mail\": \"x\"}",
                        Order.class))
                .containsOnlyKeys("code", "lines[1].quantity", "mail")
                .containsEntry("lines[1].quantity", "must be greater than 0");
    }

    @Test
    void takesWhatTheRecordItselfSays() {
        assertThat(errors("{\"from\": \"2026-11-22T08:00:00Z\", \"to\": \"2026-11-21T08:00:00Z\"}", Window.class))
                .containsOnlyKeys("to");
        assertThat(errors("{\"from\": \"2026-11-22T08:00:00Z\"}", Window.class)).containsOnlyKeys("body");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"code\": }",
                "{} {}",
                "{\"code\": \"a\", \"code\": \"b\"}",
                "nonsense",
                "{'a': 1}",
                "[1,]"
            })
    void refusesWhatIsNoJson(String body) {
        Problem problem = catchThrowableOfType(Problem.class, () -> read(body, Order.class));

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.code()).isEqualTo("malformed-json");
        assertThat(problem.detail().en()).contains("line 1, column ").doesNotContain("jackson", "argosy", "Source");
        assertThat(problem.detail().zh()).contains("第 1 行");
    }

    @Test
    void refusesBrokenUtf8() {
        byte[] body = {'{', '"', 'a', '"', ':', '"', (byte) 0xC3, (byte) 0x28, '"', '}'};

        Problem problem = catchThrowableOfType(Problem.class, () -> read(body, Map.class));

        assertThat(problem.status()).isEqualTo(400);
    }

    @Test
    void refusesEmptyAndOutsizedBodies() {
        assertThat(catchThrowableOfType(Problem.class, () -> read(" ", Order.class))
                        .code())
                .isEqualTo("empty-body");
        assertThat(catchThrowableOfType(Problem.class, () -> read("[".repeat(60) + "]".repeat(60), List.class))
                        .code())
                .isEqualTo("json-limits");
        assertThat(catchThrowableOfType(
                                Problem.class,
                                () -> read(withMember("code", '"' + "x".repeat(100_001) + '"'), Order.class))
                        .code())
                .isEqualTo("json-limits");
        assertThat(errors("null", Order.class)).containsOnlyKeys("body");
        assertThat(errors("[]", Order.class)).containsEntry("body", "must be an object {…}");
    }

    @Test
    void limitsTheNumberOfErrors() {
        String lines = "{\"sku\": 1, \"quantity\": \"x\"},".repeat(5000);

        assertThat(errors(withMember("lines", "[" + lines.substring(0, lines.length() - 1) + "]"), Order.class))
                .hasSizeBetween(100, 110);
    }

    @Test
    void patchesNamedMembersOnly() {
        Order before = Order.sample();

        Order after = patch("{\"code\": \"FH-2\", \"amount\": null, \"address\": {\"street\": null}}", before);

        assertThat(after.code()).isEqualTo("FH-2");
        assertThat(after.amount()).isNull();
        assertThat(after.address()).isEqualTo(new Order.Address("杭州", null));
        assertThat(after.phone()).isEqualTo(before.phone());
        assertThat(after.packed()).isEqualTo(3);
        assertThat(after.lines()).isSameAs(before.lines());
        assertThat(patch("{}", before)).isEqualTo(before);
    }

    @Test
    void leavesAPersonalTextAsItIsWhenItsMaskComesBack() {
        Order before = Order.sample();
        Object mask = Disclosure.masked(before.phone());

        assertThat(patch("{\"phone\": \"" + mask + "\"}", before)).isEqualTo(before);
        assertThat(patch("{\"phone\": \"13900000000\"}", before).phone()).isEqualTo("13900000000");
    }

    record Article(String code, @Sensitive("costs:read") BigDecimal cost) {}

    @Test
    void leavesAMaskedNumberAsItIsUnlessItsReaderSeesIt() throws IOException {
        Article before = new Article("SKU-1", new BigDecimal("12.50"));
        JsonNode patch = new Json().mapper().readTree("{\"code\": \"SKU-2\", \"cost\": null}");
        Shape<Article> shape = Shape.of(Article.class);

        assertThat(new PatchBody(new Json(), patch, permission -> false).applyTo(before, shape))
                .isEqualTo(new Article("SKU-2", before.cost()));
        assertThat(new PatchBody(new Json(), patch, "costs:read"::equals).applyTo(before, shape))
                .isEqualTo(new Article("SKU-2", null));
    }

    @Test
    void refusesAPatchThatCannotBeApplied() {
        Problem problem = catchThrowableOfType(
                Problem.class, () -> patch("{\"colour\": 1, \"packed\": 4, \"parcels\": \"x\"}", Order.sample()));

        assertThat(fields(problem)).containsOnlyKeys("colour", "packed", "parcels");
        assertThat(fields(catchThrowableOfType(Problem.class, () -> patch("{\"code\": null}", Order.sample()))))
                .containsExactly(Map.entry("code", "is required"));
        assertThat(fields(catchThrowableOfType(
                        Problem.class, () -> patch("{\"address\": {\"city\": null}}", Order.sample()))))
                .containsExactly(Map.entry("address.city", "is required"));
        assertThat(fields(catchThrowableOfType(Problem.class, () -> patch("{\"amount\": 0}", Order.sample()))))
                .containsOnlyKeys("amount");
        assertThat(fields(catchThrowableOfType(Problem.class, () -> patch("[]", Order.sample()))))
                .containsOnlyKeys("body");
    }

    private Order patch(String body, Order order) {
        return ((MergePatch) read(body, MergePatch.class)).applyTo(order, Order.SHAPE);
    }

    private Map<String, String> errors(String body, Type type) {
        Problem problem = catchThrowableOfType(Problem.class, () -> read(body, type));
        assertThat(problem).as("refusal of " + body).isNotNull();
        assertThat(problem.status()).isEqualTo(422);
        return fields(problem);
    }

    private static Map<String, String> fields(Problem problem) {
        return problem.fields().stream().collect(Collectors.toMap(Problem.FieldProblem::field, field -> field.message()
                .en()));
    }

    private static String withMember(String member, String value) {
        String rest = GOOD.replaceFirst("\"" + member + "\": (\"[^\"]*\"|\\[.*?\\]|\\{.*?\\}|[^,}]*),? ?", "");
        return "{\"" + member + "\": " + value + ", " + rest.substring(1).replaceFirst(",\\s*}\\s*$", "}");
    }

    private Object read(String body, Type type) {
        return read(body.getBytes(StandardCharsets.UTF_8), type);
    }

    @SuppressWarnings("unchecked")
    private Object read(byte[] body, Type type) {
        Class<Object> raw = type instanceof Class<?> c ? (Class<Object>) c : Object.class;
        MediaType mediaType = MediaType.valueOf(type == MergePatch.class ? MediaTypes.MERGE_PATCH : "application/json");
        assertThat(reader.isReadable(raw, type, new Annotation[0], mediaType)).isTrue();
        try {
            return reader.readFrom(
                    raw,
                    type,
                    new Annotation[0],
                    mediaType,
                    new MultivaluedHashMap<>(),
                    new ByteArrayInputStream(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
