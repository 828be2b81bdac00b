package argosy.logistics;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.testkit.TestClient;
import argosy.testkit.TestDepartment;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** The outbound line over HTTP, as clients use it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.MethodName.class)
class OutboundApiTest {

    private static final int ORDERS = 10_000;

    private TestDepartment department;
    private TestClient admin;

    @BeforeAll
    void stock() {
        department = TestDepartment.start(new LogisticsDepartment());
        admin = department.asAdministrator();
        admin.post("/warehouses", Map.of("code", "HZ", "name", "杭州仓")).expect(201);
        admin.post("/carriers", Map.of("code", "SF", "name", "顺丰速运", "trackingPrefixes", "SF"))
                .expect(201);
        for (int i = 1; i <= 3; i++) {
            admin.post("/bins", Map.of("warehouse", "HZ", "code", "HZ-A-0" + i, "walkingOrder", i))
                    .expect(201);
            admin.post(
                            "/skus",
                            Map.of(
                                    "code",
                                    "TD-" + i,
                                    "name",
                                    "台灯 " + i,
                                    "brand",
                                    "晨光照明",
                                    "spec",
                                    "白色 12W",
                                    "barcode",
                                    "690000000000" + i))
                    .expect(201);
        }
        String csv = "sku,bin,quantity\nTD-1,HZ-A-01,50\nTD-2,HZ-A-02,50\nTD-3,HZ-A-03,50\n";
        JsonNode batch = admin.post("/stock-moves", csv.getBytes(StandardCharsets.UTF_8), "text/csv")
                .expect(201)
                .json();
        admin.post("/stock-moves/imports/" + batch.path("id").asLong() + "/accept", "{}")
                .expect(200);
    }

    @AfterAll
    void stop() {
        department.close();
    }

