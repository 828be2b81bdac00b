package argosy.logistics.overstock;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.logistics.LogisticsDepartment;
import argosy.logistics.stock.Trade;
import argosy.testkit.TestClient;
import argosy.testkit.TestDepartment;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Overstock from the rule to the cleared shelf, by the people of the warehouse. */
@Tag("LOG-14")
class OverstockApiTest {

    @Test
    void fromTheRuleToTheClearedShelf() {
        Trade.Weeks clock = new Trade.Weeks();
        try (TestDepartment department = TestDepartment.start(new LogisticsDepartment(), clock)) {
            TestClient head = department.asRole("wujianguo", "head");
            TestClient keeper = department.asRole("chenjing", "warehouse-keeper");
            TestClient finance = department.asRole("huangqian", "finance");
            head.post("/warehouses", Map.of("code", "SH1", "name", "上海仓")).expect(201);
            head.post("/bins", Map.of("warehouse", "SH1", "code", "SH1-A-01", "zone", "A", "kind", "storage"))
                    .expect(201);
            head.post("/skus", Map.of("code", "SKU-1", "name", "面霜", "cost", 32.5))
                    .expect(201);
            Map<String, Object> found = new HashMap<>(Map.of("sku", "SKU-1", "bin", "SH1-A-01", "quantity", 40));
            found.put("reason", "correction_gain");
            found.put("note", "期初");
            head.post("/stock-moves", found).expect(201);
            keeper.post("/overstock/scan", Map.of()).problem(409, "no-overstock-rules");
            Map<String, Object> rule = Map.of("name", "呆滞", "windowDays", 28, "idleDays", 60);
            keeper.post("/overstock-rules", rule).problem(403, "forbidden");
            head.post("/overstock-rules", Map.of("name", "空", "windowDays", 28)).problem(422, "invalid");
            head.post("/overstock-rules", rule).expect(201);
            head.post("/overstock-rules", rule).expect(409);
            keeper.post("/overstock/scan", Map.of("warehouse", "XX")).problem(422, "invalid");
            clock.pass(61);
            assertThat(keeper.post("/overstock/scan", Map.of("warehouse", "SH1"))
                            .expect(200)
                            .json()
                            .path("flagged")
                            .asInt())
                    .isEqualTo(1);
            JsonNode flagged = keeper.get("/overstock?kind=dead&state=flagged&sort=lastOutgoing")
                    .items()
                    .get(0);
            assertThat(flagged.path("explanation").path("zh").asText()).contains("从未出库");
            assertThat(flagged.path("excessValue").isNull())
                    .as("no cost for keepers")
                    .isTrue();
            assertThat(texts(flagged.path("steps"))).containsExactly("report");
            String path = "/overstock/" + flagged.path("id").asLong();
            assertThat(finance.get(path).json().path("excessValue").decimalValue())
                    .isEqualByComparingTo("1300");
            finance.post(path + "/report", Map.of()).problem(403, "forbidden");
            keeper.post(path + "/report", Map.of("note", "已告知运营")).expect(200);
            Map<String, Object> plan =
                    Map.of("action", "discount", "plan", "八折", "responsible", "wujianguo", "dueOn", "2026-11-20");
            keeper.post(path + "/agree", plan).problem(403, "forbidden");
            head.post(path + "/agree", Map.of("action", "discount")).problem(422, "invalid");
            head.post(path + "/agree", plan).expect(200);
            clock.pass(30);
            assertThat(keeper.get("/overstock?state=agreed&dueOn.lt=2026-12-01")
                            .items()
                            .get(0)
                            .path("overdue")
                            .asBoolean())
                    .isTrue();
            found.put("reason", "correction_loss");
            found.put("quantity", 30);
            head.post("/stock-moves", found).expect(201);
            JsonNode cleared = head.post(path + "/clear", Map.of("outcome", "八折售出 30 件"))
                    .expect(200)
                    .json();
            assertThat(cleared.path("achieved").asInt()).isEqualTo(30);
            assertThat(cleared.path("pieces").asInt()).isEqualTo(10);
            assertThat(cleared.path("flaggedPieces").asInt()).isEqualTo(40);
            head.post(path + "/dismiss", Map.of("reason", "晚了")).problem(409, "step-not-allowed");
            department.asRole("zhaomin", "picker").get("/overstock").problem(403, "forbidden");
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
