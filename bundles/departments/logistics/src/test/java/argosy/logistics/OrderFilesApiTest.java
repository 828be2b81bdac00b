package argosy.logistics;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.department.Caller;
import argosy.department.Reach;
import argosy.department.RequestMark;
import argosy.testkit.TestClient;
import argosy.testkit.TestDepartment;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Yesterday's orders come as a file; and who sees which of them. */
class OrderFilesApiTest {

    private static final String HEADING = "订单号,收货人,电话,地址,仓库,商品编码,数量\r\n";

    private TestDepartment department;
    private TestClient clerk;

    @BeforeEach
    void aWarehouseWithTwoArticles() {
        department = TestDepartment.start(new LogisticsDepartment());
        clerk = department.asAdministrator();
        clerk.post("/warehouses", Map.of("code", "SH1", "name", "上海一号仓")).expect(201);
        clerk.post("/skus", Map.of("code", "LAMP-1", "name", "床头灯")).expect(201);
        clerk.post("/skus", Map.of("code", "LAMP-2", "name", "吸顶灯")).expect(201);
    }

    @AfterEach
    void close() {
        department.close();
    }

    @Test
    void aFileInTheEncodingOfChineseSpreadsheetsIsUnderstood() {
        JsonNode preview =
                upload((HEADING + "A1,王小明,13800138000,杭州市,SH1,LAMP-1,2\r\n").getBytes(Charset.forName("GB18030")));
        assertThat(preview.path("good").asInt()).isEqualTo(1);
        accept(preview);
        JsonNode order = clerk.get("/dispatch-orders").json().path("items").get(0);
        assertThat(order.path("consignee").asText()).isEqualTo("王小明");
        assertThat(order.path("orderRef").asText()).isEqualTo("A1");
    }

