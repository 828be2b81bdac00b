package argosy.logistics.replenishment;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.logistics.LogisticsDepartment;
import argosy.logistics.stock.Trade;
import argosy.testkit.TestClient;
import argosy.testkit.TestDepartment;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Replenishment as its users go about it: from the file of reorder points to the goods in the receiving bin. */
@Tag("LOG-16")
class ReplenishmentApiTest {

    private static final String FILE = """
            商品编码,仓库,补货点,补至数量,箱规,到货周期（天）,供应商,联系人,电话,采购单价（元）\r
            SKU-1,SH1,20,100,24,7,杭州清岚,陈经理,13800138000,32.50\r
            SKU-2,SH1,20,100,,7,杭州清岚,陈经理,13800138000,18\r
            SKU-3,SH1,20,100,,3,义乌百货,,,\r
            SKU-3,SH1,20,100,,3,义乌百货,,,\r
            SKU-9,SH1,20,100,,3,义乌百货,,,\r
            SKU-4,SH1,20,15,,3,义乌百货,,,\r
            """;

    private final Trade.Weeks clock = new Trade.Weeks();
    private TestDepartment department;
    private TestClient specialist;
    private TestClient keeper;

    @BeforeEach
    void rooms() {
        department = TestDepartment.start(new LogisticsDepartment(), clock);
        TestClient admin = department.asAdministrator();
        admin.post("/warehouses", Map.of("code", "SH1", "name", "上海仓")).expect(201);
        for (int i = 1; i <= 4; i++) {
            admin.post("/skus", Map.of("code", "SKU-" + i, "name", "面霜 " + i)).expect(201);
        }
        specialist = department.asRole("wujianguo", "logistics-specialist");
        keeper = department.asRole("chenjing", "warehouse-keeper");
    }

    @AfterEach
    void close() {
        department.close();
    }

    @Test
    void fromTheFileToTheGoods() {
        specialist.post("/replenishments/scan", Map.of()).problem(409, "no-reorder-points");
        imported();
        specialist.post("/replenishments/scan", Map.of("warehouse", "XX")).problem(422, "invalid");
        assertThat(specialist
                        .post("/replenishments/scan", Map.of("warehouse", "SH1"))
                        .expect(200)
                        .json()
                        .path("suggested")
                        .asInt())
                .isEqualTo(3);
        List<Long> ids = new ArrayList<>();
        for (JsonNode item : items("?sort=id")) {
            assertThat(item.path("explanation").path("zh").asText()).contains("补货点 20");
            assertThat(texts(item.path("steps"))).containsExactly("order", "dismiss");
            ids.add(item.path("id").asLong());
        }
        JsonNode ordered = specialist
                .post(
                        "/replenishments/batch/order",
                        Map.of(
                                "supplier",
                                "杭州清岚",
                                "channel",
                                "phone",
                                "note",
                                "合并一车",
                                "rows",
                                List.of(
                                        Map.of("id", ids.get(0), "quantity", 96),
                                        Map.of("id", ids.get(1)),
                                        Map.of("id", ids.get(2)))))
                .expect(200)
                .json();
        assertThat(ordered.path("done").asInt()).isEqualTo(2);
        assertThat(ordered.path("rows").get(2).path("code").asText()).isEqualTo("invalid");
        for (long id : ids.subList(0, 2)) {
            specialist
                    .post("/replenishments/" + id + "/confirm", Map.of("quantity", 90, "expectedOn", "2026-09-05"))
                    .expect(200);
        }
        clock.pass(10);
        String late = "?state=ordered&state=confirmed&state=arriving&expectedOn.lt=2026-09-11&sort=expectedOn";
        assertThat(items(late)).hasSize(2).allMatch(item -> item.path("late").asBoolean());
        String receipt = specialist
                .post(
                        "/replenishments/batch/arriving",
                        Map.of(
                                "supplierRef",
                                "SO-1",
                                "expectedOn",
                                "2026-09-12",
                                "rows",
                                List.of(Map.of("id", ids.get(0)), Map.of("id", ids.get(1), "quantity", 60))))
                .expect(200)
                .json()
                .path("receipt")
                .asText();
        assertThat(items(late)).isEmpty();
        long arrived = keeper.get("/receipts?number=" + receipt)
                .items()
                .get(0)
                .path("id")
                .asLong();
        keeper.post(
                        "/receipts/" + arrived + "/arrive",
                        Map.of("lines", List.of(Map.of("line", 1, "arrived", 90), Map.of("line", 2, "arrived", 60))))
                .expect(200);
        keeper.post(
                        "/receipts/" + arrived + "/check",
                        Map.of(
                                "lines",
                                List.of(
                                        Map.of("line", 1, "accepted", 88, "rejected", 2, "reason", "破损"),
                                        Map.of("line", 2, "accepted", 60, "rejected", 0))))
                .expect(200);
        JsonNode first =
                specialist.get("/replenishments/" + ids.get(0)).expect(200).json();
        assertThat(first.path("state").asText()).isEqualTo("received");
        assertThat(first.path("received").asInt()).isEqualTo(88);
        assertThat(first.path("remaining").asInt()).isEqualTo(2);
        assertThat(first.path("steps")).isEmpty();
        assertThat(specialist
                        .get("/replenishments/" + ids.get(1))
                        .expect(200)
                        .json()
                        .path("remaining")
                        .asInt())
                .isEqualTo(30);
        assertThat(specialist
                        .get("/replenishments/" + ids.get(0) + "/history")
                        .expect(200)
                        .text())
                .contains("合并一车");
    }