    @Test
    @Tag("LOG-08")
    @Tag("LOG-11")
    void anOrderGoesOutAndItsParcelIsTracked() {
        long id = order("A-1", "TD-1", 2);
        assertThat(steps(id)).containsExactly("review", "cancel", "intercept");
        JsonNode order = step(id, "review", null).expect(200).json();
        assertThat(order.path("state").asText()).isEqualTo("reviewed");
        assertThat(order.path("lines").get(0).path("shortQuantity").asLong()).isZero();
        step(id, "sign", null).problem(409, "step-not-allowed");
        assertThat(step(id, "sign", null).json().path("allowedSteps").toString())
                .contains("pick");

        long task = admin.post("/pick-tasks", Map.of("orders", List.of(id)))
                .expect(201)
                .id();
        admin.post("/pick-tasks/" + task + "/claim", "{}").expect(200);
        step(id, "pick", Map.of()).problem(409, "in-pick-task");
        admin.post(
                        "/pick-tasks/" + task + "/confirm",
                        Map.of("picks", List.of(Map.of("bin", "HZ-A-01", "sku", "6900000000001", "quantity", 2))))
                .expect(200);
        admin.post("/pick-tasks/" + task + "/finish", "{}").expect(200);
        step(id, "pack", Map.of("parcels", List.of(Map.of("trackingNo", "SF0001", "weightGrams", 900))))
                .expect(200);
        JsonNode wrong = step(
                        id,
                        "check",
                        Map.of(
                                "scans",
                                List.of(Map.of("code", "TD-1", "quantity", 1), Map.of("code", "TD-2", "quantity", 1))))
                .problem(409, "goods-mismatched");
        assertThat(wrong.path("mismatches").toString()).contains("missing").contains("wrong");
        assertThat(admin.get("/dispatch-orders/" + id + "/history").expect(200).text())
                .contains("goods-mismatched");
        step(id, "check", Map.of("scans", List.of(Map.of("code", "6900000000001", "quantity", 2))))
                .expect(200);
        step(id, "sign", null).expect(200);

        long shipment = admin.post("/shipments", Map.of("warehouse", "HZ", "carrier", "SF"))
                .expect(201)
                .id();
        admin.post("/shipments/" + shipment + "/add", Map.of("trackingNos", List.of("SF0001")))
                .expect(200);
        admin.post("/shipments/" + shipment + "/hand-over", "{}").expect(200);
        JsonNode parcel = admin.get("/parcels?trackingNo=SF0001").items().get(0);
        assertThat(parcel.path("state").asText()).isEqualTo("handed_over");
        assertThat(parcel.path("contents").get(0).path("quantity").asLong()).isEqualTo(2);
        admin.post(
                        "/parcels/" + parcel.path("id").asLong() + "/events",
                        Map.of("status", "signed_by_customer", "place", "杭州", "text", "已签收 🎉"))
                .expect(200);
        assertThat(admin.get("/dispatch-orders/" + id).json().path("state").asText())
                .isEqualTo("signed_by_customer");
        admin.post("/shipments/" + shipment + "/documents", Map.of("documents", 0))
                .problem(409, "documents-do-not-match");
        admin.post("/shipments/" + shipment + "/documents", Map.of("documents", 1))
                .expect(200);

        JsonNode day = admin.get("/reports/dispatch-day").expect(200).json();
        assertThat(day.path("rows").get(0).path("handedOver").asLong()).isGreaterThanOrEqualTo(1);
        assertThat(day.path("formula").toString()).contains("准时率");
        assertThat(admin.get("/reports/dispatch-month", "text/csv").expect(200).text())
                .contains("SF");
        admin.get("/reports/stock", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .expect(200);
        assertThat(admin.get("/reports/ledger-proof").expect(200).json().path("rows"))
                .isEmpty();
        admin.get("/reports/movement?from=2026-01-01").expect(200);
        admin.get("/reports/count-accuracy").expect(200);
        admin.get("/reports/dispatch-day?date=tomorrow").problem(400, "bad-date");
    }

    @Test
    void badRequestsChangeNothing() {
        admin.post("/dispatch-orders", Map.of("orderRef", "B-1")).problem(422, "invalid");
        admin.post("/dispatch-orders", "{").expect(400);
        long id = order("B-2", "TD-1", 1);
        admin.patch("/dispatch-orders/" + id, 1, Map.of("state", "signed")).problem(422, "invalid");
        admin.patch("/dispatch-orders/" + id, 7, Map.of("sequence", 1)).problem(412, "stale");
        admin.patch("/dispatch-orders/" + id, 1, Map.of("sequence", 1)).expect(200);
        admin.patch("/dispatch-orders/" + id, 2, Map.of("remark", "x".repeat(10_000)))
                .problem(422, "invalid");
        step(id, "cancel", Map.of()).problem(422, "invalid");
        step(id, "check", Map.of("scans", List.of())).problem(422, "invalid");
        assertThat(step(id, "cancel", null).status()).isBetween(400, 422);
        step(id, "fly", Map.of()).expect(404);
        admin.post("/dispatch-orders/1/review", "{}").problem(404, "not-found");
        step(id, "cancel", Map.of("reason", "客户退款 '); drop table <script>")).expect(200);
        assertThat(order("B-2-again", "TD-1", 1)).isPositive();
        post("B-2", "TD-1", 1).expect(409);
    }

    @Test
    void consigneesAreShownOnlyToThoseWhoMaySeeThem() {
        long id = order("C-1", "TD-1", 1);
        TestClient picker = department.as("picker", "logistics:dispatch-orders:read");
        assertThat(picker.get("/dispatch-orders/" + id).expect(200).text())
                .doesNotContain("王小明")
                .doesNotContain("13800138000");
        picker.post("/dispatch-orders/" + id + "/review", "{}").problem(403, "forbidden");
        assertThat(picker.get("/dispatch-orders/" + id).json().path("steps")).isEmpty();
    }

    @Test
    void manyOrdersTakeAStepAtOnceEachByItself() {
        long one = order("D-1", "TD-2", 1);
        long two = order("D-2", "TD-2", 1);
        step(two, "cancel", Map.of("reason", "客户退款")).expect(200);
        JsonNode result = admin.post("/dispatch-orders/batch/review", Map.of("ids", List.of(one, two, 5L)))
                .expect(200)
                .json();
        assertThat(result.path("done").asInt()).isEqualTo(1);
        assertThat(result.path("failed").asInt()).isEqualTo(2);
        assertThat(result.path("rows").get(1).path("code").asText()).isEqualTo("step-not-allowed");
        assertThat(result.path("rows").get(2).path("status").asInt()).isEqualTo(404);
        admin.post("/dispatch-orders/batch/cancel", Map.of("ids", List.of(one))).problem(422, "invalid");
    }

    @Test
    void tenThousandOrdersComeInAsOneFile() {
        StringBuilder csv = new StringBuilder("订单号,收货人,手机,收货地址,发货仓,快递公司,商家编码,品牌,规格,数量,店铺\n");
        for (int i = 0; i < ORDERS; i++) {
            for (int line = 0; line < 2; line++) {
                csv.append("Z-%05d,王小明,13800138000,杭州市文三路 1 号,HZ,SF,TD-%d,晨光照明,白色 12W,1,天猫\n"
                        .formatted(i, 1 + (i + line) % 3));
            }
        }
        csv.append("Z-BAD,王小明,13800138000,杭州市文三路 1 号,HZ,SF,NO-SUCH,,,1,\n");
        long begin = System.nanoTime();
        JsonNode batch = admin.post("/dispatch-orders", csv.toString().getBytes(StandardCharsets.UTF_8), "text/csv")
                .expect(201)
                .json();
        assertThat(batch.path("good").asInt()).isEqualTo(2 * ORDERS);
        assertThat(batch.path("bad").asInt()).isEqualTo(1);
        String path = "/dispatch-orders/imports/" + batch.path("id").asLong();
        JsonNode accepted = admin.post(path + "/accept", "{}").expect(200).json();
        Duration taken = Duration.ofNanos(System.nanoTime() - begin);
        assertThat(accepted.path("records").asInt()).isEqualTo(ORDERS);
        assertThat(taken).isLessThan(Duration.ofMinutes(1));
        assertThat(admin.get(path + "/errors", "text/csv").expect(200).text()).contains("NO-SUCH");

        List<JsonNode> first = new ArrayList<>();
        admin.get("/dispatch-orders?state=created&orderRef.starts=Z-&limit=200&sort=createdAt")
                .items()
                .forEach(first::add);
        assertThat(first).hasSize(200);
        assertThat(first.get(0).path("lines")).hasSize(2);
    }

    private List<String> steps(long id) {
        List<String> steps = new ArrayList<>();
        admin.get("/dispatch-orders/" + id).expect(200).json().path("steps").forEach(s -> steps.add(s.asText()));
        return steps;
    }

    private TestClient.Answer step(long id, String step, Object body) {
        String path = "/dispatch-orders/" + id + '/' + step;
        return body == null ? admin.send("POST", path, null, Map.of()) : admin.post(path, body);
    }

    private long order(String ref, String sku, int quantity) {
        return post(ref, sku, quantity).expect(201).id();
    }

    private TestClient.Answer post(String ref, String sku, int quantity) {
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("orderRef", ref);
        order.put("warehouse", "HZ");
        order.put("consignee", "王小明");
        order.put("phone", "13800138000");
        order.put("address", "杭州市文三路 1 号 🏠");
        order.put("carrier", "SF");
        order.put("lines", List.of(Map.of("sku", sku, "brand", "晨光照明", "spec", "白色 12W", "quantity", quantity)));
        return admin.post("/dispatch-orders", order);
    }
}
