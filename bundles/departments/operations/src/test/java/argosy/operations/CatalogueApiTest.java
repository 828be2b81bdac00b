package argosy.operations;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.testkit.TestClient;
import argosy.testkit.TestDepartment;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A ticket from its proposal to the shop over HTTP, each step by the post that takes it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogueApiTest {

    private static final byte[] IMAGE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    private TestDepartment department;
    private TestClient admin;
    private TestClient supervisor;
    private TestClient operator;
    private TestClient editor;
    private TestClient analyst;
    private TestClient agent;

    @BeforeAll
    void start() {
        department = TestDepartment.start(new OperationsDepartment());
        admin = department.asAdministrator();
        supervisor = department.asRole("linyating", "shop-supervisor");
        operator = department.asRole("hewenbo", "operator");
        editor = department.asRole("fanglei", "online-editor");
        analyst = department.asRole("xuzhiyuan", "data-analyst");
        agent = department.asRole("luomeng", "service-agent");
        admin.post("/shops", Map.of("code", "XC", "name", "舟山旅行", "platform", "ctrip", "supervisor", "linyating"))
                .expect(201);
        JsonNode shop = admin.get("/shops?code=XC").json().path("items").get(0);
        admin.post("/shops/" + shop.path("id").asLong() + "/open", "").expect(200);
    }

    @AfterAll
    void close() {
        if (department != null) {
            department.close();
        }
    }

    @Test
    @Tag("FLOW-02")
    @Tag("OPS-07")
    @Tag("OPS-08")
    @Tag("OPS-13")
    @Tag("OPS-15")
    void aTicketComesIntoTheShop() {
        long product = product("MP-1", "桃花岛门票", "ticket");
        analyst.post("/products/" + product + "/select", "{\"reason\":\"x\"}").problem(403, "forbidden");
        supervisor
                .post("/products/" + product + "/select", "{\"reason\":\" \"}")
                .problem(422, "invalid");
        supervisor
                .post("/products/" + product + "/select", "{\"reason\":\"旺季需求\"}")
                .expect(200);
        JsonNode missing =
                supervisor.post("/products/" + product + "/activate", "").problem(422, "invalid");
        assertThat(missing.path("errors").size()).isEqualTo(4);
        operator.patch(
                        "/products/" + product,
                        2,
                        "{\"category\":\"门票\",\"source\":\"景区直签\",\"sellingPoints\":\"刷证入园\"}")
                .expect(200);
        operator.post("/skus", Map.of("code", "MP-1-CR", "product", "MP-1", "name", "成人票"))
                .expect(201);
        operator.post("/skus", Map.of("code", "MP-1-CR", "product", "MP-1", "name", "再来"))
                .problem(409, "duplicate");
        operator.post("/products/" + product + "/activate", "").expect(200);

        JsonNode price = operator.post("/prices", Map.of("shop", "XC", "sku", "MP-1-CR", "amount", 110, "reason", "开售"))
                .expect(201)
                .json();
        assertThat(price.path("state").asText()).isEqualTo("proposed");
        assertThat(admin.get("/prices/quote?shop=XC&sku=MP-1-CR")
                        .expect(200)
                        .json()
                        .path("amount")
                        .isNull())
                .isTrue();

        TestClient foreign = department.asRole("chenwei", "shop-supervisor");
        foreign.post("/prices", Map.of("shop", "XC", "sku", "MP-1-CR", "amount", 1, "reason", "x"))
                .problem(403, "foreign-shop");
        foreign.post("/prices/" + price.path("id").asLong() + "/withdraw", "{\"reason\":\"x\"}")
                .problem(404, "not-found");

        JsonNode listing = editor.post(
                        "/listings",
                        Map.of("product", "MP-1", "shop", "XC", "title", "桃花岛门票 刷证入园", "keywords", "门票、桃花岛"))
                .expect(201)
                .json();
        assertThat(listing.path("editor").asText()).isEqualTo("fanglei");
        assertThat(listing.path("dueAt").asText()).isNotEmpty();
        String path = "/listings/" + listing.path("id").asLong();
        assertThat(editor.get(path + "/findings").expect(200).json().size())
                .as("six sections and an image")
                .isEqualTo(7);
        editor.post(path + "/submit", "").problem(422, "invalid");
        editor.post(path + "/request-content", "").expect(200);
        editor.post(path + "/sections", """
                        {"sections":[{"kind":"cost_included","text":"含景区首道门票"},
                        {"kind":"cost_excluded","text":"不含岛内交通"},{"kind":"refund_change","text":"未使用随时可退"},
                        {"kind":"booking_notice","text":"当天 15:00 前可订"},{"kind":"itinerary","text":"建议游玩三小时"},
                        {"kind":"ticket_use","text":"刷身份证直接入园"}]}""").expect(200);
        operator.post("/products/" + product + "/attachments?name=a.png", IMAGE, "image/png")
                .expect(201);
        assertThat(editor.get(path + "/findings").expect(200).json()).isEmpty();
        department.asRole("other", "online-editor").post(path + "/submit", "").problem(404, "not-found");
        editor.post(path + "/submit", "").expect(200);
        editor.post(path + "/approve", "{}").problem(403, "forbidden");
        assertThat(supervisor
                        .post(path + "/approve", "{}")
                        .expect(200)
                        .json()
                        .path("reviewedBy")
                        .asText())
                .isEqualTo("linyating");
        editor.post(path + "/go-online", "{}").problem(422, "invalid");
    }

    @Test
    @Tag("OPS-12")
    @Tag("DL-18")
    void anEditorSeesTheirOwnDayAndAColleagueConfirmsIt() {
        assertThat(editor.get("/daily-logs").expect(200).json().path("rows")).isEmpty();
        editor.post("/daily-log-confirmations", Map.of("editor", "fanglei", "onDay", "2026-01-05"))
                .problem(409, "own-log");
        operator.post("/daily-log-confirmations", Map.of("editor", "fanglei", "onDay", "2026-01-05"))
                .expect(201);
        operator.post("/daily-log-confirmations", Map.of("editor", "fanglei", "onDay", "2026-01-05"))
                .problem(409, "duplicate");
        agent.get("/daily-logs").problem(403, "forbidden");
        assertThat(admin.get("/daily-logs?date=2026-01-05", "text/csv")
                        .expect(200)
                        .text())
                .startsWith("\uFEFF");
    }

    @Test
    @Tag("OPS-16")
    void customerServiceAsksWhetherAPriceMayBeGrantedAndSeesNoCost() {
        product("P-9", "保温杯", "goods");
        admin.post("/skus", Map.of("code", "BW-1", "product", "P-9", "name", "白色", "cost", 21.5))
                .expect(201);
        assertThat(agent.get("/skus?code=BW-1")
                        .json()
                        .path("items")
                        .get(0)
                        .path("cost")
                        .isNumber())
                .isFalse();
        assertThat(supervisor
                        .get("/skus?code=BW-1")
                        .json()
                        .path("items")
                        .get(0)
                        .path("cost")
                        .decimalValue())
                .isEqualByComparingTo("21.5");
        assertThat(agent.get("/price-limits/check?shop=XC&sku=BW-1&amount=9.99")
                        .expect(200)
                        .json()
                        .path("verdict")
                        .asText())
                .isEqualTo("no_price");
        agent.get("/price-limits/check?shop=XC&sku=BW-1&amount=ten").problem(422, "invalid");
        agent.post("/prices", Map.of("shop", "XC", "sku", "BW-1", "amount", 1, "reason", "x"))
                .problem(403, "forbidden");
        admin.post("/price-floors", Map.of("sku", "BW-1", "floor", 30)).expect(201);
        supervisor.post("/price-floors", Map.of("sku", "BW-1", "floor", 1)).problem(403, "forbidden");
        JsonNode below = supervisor
                .post("/prices", Map.of("shop", "XC", "sku", "BW-1", "amount", 29.99, "reason", "促销"))
                .problem(422, "invalid");
        assertThat(below.path("errors").get(0).path("field").asText()).isEqualTo("amount");
    }

    @Test
    @Tag("OPS-16")
    void aPriceListComesAsAFileAndWaitsForItsApproval() {
        product("P-10", "毛巾", "goods");
        admin.post("/skus", Map.of("code", "MJ-1", "product", "P-10", "name", "白色"))
                .expect(201);
        JsonNode batch = supervisor
                .post(
                        "/prices",
                        "店铺,商品编码,价格,原因\nXC,MJ-1,19.90,新价\nXC,NONE,1,错\nNOWHERE,MJ-1,1,错\n"
                                .getBytes(StandardCharsets.UTF_8),
                        "text/csv")
                .expect(201)
                .json();
        assertThat(batch.path("good").asInt()).as(batch.toString()).isEqualTo(1);
        assertThat(batch.path("bad").asInt()).isEqualTo(2);
        String path = "/prices/imports/" + batch.path("id").asLong();
        supervisor.post(path + "/accept", "").expect(200);
        JsonNode price = supervisor.get("/prices?sku=MJ-1").json().path("items").get(0);
        assertThat(price.path("imported").asBoolean()).isTrue();
        assertThat(price.path("state").asText()).isEqualTo("proposed");
        supervisor.post(path + "/undo", "").expect(200);
        assertThat(supervisor
                        .get("/prices?sku=MJ-1")
                        .json()
                        .path("items")
                        .get(0)
                        .path("state")
                        .asText())
                .isEqualTo("withdrawn");
    }

    @Test
    @Tag("OPS-08")
    void availabilityIsEnteredByFileWhereThereIsNoWarehouse() {
        String file = "商品编码,可售数量\nKC-1,%d\n";
        for (int pieces : new int[] {5, 7}) {
            JsonNode batch = admin.post(
                            "/availability", file.formatted(pieces).getBytes(StandardCharsets.UTF_8), "text/csv")
                    .expect(201)
                    .json();
            admin.post("/availability/imports/" + batch.path("id").asLong() + "/accept", "")
                    .expect(200);
        }
        JsonNode items = admin.get("/availability?sku=KC-1").json().path("items");
        assertThat(items).hasSize(1);
        assertThat(items.get(0).path("available").asLong()).isEqualTo(7);
    }

    @Test
    @Tag("OPS-17")
    void aPromotedProductShowsWhatCameOfIt() {
        product("P-11", "落地灯", "goods");
        JsonNode mark = admin.post(
                        "/promotion-marks",
                        Map.of("product", "P-11", "goal", "类目前 20", "fromDay", "2026-11-20", "toDay", "2026-12-12"))
                .expect(201)
                .json();
        assertThat(mark.path("startsAt").asText()).startsWith("2026-11-19T16:00:00");
        assertThat(mark.path("figures").path("pieces").asLong()).isZero();
        assertThat(mark.path("figures").path("impressions").isNumber())
                .as("unknown is not zero")
                .isFalse();
        assertThat(mark.path("figures").path("formula").toString()).contains("曝光");
        admin.post(
                        "/promotion-marks",
                        Map.of("product", "P-11", "goal", "x", "fromDay", "2026-12-12", "toDay", "2026-11-20"))
                .problem(422, "invalid");
        admin.post(
                        "/promotion-marks",
                        Map.of(
                                "product",
                                "P-11",
                                "goal",
                                "x",
                                "fromDay",
                                "2026-11-20",
                                "toDay",
                                "2026-12-12",
                                "placement",
                                "TF-0"))
                .problem(422, "invalid");
    }

    @Test
    @Tag("OPS-10")
    void theDueRulesAreDataAndExclusive() {
        JsonNode rules = admin.get("/due-rules").json().path("items");
        assertThat(rules).hasSize(4);
        JsonNode rule = rules.get(0);
        admin.patch("/due-rules/" + rule.path("id").asLong(), 1, "{\"days\":1,\"minutes\":60}")
                .problem(422, "invalid");
        operator.patch("/due-rules/" + rule.path("id").asLong(), 1, "{\"days\":2}")
                .problem(403, "forbidden");
    }

    private long product(String code, String name, String type) {
        return admin.post("/products", Map.of("code", code, "name", name, "productType", type))
                .expect(201)
                .id();
    }
}
