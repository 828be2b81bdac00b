package argosy.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.department.Text;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OpenApiTest {

    private final JsonNode document =
            OpenApi.document("warehouse", Text.of("Warehouse", "仓库"), "1.2.3", Warehouse.resources());

    @Test
    void describesEveryMountedOperationAndNoOther() {
        Set<String> mounted = OpenApi.mounted(Warehouse.resources());
        assertThat(OpenApi.operations(document)).isEqualTo(mounted);
        assertThat(mounted)
                .contains(
                        "GET /bins",
                        "POST /bins",
                        "PATCH /bins/{id}",
                        "GET /bins/{id}/history",
                        "POST /dispatch-orders/{id}/pick",
                        "POST /dispatch-orders/imports/{batch}/accept",
                        "DELETE /sessions/current");
    }

    @Test
    void isWrittenTheSameEveryTime() {
        assertThat(OpenApi.document("warehouse", Text.of("Warehouse", "仓库"), "1.2.3", Warehouse.resources()))
                .hasToString(document.toString());
    }

    @Test
    void isKeptForTheLinter() throws Exception {
        Path file = Path.of("target", "openapi", "warehouse.json");
        Files.createDirectories(file.getParent());
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), document);
        assertThat(file).isNotEmptyFile();
    }

    @Test
    void namesOperationsByVerbAndCollection() {
        Set<String> ids = new TreeSet<>(document.findValuesAsText("operationId"));
        assertThat(ids).hasSameSizeAs(OpenApi.operations(document));
        assertThat(ids)
                .contains(
                        "listBins",
                        "getBin",
                        "createBin",
                        "changeBin",
                        "deleteBin",
                        "getBinHistory",
                        "pickDispatchOrder",
                        "handOverDispatchOrders",
                        "getDispatchOrderLines",
                        "getDispatchDayReport",
                        "createSession",
                        "endSession");
        assertThat(operation("/dispatch-orders/{id}/pick", "post")
                        .path("summary")
                        .asText())
                .isEqualTo("Pick a dispatch order");
        assertThat(operation("/dispatch-orders/batch/hand-over", "post")
                        .path("summary")
                        .asText())
                .isEqualTo("Hand over several orders");
        assertThat(operation("/dispatch-orders/batch/hand-over", "post")
                        .path("x-title-zh")
                        .asText())
                .isEqualTo("批量交接");
        assertThat(operation("/bins", "get").path("x-title-zh").asText()).isEqualTo("查询库位");
    }

    @Test
    void formsSingularsAndArticles() {
        assertThat(List.of("skus", "pick tasks", "people", "categories", "boxes", "stock", "statuses", "access log"))
                .extracting(Wording::singular)
                .containsExactly("sku", "pick task", "person", "category", "box", "stock", "status", "access log");
        assertThat(List.of("bin", "order", "unit"))
                .extracting(Wording::article)
                .containsExactly("a bin", "an order", "a unit");
    }

    @Test
    void saysWhatPeopleCallTheCodesOfAnEnumeration() {
        JsonNode kind = schema("Bin").path("properties").path("kind");
        assertThat(texts(kind.path("enum"))).containsExactly("shelf", "cold_room");
        assertThat(kind.path("x-titles").toString())
                .as("those that have a label")
                .isEqualTo("{\"cold_room\":{\"en\":\"Cold room\",\"zh\":\"冷库\"}}");
    }

    @Test
    void saysWhatAResponseHoldsWhenTheMethodTells() {
        assertThat(ref(operation("/sessions", "post").at("/responses/201/content/application~1json")))
                .isEqualTo("#/components/schemas/Me");
        assertThat(operation("/sessions/current", "delete").at("/responses/204").has("content"))
                .isFalse();
    }

    @Test
    void saysWhoMayDoWhat() {
        JsonNode list = operation("/bins", "get");
        assertThat(list.path("x-permission").asText()).isEqualTo("warehouse:bins:read");
        assertThat(list.path("description").asText()).contains("`warehouse:bins:export`");
        assertThat(list.has("security")).isFalse();
        assertThat(document.path("security").toString()).contains("argosy-session", "bearer");
        JsonNode signIn = operation("/sessions", "post");
        assertThat(signIn.path("security").isArray()).isTrue();
        assertThat(signIn.path("security")).isEmpty();
        assertThat(signIn.has("x-permission")).isFalse();
        assertThat(operation("/reports/dispatch-day", "get")
                        .path("x-permission")
                        .asText())
                .isEqualTo("warehouse:reports:read");
    }

    @Test
    void mergesWhatMediaTypesTellApart() {
        assertThat(names(operation("/bins", "get").at("/responses/200/content")))
                .containsExactly(
                        "application/json",
                        "text/csv",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        JsonNode post = operation("/bins", "post");
        assertThat(names(post.at("/requestBody/content")))
                .containsExactly(
                        "application/json",
                        "text/csv",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(post.at("/requestBody/content/text~1csv/examples/example/value")
                        .asText())
                .startsWith("Code,Kind,Walking order,Load")
                .contains("\r\nA-01,cold_room,12,250.5,false,2026-11-20,\"heavy,top\"\r\n");
        assertThat(post.at("/responses/201/content/application~1json/schema/anyOf")
                        .findValuesAsText("$ref"))
                .containsExactly("#/components/schemas/BinStored", "#/components/schemas/Batch");
        assertThat(names(post.at("/responses/201/headers"))).containsExactly("ETag", "Location");
    }

    @Test
    void readsConstraintsAndLabelsOfRecords() {
        JsonNode bin = schema("Bin");
        assertThat(bin.path("title").asText()).isEqualTo("Bin");
        assertThat(bin.path("x-title-zh").asText()).isEqualTo("库位");
        assertThat(texts(bin.path("required"))).containsExactly("code", "kind", "walkingOrder");
        assertThat(bin.path("additionalProperties").asBoolean(true)).isFalse();
        JsonNode properties = bin.path("properties");
        assertThat(properties.path("code").toString()).isEqualTo("""
                        {"type":"string","minLength":1,"maxLength":20,"pattern":"^(?:[A-Z]-\\\\d{2})$",\
                        "examples":["A-01"],"title":"Code","description":"库位编码","x-title-zh":"库位编码"}""");
        assertThat(texts(properties.at("/kind/enum"))).containsExactly("shelf", "cold_room");
        assertThat(properties.at("/walkingOrder/format").asText()).isEqualTo("int32");
        assertThat(properties.at("/walkingOrder/minimum").asInt()).isEqualTo(1);
        assertThat(properties.at("/walkingOrder/examples/0").isInt()
                        || properties.at("/walkingOrder/examples/0").isLong())
                .isTrue();
        assertThat(texts(properties.at("/load/type"))).containsExactly("number", "null");
        assertThat(properties.at("/load/examples/0").decimalValue()).isEqualByComparingTo("250.5");
        assertThat(properties.at("/lastCounted/format").asText()).isEqualTo("date");
        assertThat(properties.at("/emptiedAt/readOnly").asBoolean()).isTrue();
        assertThat(properties.at("/tags/maxItems").asInt()).isEqualTo(5);
        assertThat(properties.at("/tags/items/maxLength").asInt()).isEqualTo(10);
        assertThat(texts(properties.at("/tags/examples/0"))).containsExactly("heavy", "top");
    }

    @Test
    void showsStoredRecordsFlatAndHoldsMaskedOnesToNothing() {
        JsonNode stored = schema("DispatchOrderStored");
        assertThat(names(stored.path("properties")))
                .containsExactly(
                        "id",
                        "version",
                        "createdAt",
                        "createdBy",
                        "updatedAt",
                        "updatedBy",
                        "unit",
                        "number",
                        "consignee",
                        "state",
                        "steps");
        assertThat(stored.path("additionalProperties").asBoolean()).isTrue();
        assertThat(stored.at("/properties/consignee/x-sensitive").asText()).isEqualTo("consignees:read");
        assertThat(stored.at("/properties/consignee").has("minLength")).isFalse();
        assertThat(schema("DispatchOrder").at("/properties/consignee/minLength").asInt())
                .isEqualTo(2);
        assertThat(texts(stored.at("/properties/steps/items/enum"))).containsExactly("pick");
        assertThat(ref(operation("/dispatch-orders/{id}/pick", "post").at("/responses/200/content/application~1json")))
                .isEqualTo("#/components/schemas/DispatchOrderStored");
        assertThat(schema("DispatchOrderPage")
                        .at("/properties/items/items/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/DispatchOrderStored");
    }

    @Test
    void patchesLeaveOutWhatOnlyRulesSet() {
        JsonNode patch = schema("BinPatch");
        assertThat(patch.has("required")).isFalse();
        assertThat(patch.path("properties").has("emptiedAt")).isFalse();
        assertThat(patch.path("additionalProperties").asBoolean(true)).isFalse();
        assertThat(names(operation("/bins/{id}", "patch").at("/requestBody/content")))
                .containsExactly("application/merge-patch+json", "application/json");
    }

    @Test
    void listsWhatTheRegisterAllows() {
        JsonNode parameters = operation("/bins", "get").path("parameters");
        List<String> named = new ArrayList<>();
        parameters.forEach(p -> named.add(resolved(p).path("name").asText()));
        assertThat(named)
                .startsWith("q")
                .contains("id", "kind", "blocked", "code", "walkingOrder")
                .endsWith("sort", "limit", "cursor", "fields", "count");
        for (JsonNode parameter : parameters) {
            if (parameter.path("name").asText().equals("kind")) {
                assertThat(texts(parameter.at("/schema/items/enum"))).containsExactly("shelf", "cold_room");
                assertThat(parameter.path("description").asText()).contains("`kind.ne`", "`kind.empty`");
            } else if (parameter.path("name").asText().equals("sort")) {
                assertThat(texts(parameter.at("/schema/items/enum"))).contains("code", "-code", "-walkingOrder");
                assertThat(texts(parameter.at("/schema/default"))).containsExactly("code");
            }
        }
    }

    @Test
    void readsParametersAndTheirDefaults() {
        JsonNode day =
                operation("/reports/dispatch-day", "get").path("parameters").path(0);
        assertThat(day.path("required").asBoolean()).isTrue();
        JsonNode top =
                operation("/reports/dispatch-day", "get").path("parameters").path(1);
        assertThat(top.at("/schema/default").asInt()).isEqualTo(10);
        assertThat(top.at("/schema/maximum").asInt()).isEqualTo(100);
    }

    @Test
    void everyRefusalIsAProblem() {
        assertThat(names(operation("/dispatch-orders/{id}/pick", "post").path("responses")))
                .containsExactly(
                        "200", "400", "401", "403", "404", "409", "412", "413", "415", "422", "428", "429", "503",
                        "default");
        JsonNode responses = document.at("/components/responses");
        assertThat(responses).isNotEmpty();
        responses.forEach(response -> {
            assertThat(names(response.path("content"))).containsExactly("application/problem+json");
            assertThat(response.findValue("value").path("status").asInt()).isGreaterThanOrEqualTo(400);
        });
    }

    @Test
    void everyBodyHasAnExample() {
        for (JsonNode path : document.path("paths")) {
            for (JsonNode operation : path) {
                exampled(operation, operation.at("/requestBody/content"));
                for (JsonNode response : operation.path("responses")) {
                    exampled(operation, response.path("content"));
                }
            }
        }
        JsonNode example = operation("/dispatch-orders", "post")
                .at("/requestBody/content/application~1json/examples/newDispatchOrder/value");
        assertThat(example.toString()).isEqualTo("""
                        {"order":{"consignee":"李娜"},"lines":[{"sku":"SKU-1","quantity":1}],"weights":{"example":1}}""");
    }

    @Test
    void everyReferenceHasItsTargetAndEveryComponentIsUsed() {
        Set<String> references = new HashSet<>(document.findValuesAsText("$ref"));
        assertThat(references)
                .allSatisfy(ref -> assertThat(document.at(ref.substring(1)).isMissingNode())
                        .as(ref)
                        .isFalse());
        for (String kind : List.of("schemas", "responses", "parameters", "headers")) {
            for (String name : names(document.path("components").path(kind))) {
                assertThat(references).contains("#/components/" + kind + "/" + name);
            }
        }
    }

    @Test
    void aRecordTypeMayServeTwoCollections() {
        List<Object> resources = new ArrayList<>(Warehouse.resources());
        resources.add(Warehouse.lines());
        JsonNode both = OpenApi.document("warehouse", Text.of("Warehouse", "仓库"), "1", resources);
        assertThat(OpenApi.operations(both)).isEqualTo(OpenApi.mounted(resources));
        assertThat(both.at("/components/schemas").has("LineStored")).isTrue();
        assertThat(both.at("/components/schemas").has("LinePage")).isTrue();
    }

    private static void exampled(JsonNode operation, JsonNode content) {
        content.properties().forEach(media -> {
            boolean binary = media.getValue().at("/schema/format").asText().equals("binary");
            boolean errors = operation.path("operationId").asText().endsWith("ImportErrors");
            if (!binary && !errors) {
                assertThat(media.getValue().path("examples"))
                        .as(operation.path("operationId").asText() + " " + media.getKey())
                        .isNotEmpty();
            }
        });
    }

    private JsonNode operation(String path, String verb) {
        return document.path("paths").path(path).path(verb);
    }

    private JsonNode schema(String name) {
        return document.path("components").path("schemas").path(name);
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static String ref(JsonNode media) {
        return media.at("/schema/$ref").asText();
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(node.asText()));
        return texts;
    }
}
