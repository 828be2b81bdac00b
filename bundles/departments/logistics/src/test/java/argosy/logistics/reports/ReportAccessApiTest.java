package argosy.logistics.reports;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.logistics.LogisticsDepartment;
import argosy.testkit.TestClient;
import argosy.testkit.TestDepartment;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a report answers whom, in which form. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("LOG-10")
class ReportAccessApiTest {

    private TestDepartment department;

    @BeforeAll
    void start() {
        department = TestDepartment.start(new LogisticsDepartment());
    }

    @AfterAll
    void stop() {
        department.close();
    }

    @Test
    void whoOnlyReadsGetsNoFile() {
        TestClient reader = department.as("reader", "logistics:reports:read");
        reader.get("/reports/dispatch-month").expect(200);
        reader.get("/reports/dispatch-month", "text/csv").problem(403, "forbidden");
        TestClient exporter = department.as("exporter", "logistics:reports:read", "logistics:reports:export");
        assertThat(exporter.get("/reports/dispatch-month", "text/csv")
                        .expect(200)
                        .header("Content-Type"))
                .startsWith("text/csv");
    }

    @Test
    void aMisspeltParameterIsRefusedAndTheKnownOnesAreNamed() {
        TestClient admin = department.asAdministrator();
        assertThat(admin.get("/reports/dispatch-month?moth=2026-10")
                        .problem(400, "unknown-parameter")
                        .path("detail")
                        .asText())
                .contains("moth")
                .contains("month, warehouse");
    }

    @Test
    void theWindowIsShownAndCannotEndBeforeItBegins() {
        TestClient admin = department.asAdministrator();
        var report = admin.get("/reports/movement?from=2026-10-01&to=2026-10-31")
                .expect(200)
                .json();
        assertThat(report.path("from").asText()).isEqualTo("2026-10-01");
        assertThat(report.path("to").asText()).isEqualTo("2026-10-31");
        admin.get("/reports/movement?from=2026-10-02&to=2026-10-01").problem(400, "bad-window");
    }

    @Test
    @Tag("LOG-21")
    void whatWasSpentIsForThoseWhoMayReadItsSource() {
        TestClient keeper = department.asRole("chenjing", "warehouse-keeper");
        TestClient finance = department.asRole("huangqian", "finance");
        for (String report : List.of("cost-per-order", "freight", "freight-estimates")) {
            keeper.get("/reports/" + report).problem(403, "forbidden");
            finance.get("/reports/" + report).expect(200);
            finance.get("/reports/" + report, "text/csv").expect(200);
        }
    }

    @Test
    @Tag("LOG-15")
    void whatDamageCostIsNeitherShownNorSoughtByThoseWhoMayNotSeeCosts() {
        TestClient admin = department.asAdministrator();
        admin.post("/warehouses", Map.of("code", "SH9", "name", "上海九号仓")).expect(201);
        admin.post("/skus", Map.of("code", "SKU-9", "name", "面霜", "category", "护肤", "cost", 12.5))
                .expect(201);
        admin.post(
                        "/damage-cases",
                        Map.of(
                                "foundIn", "transit",
                                "sku", "SKU-9",
                                "quantity", 2,
                                "warehouse", "SH9",
                                "goods", "elsewhere",
                                "description", "碎裂"))
                .expect(201);
        assertThat(admin.get("/reports/damage")
                        .expect(200)
                        .json()
                        .path("rows")
                        .get(0)
                        .path("loss")
                        .decimalValue())
                .isEqualByComparingTo("25.00");
        TestClient keeper = department.asRole("chenjing", "warehouse-keeper");
        JsonNode row =
                keeper.get("/reports/damage").expect(200).json().path("rows").get(0);
        assertThat(row.path("pieces").asLong()).isEqualTo(2);
        for (String money : List.of("loss", "writtenOff", "open")) {
            assertThat(row.path(money).isNumber()).as(money).isFalse();
        }
        keeper.get("/damage-cases?loss.ge=10").problem(400, "unknown-filter");
        keeper.get("/damage-cases?sort=loss").problem(400, "unknown-sort");
    }
}
