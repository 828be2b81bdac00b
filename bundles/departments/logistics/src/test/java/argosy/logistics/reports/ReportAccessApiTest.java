package argosy.logistics.reports;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.logistics.LogisticsDepartment;
import argosy.testkit.TestClient;
import argosy.testkit.TestDepartment;
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
}
