package argosy.logistics.reports;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.logistics.LogisticsDepartment;
import argosy.testkit.TestClient;
import argosy.testkit.TestClock;
import argosy.testkit.TestDepartment;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long orders waited and how full the bins are, against times and pieces counted by hand. */
class CycleReportsTest {

    @Test
    @Tag("LOG-23")
    void theTimesOfAStepAreThoseTheOrdersWaited() {
        TestClock clock = new TestClock("2026-11-22T01:00:00Z");
        try (TestDepartment department = TestDepartment.start(new LogisticsDepartment(), clock)) {
            TestClient admin = department.asAdministrator();
            admin.post("/warehouses", Map.of("code", "HZ", "name", "杭州仓")).expect(201);
            admin.post("/skus", Map.of("code", "TD-1", "name", "台灯")).expect(201);
            // Ten orders wait 1, 2 … 10 minutes for their review.
            for (int minutes = 1; minutes <= 10; minutes++) {
                long id = order(admin, "TB-" + minutes);
                clock.advance(Duration.ofMinutes(minutes));
                admin.post("/dispatch-orders/" + id + "/review", Map.of()).expect(200);
            }
            JsonNode row = rows(admin, "/reports/cycle-times").get(0);
            assertThat(row.path("step").asText()).isEqualTo("reviewed");
            assertThat(row.path("orders").asLong()).isEqualTo(10);
            assertThat(row.path("average").decimalValue()).isEqualByComparingTo("5.5");
            assertThat(row.path("median").decimalValue()).isEqualByComparingTo("5.0");
            assertThat(row.path("ninety").decimalValue()).isEqualByComparingTo("9.0");
            assertThat(row.path("longest").decimalValue()).isEqualByComparingTo("10.0");
            assertThat(rows(admin, "/reports/cycle-times?warehouse=GZ")).isEmpty();
            assertThat(rows(admin, "/reports/cycle-times?from=2026-11-20&to=2026-11-21"))
                    .isEmpty();
        }
    }

    @Test
    @Tag("LOG-01")
    void utilisationIsWhatLiesInBinsThatHaveACapacity() {
        try (TestDepartment department = TestDepartment.start(new LogisticsDepartment())) {
            TestClient admin = department.asAdministrator();
            admin.post("/warehouses", Map.of("code", "HZ", "name", "杭州仓")).expect(201);
            admin.post("/skus", Map.of("code", "TD-1", "name", "台灯")).expect(201);
            bin(admin, Map.of("warehouse", "HZ", "code", "HZ-A-1", "zone", "A", "capacity", 100));
            bin(admin, Map.of("warehouse", "HZ", "code", "HZ-A-2", "zone", "A", "capacity", 300));
            bin(admin, Map.of("warehouse", "HZ", "code", "HZ-B-1", "zone", "B"));
            goods(admin, "HZ-A-1", 90);
            goods(admin, "HZ-B-1", 7);
            JsonNode rows = rows(admin, "/reports/utilisation");
            assertThat(rows).hasSize(2);
            assertThat(rows.get(0).path("bins").asLong()).isEqualTo(2);
            assertThat(rows.get(0).path("occupied").asLong()).isEqualTo(1);
            assertThat(rows.get(0).path("percent").decimalValue()).isEqualByComparingTo("22.5");
            assertThat(rows.get(1).path("occupied").asLong()).isEqualTo(1);
            assertThat(rows.get(1).path("percent").isNull()).isTrue();
        }
    }

    private static void bin(TestClient client, Map<String, Object> bin) {
        client.post("/bins", bin).expect(201);
    }

    private static void goods(TestClient client, String bin, int pieces) {
        client.post(
                        "/stock-moves",
                        Map.of(
                                "sku",
                                "TD-1",
                                "bin",
                                bin,
                                "quantity",
                                pieces,
                                "reason",
                                "correction_gain",
                                "note",
                                "盘点"))
                .expect(201);
    }

    private static JsonNode rows(TestClient client, String path) {
        return client.get(path).expect(200).json().path("rows");
    }

    private static long order(TestClient client, String ref) {
        return client.post(
                        "/dispatch-orders",
                        Map.of(
                                "orderRef",
                                ref,
                                "warehouse",
                                "HZ",
                                "consignee",
                                "王小明",
                                "phone",
                                "138",
                                "address",
                                "杭州",
                                "lines",
                                List.of(Map.of("sku", "TD-1", "quantity", 1))))
                .expect(201)
                .id();
    }
}
