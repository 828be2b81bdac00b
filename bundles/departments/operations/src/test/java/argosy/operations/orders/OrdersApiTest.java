package argosy.operations.orders;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.operations.OperationsDepartment;
import argosy.testkit.TestClient;
import argosy.testkit.TestDepartment;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Orders as the people of a shop work with them, each with what their post allows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrdersApiTest {

    private TestDepartment department;
    private TestClient admin;
    private TestClient supervisor;
    private TestClient operator;
    private TestClient service;
    private TestClient finance;
    private TestClient analyst;

    @BeforeAll
    void start() {
        department = TestDepartment.start(new OperationsDepartment());
        admin = department.asAdministrator();
        supervisor = department.asRole("lina", "shop-supervisor");
        operator = department.asRole("wangfang", "operator");
        service = department.asRole("luomeng", "service-agent");
        finance = department.asRole("huangqian", "finance");
        analyst = department.asRole("xuzhiyuan", "data-analyst");
        for (String shop : List.of("TM01", "JD01")) {
            admin.post(
                            "/shops",
                            Map.of(
                                    "code",
                                    shop,
                                    "name",
                                    shop,
                                    "platform",
                                    "tmall",
                                    "supervisor",
                                    shop.equals("TM01") ? "lina" : "other"))
                    .expect(201);
        }
    }

    @AfterAll
    void close() {
        if (department != null) {
            department.close();
        }
    }

    @Test
    @Tag("OPS-39")
    @Tag("OPS-40")
    @Tag("OPS-41")
    void anOrderGoesThroughTheHandsOfTheShop() {
        JsonNode received = operator.post("/orders", order("TM01", "A-1", "unpaid"))
                .expect(201)
                .json();
        assertThat(received.path("number").asText()).startsWith("DD-");
        long id = received.path("id").asLong();
        assertThat(operator.post("/orders", order("TM01", "A-1", "unpaid"))
                        .expect(200)
                        .id())
                .as("told twice, here once")
                .isEqualTo(id);
        operator.post("/orders", order("NONE", "A-2", "unpaid")).problem(422, "invalid");
        operator.post("/orders/" + id + "/pay", Map.of("amount", 178)).problem(403, "forbidden");
        assertThat(finance.post("/orders/" + id + "/pay", Map.of("amount", 178, "escrow", true))
                        .expect(200)
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("paid");
        assertThat(supervisor
                        .post("/orders/" + id + "/allocate", Map.of("warehouse", "HZ"))
                        .expect(200)
                        .json()
                        .path("steps")
                        .toString())
                .contains("ship", "cancel", "reassign");
        supervisor
                .post("/orders/" + id + "/ship", Map.of("carrier", "SF", "trackingNumbers", "SF1234567890123"))
                .expect(200);
        operator.post("/orders/" + id + "/sign", "").expect(200);
        JsonNode closed =
                operator.post("/orders/" + id + "/close", "").expect(200).json();
        assertThat(closed.path("state").asText()).isEqualTo("closed");
        assertThat(closed.path("payment").asText()).isEqualTo("paid");
        assertThat(operator.get("/orders/" + id + "/history").expect(200).json().size())
                .as("the time line")
                .isGreaterThanOrEqualTo(6);
    }

    @Test
    void everyoneSeesWhatTheirPostNeedsAndNoMore() {
        long own = operator.post("/orders", order("TM01", "B-1", "paid"))
                .expect(201)
                .id();
        long other = operator.post("/orders", order("JD01", "B-2", "paid"))
                .expect(201)
                .id();
        supervisor.get("/orders/" + own).expect(200);
        supervisor.get("/orders/" + other).problem(404, "not-found");
        supervisor.post("/orders/" + other + "/allocate", "").problem(404, "not-found");
        assertThat(operator.get("/orders/" + own).json().path("phone").asText()).isEqualTo("13800138000");
        for (TestClient masked : List.of(service, analyst, finance)) {
            JsonNode seen = masked.get("/orders/" + own).expect(200).json();
            assertThat(seen.path("phone").asText()).isNotEqualTo("13800138000");
            assertThat(seen.path("customer").asText()).isNotEqualTo("tb_小明1988");
        }
        service.post("/orders/" + own + "/cancel", Map.of("reason", "x")).problem(403, "forbidden");
        String number = operator.get("/orders/" + own).json().path("number").asText();
        long change = service.post("/order-changes", Map.of("order", number, "address", "江苏省南京市 2 号", "reason", "买家填错"))
                .expect(201)
                .id();
        service.post("/order-changes/" + change + "/approve", "").problem(403, "forbidden");
        assertThat(supervisor
                        .post("/order-changes/" + change + "/approve", "")
                        .expect(200)
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("applied");
        assertThat(operator.get("/orders/" + own).json().path("address").asText())
                .isEqualTo("江苏省南京市 2 号");
    }

    @Test
    void aSupervisorReachesNoOtherShop() {
        JsonNode other = operator.post("/orders", order("JD01", "X-1", "paid"))
                .expect(201)
                .json();
        supervisor.post("/orders", order("JD01", "X-1", "cancelled")).problem(403, "foreign-shop");
        supervisor
                .post("/order-changes", Map.of("order", other.path("number").asText(), "address", "别处", "reason", "x"))
                .problem(404, "not-found");
        long own = supervisor
                .post("/orders", order("TM01", "X-2", "paid"))
                .expect(201)
                .id();
        supervisor
                .post(
                        "/orders/merge",
                        Map.of("ids", List.of(own, other.path("id").asLong())))
                .problem(404, "not-found");
        supervisor.post("/order-rules", rule("JD01")).problem(403, "foreign-shop");
        supervisor.post("/order-rules", rule("TM01")).expect(201);
        String file = "shop,platformOrder,status,sku,name,quantity,price\nJD01,X-1,cancelled,TD-1001,灯,2,89\n";
        JsonNode batch = supervisor
                .post("/orders", file.getBytes(java.nio.charset.StandardCharsets.UTF_8), "text/csv")
                .expect(201)
                .json();
        supervisor.post("/orders/imports/" + batch.path("id").asLong() + "/accept", "");
        assertThat(operator.get("/orders/" + other.path("id").asLong())
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("paid");
    }

    @Test
    @Tag("OPS-42")
    void theBoardCountsWhatIsWrongAndBatchesSayWhatBecameOfEach() {
        Map<String, Object> unknown = order("TM01", "C-1", "paid");
        unknown.put("lines", List.of(Map.of("name", "未建档", "quantity", 1, "price", 10)));
        long stuck = operator.post("/orders", unknown).expect(201).id();
        long fine = operator.post("/orders", order("TM01", "C-2", "paid"))
                .expect(201)
                .id();
        TestClient fresh = department.as("fresh", "operations:board:read");
        JsonNode board = fresh.get("/board").expect(200).json();
        assertThat(board.path("formula").toString()).contains("超时");
        assertThat(board.path("exceptions").get(0).path("group").asText()).isEqualTo("goods");
        assertThat(board.path("states")).hasSize(7);

        JsonNode result = operator.post("/orders/batch/allocate", Map.of("ids", List.of(stuck, fine)))
                .expect(200)
                .json();
        assertThat(result.path("done").asInt()).isEqualTo(1);
        assertThat(result.path("rows").get(0).path("code").asText()).isEqualTo("step-not-allowed");
        JsonNode exception = operator.get("/order-exceptions?state=open&kind=unknown_sku")
                .items()
                .get(0);
        operator.post("/order-exceptions/" + exception.path("id").asLong() + "/resolve", Map.of("reason", "已补建商品"))
                .expect(200);
        assertThat(operator.get("/orders/" + stuck).json().path("exceptions").asInt())
                .isZero();
        assertThat(operator.get("/orders?underWay=true&state=allocated&sort=stepDue")
                        .items()
                        .get(0)
                        .path("warehouseState")
                        .isNull())
                .as("no warehouse has answered")
                .isTrue();
        operator.post("/orders/scan", "").problem(403, "forbidden");
        admin.post("/orders/scan", "").expect(200);
    }

    @Test
    void stepRulesAndOrderRulesAreData() {
        JsonNode rule = supervisor.get("/step-rules?sort=step").items();
        assertThat(rule).hasSize(7);
        supervisor
                .post("/step-rules", Map.of("step", "ship", "measure", "days", "amount", 1))
                .problem(403, "forbidden");
        admin.post("/step-rules", Map.of("step", "ship", "measure", "days", "amount", 1))
                .problem(409, "duplicate");
        admin.post("/order-rules", Map.of("shop", "NONE", "clusterHours", 24)).problem(422, "invalid");
    }

    private static Map<String, Object> rule(String shop) {
        Map<String, Object> rule = new HashMap<>();
        rule.put("shop", shop);
        for (String check : List.of(
                "autoConfirm", "autoAllocate", "autoClose", "awaitMerge", "checkSku", "checkStock", "checkFloor")) {
            rule.put(check, check.equals("autoConfirm") || check.equals("autoClose"));
        }
        rule.put("clusterOrders", 0);
        rule.put("clusterHours", 24);
        return rule;
    }

    private static Map<String, Object> order(String shop, String number, String status) {
        Map<String, Object> order = new HashMap<>();
        order.put("shop", shop);
        order.put("platformOrder", number);
        order.put("status", status);
        order.put("customer", "tb_小明1988");
        order.put("consignee", "王小明");
        order.put("phone", "13800138000");
        order.put("address", "浙江省杭州市西湖区文三路 90 号");
        order.put("lines", List.of(Map.of("sku", "TD-1001", "name", "LED 吸顶灯", "quantity", 2, "price", 89)));
        return order;
    }
}
