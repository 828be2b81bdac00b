package argosy.operations.shops;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.operations.OperationsDepartment;
import argosy.testkit.TestClient;
import argosy.testkit.TestDepartment;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("OPS-06")
class ShopsApiTest {

    private TestDepartment department;
    private TestClient admin;

    @BeforeAll
    void start() {
        department = TestDepartment.start(new OperationsDepartment());
        admin = department.asAdministrator();
    }

    @AfterAll
    void close() {
        if (department != null) {
            department.close();
        }
    }

    @Test
    void aShopOpensIsRevampedAndClosed() {
        long id = admin.post("/shops", Map.of("code", "TM-1", "name", "舟山小铺 🏮", "platform", "tmall"))
                .expect(201)
                .id();
        String path = "/shops/" + id;
        assertThat(admin.post(path + "/open", "")
                        .problem(422, "invalid")
                        .path("errors")
                        .get(0)
                        .path("field")
                        .asText())
                .isEqualTo("supervisor");
        admin.patch(path, 1, "{\"supervisor\":\"linyating\",\"layoutPlan\":\"三屏\"}")
                .expect(200);
        admin.post(path + "/revamp", "{\"goal\":\"换新\"}").problem(409, "step-not-allowed");
        admin.post(path + "/open", "").expect(200);
        admin.post(path + "/revamp", "{\"goal\":\"首屏点击率 6%\"}").expect(200);
        JsonNode revamped = admin.post(path + "/finish-revamp", "{\"layoutPlan\":\"四屏\",\"outcome\":\"6.4%\"}")
                .expect(200)
                .json();
        assertThat(revamped.path("state").asText()).isEqualTo("open");
        assertThat(revamped.path("layoutVersion").asInt()).isEqualTo(2);
        JsonNode revamp = admin.get("/shop-revamps?shop=TM-1").items().get(0);
        assertThat(revamp.path("planBefore").asText()).isEqualTo("三屏");
        assertThat(revamp.path("planAfter").asText()).isEqualTo("四屏");
        admin.post(path + "/close", "{\"reason\":\"\"}").problem(422, "invalid");
        assertThat(admin.post(path + "/close", "{\"reason\":\"合并\"}")
                        .expect(200)
                        .json()
                        .path("steps"))
                .isEmpty();
        admin.delete(path, 6).problem(409, "in-use");
    }

    @Test
    void codeAndPlatformStayAndAreImportedOnce() {
        JsonNode batch = admin.post(
                        "/shops",
                        "店铺编码,店铺名称,平台,负责人\nPDD-1,拼多多一店,pdd,a\nPDD-1,重复,pdd,a\nX-1,某店,nowhere,a\n"
                                .getBytes(StandardCharsets.UTF_8),
                        "text/csv")
                .expect(201)
                .json();
        assertThat(batch.path("good").asInt()).isEqualTo(1);
        assertThat(batch.path("bad").asInt()).isEqualTo(2);
        admin.post("/shops/imports/" + batch.path("id").asLong() + "/accept", "")
                .expect(200);
        JsonNode shop = admin.get("/shops?code=PDD-1").json().path("items").get(0);
        assertThat(shop.path("state").asText()).isEqualTo("preparing");
        admin.patch("/shops/" + shop.path("id").asLong(), 1, "{\"platform\":\"jd\"}")
                .problem(422, "invalid");
        admin.patch("/shops/" + shop.path("id").asLong(), 1, "{\"state\":\"open\"}")
                .problem(422, "invalid");
    }

    @Test
    void aSupervisorChangesTheirOwnShopsOnly() {
        long own = shop("TB-OWN", "linyating");
        long others = shop("TB-OTHER", "wangwu");
        TestClient supervisor = department.asRole("linyating", "shop-supervisor");
        supervisor.get("/shops/" + others).expect(200);
        supervisor.post("/shops/" + own + "/open", "").expect(200);
        supervisor.post("/shops/" + others + "/open", "").problem(404, "not-found");
        supervisor.post("/shops/" + own + "/close", "{\"reason\":\"x\"}").problem(403, "forbidden");
        department.asRole("xu", "data-analyst").get("/shops").expect(200);
        department.asRole("xu", "data-analyst").post("/shops", "{}").problem(403, "forbidden");
    }

    private long shop(String code, String supervisor) {
        return admin.post("/shops", Map.of("code", code, "name", code, "platform", "taobao", "supervisor", supervisor))
                .expect(201)
                .id();
    }
}
