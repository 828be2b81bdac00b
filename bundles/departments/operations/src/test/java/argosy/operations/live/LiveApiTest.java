package argosy.operations.live;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.department.Caller;
import argosy.operations.OperationsDepartment;
import argosy.operations.reports.Till;
import argosy.testkit.TestClient;
import argosy.testkit.TestDepartment;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An evening of the live team over HTTP, and who may take part in it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveApiTest {

    private TestDepartment department;
    private TestClient operator;

    @BeforeAll
    void start() {
        department = TestDepartment.start(new OperationsDepartment());
        TestClient admin = department.asAdministrator();
        long shop = admin.post(
                        "/shops", Map.of("code", "DY", "name", "抖音店", "platform", "douyin", "supervisor", "linyating"))
                .expect(201)
                .id();
        admin.post("/shops/" + shop + "/open", "").expect(200);
        department.departments().database("operations").write(Caller.PLATFORM, tx -> {
            Till.product(tx, "SP-1001", "护眼台灯", "active");
            return null;
        });
        operator = department.asRole("tangxin", "live-operator");
    }

    @AfterAll
    void close() {
        if (department != null) {
            department.close();
        }
    }

    @Test
    @Tag("OPS-34")
    @Tag("OPS-35")
    @Tag("OPS-36")
    @Tag("OPS-37")
    @Tag("FLOW-06")
    void anEveningFromThePlanToTheMethodCard() {
        JsonNode session = plan("R1", "小满", "2026-11-22T12:00:00Z", "2026-11-22T14:00:00Z")
                .expect(201)
                .json();
        String number = session.path("number").asText();
        String path = "/live-sessions/" + session.path("id").asLong();
        assertThat(session.path("checklist")).hasSizeGreaterThan(5);
        JsonNode conflict =
                plan("R1", "阿杰", "2026-11-22T13:00:00Z", "2026-11-22T15:00:00Z").problem(409, "live-conflict");
        assertThat(conflict.path("detail").asText()).contains(number);
        assertThat(conflict.path("conflicts").get(0).path("number").asText()).isEqualTo(number);

        long product = operator.post(
                        "/live-lineups",
                        Map.of(
                                "session",
                                number,
                                "runningNumber",
                                1,
                                "product",
                                "SP-1001",
                                "name",
                                "护眼台灯",
                                "role",
                                "main",
                                "price",
                                new BigDecimal("129.00"),
                                "plannedMinutes",
                                8))
                .expect(201)
                .id();
        operator.post("/live-lineups/" + product + "/check-stock", Map.of("pieces", 320))
                .expect(200);
        operator.post("/live-sessions/remind", "").expect(200);
        operator.post(path + "/prepare", "").expect(200);
        operator.post(path + "/ready", "").problem(409, "checklist-open");
        tick(path, "before");
        assertThat(operator.post(path + "/ready", "")
                        .expect(200)
                        .json()
                        .path("steps")
                        .toString())
                .contains("start");
        operator.post(path + "/start", "").expect(200);
        operator.post(path + "/end", "").expect(200);

        JsonNode batch = upload(
                        "/live-figures",
                        "场次号,时段,曝光,场观,商品点击,订单,成交人数,GMV（元）,千川消耗（元）\n" + number
                                + ",total,180000,22300,4100,371,352,46980.00,13700\n" + number
                                + ",20:30,,900,,,,,\n" + number + ",total,1,1,1,1,1,1,1\nZB-0,total,1,1,,,,,\n")
                .expect(201)
                .json();
        assertThat(batch.path("good").asInt()).isEqualTo(2);
        assertThat(batch.path("bad").asInt()).isEqualTo(2);
        operator.post("/live-figures/imports/" + batch.path("id").asLong() + "/accept", "")
                .expect(200);
        JsonNode total = operator.get("/live-figures?session=" + number + "&slice=total")
                .items()
                .get(0);
        assertThat(total.path("rates").path("gpm").asDouble()).isEqualTo(2106.73);
        assertThat(total.path("rates").path("refundPercent").isNull()).isTrue();
        operator.post(
                        "/live-product-figures",
                        Map.of(
                                "session",
                                number,
                                "product",
                                "SP-1001",
                                "clicks",
                                720,
                                "orders",
                                61,
                                "gmv",
                                new BigDecimal("7869.00")))
                .expect(201);
        assertThat(operator.get("/live-lineups/" + product)
                        .expect(200)
                        .json()
                        .path("indicators")
                        .path("orderPercent")
                        .asDouble())
                .isEqualTo(8.47);

        tick(path, "after");
        operator.post(path + "/review", Map.of("review", "整点福袋承接主推款有效")).expect(200);
        assertThat(operator.get(path).json().path("rates").path("roi").asDouble())
                .isEqualTo(3.43);
        operator.post("/method-cards", Map.of("title", "福袋", "situation", "回落", "method", "发福袋", "sessions", "ZB-0"))
                .problem(422, "invalid");
        long card = operator.post(
                        "/method-cards",
                        Map.of(
                                "title",
                                "整点福袋",
                                "situation",
                                "在线回落",
                                "method",
                                "整点发福袋承接主推款",
                                "sessions",
                                number,
                                "tags",
                                "福袋、留人"))
                .expect(201)
                .id();
        TestClient supervisor = department.asRole("linyating", "shop-supervisor");
        supervisor.post("/method-cards/" + card + "/publish", "").problem(422, "invalid");
        operator.patch("/method-cards/" + card, 1, Map.of("evidence", "GPM 由 1320 升至 2107"))
                .expect(200);
        operator.post("/method-cards/" + card + "/publish", "").problem(403, "forbidden");
        supervisor.post("/method-cards/" + card + "/publish", "").expect(200);
        assertThat(operator.get("/method-cards?q=福袋&sessions.contains=" + number)
                        .items())
                .hasSize(1);
        operator.patch("/method-cards/" + card, 3, Map.of("method", "x")).problem(409, "not-a-draft");
        supervisor
                .post("/method-cards/" + card + "/retire", Map.of("reason", "平台下线福袋"))
                .expect(200);
    }

    @Test
    @Tag("OPS-34")
    void onlyTheLiveTeamPlans() {
        for (String role : new String[] {"operator", "promoter", "data-analyst", "service-agent"}) {
            TestClient person = department.asRole("wanglei", role);
            person.post("/live-sessions", "{}").expect(403);
        }
        department.asRole("xuzhiyuan", "data-analyst").get("/live-sessions").expect(200);
        operator.post("/live-checklist-items", "{}").expect(403);
    }

    private TestClient.Answer plan(String room, String anchor, String from, String until) {
        return operator.post(
                "/live-sessions",
                Map.of(
                        "title",
                        "灯具专场",
                        "shop",
                        "DY",
                        "room",
                        room,
                        "plannedStart",
                        from,
                        "plannedEnd",
                        until,
                        "anchor",
                        anchor,
                        "gameplay",
                        "福袋"));
    }

    private void tick(String path, String phase) {
        for (JsonNode check : operator.get(path).expect(200).json().path("checklist")) {
            if (check.path("phase").asText().equals(phase)) {
                operator.post(path + "/tick", Map.of("item", check.path("item").asText()))
                        .expect(200);
            }
        }
    }

    private TestClient.Answer upload(String path, String csv) {
        return operator.post(path, csv.getBytes(StandardCharsets.UTF_8), "text/csv");
    }
}
