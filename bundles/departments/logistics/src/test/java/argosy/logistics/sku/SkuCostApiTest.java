package argosy.logistics.sku;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.logistics.LogisticsDepartment;
import argosy.testkit.TestClient;
import argosy.testkit.TestDepartment;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("LOG-02")
class SkuCostApiTest {

    @Test
    void aCostIsForThoseWhoMaySeeItAndSurvivesThoseWhoMayNot() {
        try (TestDepartment department = TestDepartment.start(new LogisticsDepartment())) {
            TestClient finance = department.asAdministrator();
            TestClient keeper = department.as("chenjing", "logistics:skus:*");
            Map<String, Object> cream =
                    new HashMap<>(Map.of("code", "SKU-1", "name", "面霜", "category", "护肤", "cost", 32.5));
            long id = finance.post("/skus", cream).expect(201).id();
            assertThat(keeper.get("/skus/" + id).expect(200).json().path("cost").isNumber())
                    .isFalse();
            cream.put("cost", null);
            cream.put("name", "保湿面霜");
            keeper.patch("/skus/" + id, 1, cream).expect(200);
            JsonNode kept = finance.get("/skus?category=护肤").items().get(0);
            assertThat(kept.path("cost").decimalValue()).isEqualByComparingTo("32.50");
            assertThat(kept.path("name").asText()).isEqualTo("保湿面霜");
            finance.patch("/skus/" + id, 2, cream).expect(200);
            assertThat(finance.get("/skus/" + id).json().path("cost").isNull()).isTrue();
            cream.put("cost", "-1");
            finance.patch("/skus/" + id, 3, cream).problem(422, "invalid");
        }
    }

    @Test
    void filesBringAndTakeCosts() {
        try (TestDepartment department = TestDepartment.start(new LogisticsDepartment())) {
            TestClient finance = department.asAdministrator();
            String file = "商品编码,商品名称,类目,采购成本（元）\r\nSKU-1,面霜,护肤,32.50\r\nSKU-2,精华,护肤,\r\n";
            JsonNode batch = finance.post("/skus", file.getBytes(StandardCharsets.UTF_8), "text/csv")
                    .expect(201)
                    .json();
            assertThat(batch.path("good").asInt()).isEqualTo(2);
            finance.post("/skus/imports/" + batch.path("id").asLong() + "/accept", Map.of())
                    .expect(200);
            assertThat(finance.get("/skus", "text/csv").expect(200).text()).contains("32.50");
            assertThat(department
                            .as("chenjing", "logistics:skus:*")
                            .get("/skus", "text/csv")
                            .expect(200)
                            .text())
                    .contains("护肤")
                    .doesNotContain("32.50");
        }
    }
}
