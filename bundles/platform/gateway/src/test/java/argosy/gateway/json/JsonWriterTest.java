package argosy.gateway.json;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.department.Caller;
import argosy.department.ListQuery;
import argosy.department.Page;
import argosy.department.Reach;
import argosy.department.Report;
import argosy.department.RequestMark;
import argosy.department.Sensitive;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.gateway.AccessLog;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JsonWriterTest {

    private static final Caller CLERK = caller(Map.of());
    private static final Caller LEADER = caller(Map.of("shop:consignees:read", Reach.COMPANY));
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00.5Z");

    private final Json json = new Json();
    private final Revelations log = new Revelations();

    record Person(
            @Sensitive("consignees:read") String name,
            @Sensitive("consignees:read") BigDecimal salary) {}

    record Count(String name, @Sensitive("consignees:read") String phone, long pieces) {}

    @Test
    void writesAStoredRecordFlat() throws IOException {
        JsonNode order = write(stored(7).with("lines", List.of()).with("steps", List.of("pick")), LEADER);

        assertThat(order.fieldNames())
                .toIterable()
                .containsExactly(
                        "id",
                        "version",
                        "createdAt",
                        "createdBy",
                        "updatedAt",
                        "updatedBy",
                        "unit",
                        "code",
                        "phone",
                        "address",
                        "amount",
                        "parcels",
                        "priority",
                        "gift",
                        "channel",
                        "promisedAt",
                        "day",
                        "origin",
                        "packed",
                        "mail",
                        "lines",
                        "steps");
        assertThat(order.get("createdAt").textValue()).isEqualTo("2026-11-22T08:00:00.500Z");
        assertThat(order.get("day").textValue()).isEqualTo("2026-11-22");
        assertThat(order.get("channel").textValue()).isEqualTo("live_stream");
        assertThat(order.get("amount").decimalValue()).isEqualTo(new BigDecimal("12.50"));
        assertThat(order.get("priority").isNull()).isTrue();
        assertThat(order.get("unit").isNull()).isTrue();
    }

    @Test
    void writesAPageWithTheFieldsAskedFor() throws IOException {
        ListQuery all = ListQuery.first(Order.register(), 50);
        ListQuery some = new ListQuery(null, List.of(), List.of(), 50, null, Set.of("id", "code", "steps"), true);
        List<Stored<Order>> items = List.of(stored(1).with("steps", List.of()), stored(2));

        JsonNode whole = write(new Page<>(Order.register(), items, null, null, all), CLERK);
        assertThat(whole.fieldNames()).toIterable().containsExactly("items", "next");
        assertThat(whole.get("next").isNull()).isTrue();
        assertThat(whole.at("/items/1/id").longValue()).isEqualTo(2);

        JsonNode part = write(new Page<>(Order.register(), items, "abc", 2L, some), CLERK);
        assertThat(part.toString())
                .isEqualTo("{\"items\":[{\"id\":1,\"code\":\"FH-1\",\"steps\":[]},{\"id\":2,\"code\":\"FH-1\"}],"
                        + "\"next\":\"abc\",\"total\":2}");
    }

    @Test
    void masksWhereverASensitiveComponentStands() throws IOException {
        JsonNode order = write(
                stored(7).with("persons", List.of(new Person("王小明", new BigDecimal(5000)), new Person("李", null))),
                CLERK);

        assertThat(order.get("phone").textValue()).isEqualTo("138***78");
        assertThat(order.at("/address/street").textValue()).isEqualTo("文三路***件园");
        assertThat(order.at("/address/city").textValue()).isEqualTo("杭州");
        assertThat(order.at("/persons/0").toString()).isEqualTo("{\"name\":\"王**\",\"salary\":null}");
        assertThat(order.at("/persons/1/name").textValue()).isEqualTo("**");
        assertThat(log.lines).isEmpty();
    }

    @Test
    void tellsTheAccessLogOncePerResponse() throws IOException {
        ListQuery query = ListQuery.first(Order.register(), 50);
        Page<Order> page = new Page<>(Order.register(), List.of(stored(1), stored(2)), null, null, query);

        assertThat(write(page, LEADER).at("/items/0/phone").textValue()).isEqualTo("13812345678");
        assertThat(log.lines).containsExactly("leader shop orders [1, 2] [phone, street]");

        log.lines.clear();
        write(stored(3), LEADER.in(new RequestMark("shop:returns:read", null, null)));
        assertThat(log.lines).containsExactly("leader shop returns [3] [phone, street]");
    }

    @Test
    void logsNothingWhenNothingSensitiveWasSent() throws IOException {
        ListQuery query = new ListQuery(null, List.of(), List.of(), 50, null, Set.of("code"), false);

        write(new Page<>(Order.register(), List.of(stored(1)), null, null, query), LEADER);
        write(new Person(null, null), LEADER);

        assertThat(log.lines).isEmpty();
    }

    @Test
    void masksForNobodyAndWithoutARequest() throws IOException {
        assertThat(write(Order.sample(), null).get("phone").textValue()).isEqualTo("138***78");
        assertThat(json.mapper().writeValueAsString(new Count("a", "13812345678", 1)))
                .isEqualTo("{\"name\":\"a\",\"phone\":\"138***78\",\"pieces\":1}");
    }

    @Test
    void writesReports() throws IOException {
        Report<Count> report = new Report<>(
                "day",
                Text.of("Day", "日报"),
                Text.of("all", "全部"),
                Shape.of(Count.class),
                List.of(new Count("a", "13812345678", 10_000_000_000L)));

        assertThat(write(report, CLERK).toString())
                .isEqualTo("{\"name\":\"day\",\"title\":{\"en\":\"Day\",\"zh\":\"日报\"},"
                        + "\"formula\":{\"en\":\"all\",\"zh\":\"全部\"},"
                        + "\"rows\":[{\"name\":\"a\",\"phone\":\"138***78\",\"pieces\":10000000000}]}");
    }

    @Test
    void masksByCharacterNotByCodeUnit() {
        assertThat(Disclosure.masked("😀😀😀😀😀😀😀😀")).isEqualTo("😀😀😀***😀😀");
        assertThat(Disclosure.masked("😀a")).isEqualTo("😀**");
        assertThat(Disclosure.masked("")).isEqualTo("");
    }

    private JsonNode write(Object answer, Caller caller) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonWriter writer = new JsonWriter(json, "shop", log, () -> caller);
        assertThat(writer.isWriteable(
                        answer.getClass(), answer.getClass(), new Annotation[0], MediaType.APPLICATION_JSON_TYPE))
                .isTrue();
        writer.writeTo(
                answer,
                answer.getClass(),
                answer.getClass(),
                new Annotation[0],
                MediaType.APPLICATION_JSON_TYPE,
                new MultivaluedHashMap<>(),
                out);
        return json.mapper().readTree(out.toByteArray());
    }

    private static Stored<Order> stored(long id) {
        return new Stored<>(id, 1, NOW, "wang", NOW, "wang", null, Order.sample(), Map.of());
    }

    private static Caller caller(Map<String, Reach> grants) {
        return new Caller(grants.isEmpty() ? "clerk" : "leader", "", null, null, grants, RequestMark.NONE);
    }

    private static final class Revelations implements AccessLog {
        private final List<String> lines = new ArrayList<>();

        @Override
        public void revealed(Caller caller, String department, String collection, List<Long> ids, Set<String> fields) {
            lines.add(caller.username() + " " + department + " " + collection + " " + ids + " "
                    + new java.util.TreeSet<>(fields));
        }

        @Override
        public void denied(Caller caller, String permission, String method, String path) {
            throw new AssertionError("nothing is denied here");
        }
    }
}