    @Test
    void anOrderIsNotImportedWithoutItsUnreadableLine() {
        JsonNode preview = upload((HEADING
                        + "A1,王小明,13800138000,杭州市,SH1,LAMP-1,2\r\n"
                        + "A1,王小明,13800138000,杭州市,SH1,LAMP-2,两个\r\n"
                        + "A2,李雷,13900139000,北京市,SH1,LAMP-1,1\r\n")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(preview.path("good").asInt()).isEqualTo(1);
        assertThat(preview.path("bad").asInt()).isEqualTo(2);
        accept(preview);

        JsonNode orders = clerk.get("/dispatch-orders").json().path("items");
        assertThat(orders).hasSize(1);
        assertThat(orders.get(0).path("orderRef").asText()).isEqualTo("A2");

        String errors = clerk.get(
                        "/dispatch-orders/imports/" + preview.path("id").asLong() + "/errors", "text/csv")
                .expect(200)
                .text();
        assertThat(errors).contains("LAMP-1", "LAMP-2", "两个").doesNotContain("李雷");
    }

    @Test
    void aBatchIsTakenBackExceptWhatWasWorkedOn() {
        JsonNode preview = upload((HEADING + "A1,王小明,138,杭州市,SH1,LAMP-1,2\r\n" + "A2,李雷,139,北京市,SH1,LAMP-1,1\r\n")
                .getBytes(StandardCharsets.UTF_8));
        accept(preview);
        JsonNode first =
                clerk.get("/dispatch-orders?orderRef=A1").json().path("items").get(0);
        clerk.post("/dispatch-orders/" + first.path("id").asLong() + "/review", Map.of())
                .expect(200);

        clerk.post("/dispatch-orders/imports/" + preview.path("id").asLong() + "/undo", Map.of())
                .expect(200);
        JsonNode left = clerk.get("/dispatch-orders").json().path("items");
        assertThat(left).hasSize(1);
        assertThat(left.get(0).path("orderRef").asText()).isEqualTo("A1");
    }

    @Test
    void aListShowsWhatIsWithinReach() {
        String[] mayAll = {"read", "write", "export"};
        TestClient own = reaching("an", "floor-a", Reach.OWN, mayAll);
        TestClient team = reaching("bo", "floor-a", Reach.units(Set.of("floor-a")), mayAll);
        TestClient company = reaching("ci", "floor-b", Reach.COMPANY, mayAll);
        long mine = own.post("/skus", Map.of("code", "AN-1", "name", "甲"))
                .expect(201)
                .id();
        long colleagues = team.post("/skus", Map.of("code", "BO-1", "name", "乙"))
                .expect(201)
                .id();
        long others = company.post("/skus", Map.of("code", "CI-1", "name", "丙"))
                .expect(201)
                .id();

        assertThat(codes(own)).containsExactly("AN-1");
        assertThat(codes(team)).containsExactly("AN-1", "BO-1");
        assertThat(codes(company)).contains("AN-1", "BO-1", "CI-1", "LAMP-1");
        own.get("/skus/" + mine).expect(200);
        own.get("/skus/" + colleagues).problem(404, "not-found");
        team.get("/skus/" + mine).expect(200);
        team.get("/skus/" + others).problem(404, "not-found");
        own.patch("/skus/" + colleagues, 1, Map.of("name", "丁")).problem(404, "not-found");
        assertThat(own.get("/skus", "text/csv").expect(200).text())
                .contains("AN-1")
                .doesNotContain("BO-1");
    }

    @Test
    void everyChangeCanBeSearchedAfterwards() {
        TestClient keeper = department.as("keeper", "logistics:skus:*");
        long sku = keeper.post("/skus", Map.of("code", "LAMP-3", "name", "台灯"))
                .expect(201)
                .id();
        keeper.patch("/skus/" + sku, 1, Map.of("name", "护眼台灯")).expect(200);
        keeper.get("/audit-log").problem(403, "forbidden");

        JsonNode changes =
                clerk.get("/audit-log?by=keeper&collection=skus").expect(200).json();
        assertThat(changes.path("items")).hasSize(2);
        JsonNode newest = changes.path("items").get(0);
        assertThat(newest.path("action").asText()).isEqualTo("updated");
        assertThat(newest.path("recordId").asLong()).isEqualTo(sku);
        assertThat(newest.path("changes").path("name").path("before").asText()).isEqualTo("台灯");
        assertThat(newest.path("changes").path("name").path("after").asText()).isEqualTo("护眼台灯");

        JsonNode first = clerk.get("/audit-log?limit=1").json();
        assertThat(first.path("items").get(0)).isEqualTo(newest);
        JsonNode second = clerk.get(
                        "/audit-log?limit=1&before=" + first.path("next").asLong())
                .json();
        assertThat(second.path("items").get(0).path("action").asText()).isEqualTo("created");
        assertThat(clerk.get("/audit-log?from=2100-01-01T00:00:00Z").json().path("items"))
                .isEmpty();
        assertThat(clerk.get("/audit-log?to=2100-01-01T00:00:00Z&recordId=" + sku)
                        .json()
                        .path("items"))
                .hasSize(2);
        clerk.get("/audit-log?from=yesterday").problem(400, "bad-filter");
        clerk.get("/audit-log?recordId=x").problem(400, "bad-parameter");
    }

    private TestClient reaching(String username, String unit, Reach reach, String... verbs) {
        Map<String, Reach> grants = new java.util.HashMap<>();
        for (String verb : verbs) {
            grants.put("logistics:skus:" + verb, reach);
        }
        return department.as(new Caller(username, username, unit, null, grants, RequestMark.NONE));
    }

    private static java.util.List<String> codes(TestClient client) {
        java.util.List<String> codes = new java.util.ArrayList<>();
        client.get("/skus?sort=code")
                .items()
                .forEach(item -> codes.add(item.path("code").asText()));
        return codes;
    }

    private JsonNode upload(byte[] file) {
        return clerk.post("/dispatch-orders", file, "text/csv").expect(201).json();
    }

    private void accept(JsonNode preview) {
        clerk.post("/dispatch-orders/imports/" + preview.path("id").asLong() + "/accept", Map.of())
                .expect(200);
    }
}
