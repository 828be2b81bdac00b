package argosy.logistics.reports;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.logistics.LogisticsDepartment;
import argosy.testkit.TestClient;
import argosy.testkit.TestClock;
import argosy.testkit.TestDepartment;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A day of the reports is a day of the company, in Shanghai here, wherever the server's clock stands. */
@Tag("LOG-10")
class DayBorderApiTest {

    @Test
    void aMinuteBeforeMidnightInShanghaiIsStillTheSameDay() {
        TestClock clock = new TestClock("2026-11-22T15:59:00Z");
        try (TestDepartment department = TestDepartment.start(new LogisticsDepartment(), clock)) {
            TestClient admin = department.asAdministrator();
            admin.post("/warehouses", Map.of("code", "HZ", "name", "杭州仓")).expect(201);
            admin.post("/skus", Map.of("code", "TD-1", "name", "台灯")).expect(201);
            order(admin, "at 23:59", 2);
            clock.set(Instant.parse("2026-11-22T16:01:00Z"));
            order(admin, "at 00:01", 1);
            assertThat(created(admin, "?date=2026-11-22")).isEqualTo(1);
            assertThat(created(admin, "?date=2026-11-23")).isEqualTo(1);
            assertThat(created(admin, "")).isEqualTo(1);
            assertThat(created(admin, "?date=2026-11-21")).isZero();
            for (String never : List.of("+999999999-12-31", "-999999999-01-01", "0000-01-01", "2026-02-30")) {
                String day = never.replace("+", "%2B");
                admin.get("/reports/dispatch-day?date=" + day).problem(400, "bad-date");
                admin.get("/reports/movement?from=" + day).problem(400, "bad-date");
            }
            admin.get("/reports/dispatch-month?month=%2B999999999-12").problem(400, "bad-month");
        }
    }

    private static void order(TestClient client, String ref, int quantity) {
        client.post(
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
                                List.of(Map.of("sku", "TD-1", "quantity", quantity))))
                .expect(201);
    }

    private static long created(TestClient client, String day) {
        JsonNode report = client.get("/reports/dispatch-day" + day).expect(200).json();
        return report.path("rows").get(0).path("created").asLong();
    }
}