    @Test
    void contactsAndPricesAreForThoseWhoBuy() {
        imported();
        specialist.post("/replenishments/scan", Map.of()).expect(200);
        JsonNode seen = items("?sku=SKU-1").get(0);
        assertThat(seen.path("phone").asText()).isEqualTo("13800138000");
        assertThat(seen.path("unitPrice").decimalValue()).isEqualByComparingTo("32.5");
        long id = seen.path("id").asLong();
        JsonNode masked = keeper.get("/replenishments/" + id).expect(200).json();
        assertThat(masked.path("phone").asText()).contains("***");
        assertThat(masked.path("unitPrice").isNull()).isTrue();
        assertThat(masked.path("steps")).isEmpty();
        keeper.post("/replenishments/" + id + "/order", Map.of("channel", "phone"))
                .problem(403, "forbidden");
        keeper.post("/reorder-points", Map.of()).problem(403, "forbidden");
        TestClient finance = department.asRole("huangqian", "finance");
        assertThat(finance.get("/replenishments/" + id)
                        .expect(200)
                        .json()
                        .path("unitPrice")
                        .isNumber())
                .isTrue();
        finance.post("/replenishments/scan", Map.of()).problem(403, "forbidden");
        department.asRole("sunqiang", "courier").get("/replenishments").problem(403, "forbidden");
        JsonNode point = specialist.get("/reorder-points?sku=SKU-1").items().get(0);
        String path = "/reorder-points/" + point.path("id").asLong();
        TestClient clerk = department.as("clerk", "logistics:reorder-points:*");
        Map<String, Object> unpriced = new HashMap<>(Map.of("leadTimeDays", 9));
        unpriced.put("unitPrice", null);
        int version = point.path("version").asInt();
        clerk.patch(path, version, unpriced).expect(200);
        assertThat(specialist.get(path).json().path("unitPrice").decimalValue()).isEqualByComparingTo("32.5");
        specialist.patch(path, version + 1, Map.of("sku", "SKU-2")).problem(422, "invalid");
        specialist
                .post(
                        "/reorder-points",
                        Map.of(
                                "sku",
                                "SKU-1",
                                "warehouse",
                                "SH1",
                                "reorderPoint",
                                1,
                                "orderUpTo",
                                9,
                                "leadTimeDays",
                                1,
                                "supplier",
                                "清岚"))
                .problem(409, "reorder-point-exists");
    }

    private void imported() {
        JsonNode batch = specialist
                .post("/reorder-points", FILE.getBytes(StandardCharsets.UTF_8), "text/csv")
                .expect(201)
                .json();
        assertThat(batch.path("good").asInt()).isEqualTo(3);
        assertThat(batch.path("bad").asInt()).isEqualTo(3);
        specialist
                .post("/reorder-points/imports/" + batch.path("id").asLong() + "/accept", Map.of())
                .expect(200);
    }

    private JsonNode items(String query) {
        return specialist.get("/replenishments" + query).items();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
