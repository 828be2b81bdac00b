package argosy.operations.reports;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.operations.OperationsDepartment;
import argosy.testkit.TestClient;
import argosy.testkit.TestDepartment;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the analyst of the sample company does in a morning, and what others see of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("OPS-45")
@Tag("OPS-46")
class ReportsApiTest {

    private static final List<String> REPORTS = List.of(
            "sales",
            "product-ranking",
            "order-handling",
            "live-comparison",
            "live-products",
            "listings",
            "placements",
            "campaigns",
            "traffic",
            "metrics");

    private TestDepartment department;
    private TestClient analyst;

    @BeforeAll
    void start() {
        department = TestDepartment.startWithSample(new OperationsDepartment());
        analyst = department.asRole("xuzhiyuan", "data-analyst");
    }

    @AfterAll
    void close() {
        if (department != null) {
            department.close();
        }
    }

    @Test
    void everyReportShowsItsFormulaAndWindowOnTheScreenAndAsAFile() {
        for (String report : REPORTS) {
            JsonNode shown = analyst.get("/reports/" + report + "?from=2026-01-01&to=2030-12-31")
                    .expect(200)
                    .json();
            assertThat(shown.path("formula").path("zh").asText()
                            + shown.path("formula").asText())
                    .as(report)
                    .isNotBlank();
            assertThat(shown.toString()).as(report).contains("2026-01-01");
            assertThat(analyst.get("/reports/" + report, "text/csv").expect(200).header("Content-Type"))
                    .startsWith("text/csv");
        }
        analyst.get("/reports/targets?period=2026-Q4").expect(200);
        analyst.get("/reports/targets?period=autumn").problem(400, "bad-period");
        analyst.get("/reports/sales?shop=NONE").problem(422, "invalid");
        analyst.get("/reports/sales?week=1").problem(400, "unknown-parameter");
        analyst.get("/reports/sales?from=2026-11-30&to=2026-11-01").problem(400, "bad-window");
        analyst.get("/reports/profit").problem(403, "forbidden");
        department.as("head", "operations:*:*").get("/reports/profit").expect(200);
    }

    @Test
    @Tag("OPS-36")
    void gameplaysAreCompared() {
        JsonNode rows = analyst.get("/reports/live-comparison?from=2026-01-01&to=2030-12-31")
                .expect(200)
                .json()
                .path("rows");
        assertThat(rows.size()).isGreaterThan(1);
        assertThat(rows.get(0).path("gpm").asDouble()).isPositive();
        analyst.get("/reports/live-comparison?by=weather").problem(400, "bad-group");
    }

    @Test
    void aSupervisorSeesTheirOwnShops() {
        TestClient supervisor = department.asRole("linyating", "shop-supervisor");
        JsonNode rows = supervisor
                .get("/reports/traffic?from=2026-01-01&to=2030-12-31")
                .expect(200)
                .json()
                .path("rows");
        assertThat(rows).isNotEmpty();
        rows.forEach(row -> assertThat(row.path("shop").asText()).isNotIn("", "DY-ZSXP"));
        supervisor.get("/reports/sales?shop=DY-ZSXP").problem(422, "invalid");
        department.asRole("luomeng", "service-agent").get("/reports/sales").problem(403, "forbidden");
    }

    @Test
    void aRegularReportIsForItsReadersAndTellsWhoOpenedIt() {
        long subscription = analyst.post(
                        "/report-subscriptions",
                        Map.of(
                                "name",
                                "流量周报测试",
                                "report",
                                "traffic",
                                "period",
                                "week",
                                "recipients",
                                "songjiayi",
                                "roles",
                                "finance"))
                .expect(201)
                .id();
        analyst.post("/report-subscriptions", Map.of("name", "无人", "report", "traffic", "period", "week"))
                .problem(422, "invalid");
        long run = analyst.post("/report-subscriptions/" + subscription + "/run", "")
                .expect(200)
                .json()
                .path("id")
                .asLong();
        String path = "/report-runs/" + run;
        TestClient finance = department.asRole("huangqian", "finance");
        TestClient planner = department.asRole("songjiayi", "campaign-planner");
        TestClient other = department.asRole("guoxiaoyu", "promoter");
        assertThat(finance.get(path + "/file", "text/csv").expect(200).text()).contains("浏览量");
        planner.get(path + "/file", "text/csv").expect(200);
        other.get(path + "/file", "text/csv").problem(404, "not-found");
        other.get(path).problem(404, "not-found");
        assertThat(other.get("/report-runs").expect(200).text()).doesNotContain("流量周报测试");
        assertThat(finance.get("/report-runs").expect(200).text()).contains("流量周报测试");
        finance.get(path + "/history").problem(403, "forbidden");
        assertThat(department
                        .asAdministrator()
                        .get(path + "/history")
                        .expect(200)
                        .text())
                .contains("opened")
                .contains("huangqian")
                .contains("songjiayi")
                .doesNotContain("guoxiaoyu");
    }

    @Test
    void figuresOfThePlatformAreImportedAndADropIsExplained() {
        byte[] file =
                "指标,范围,店铺,日期,数值\nPAGE-VIEWS,shop,JD-ZSXP,2026-01-02,100\nSALES,company,,2026-01-02,1\nPAGE-VIEWS,shop,JD-ZSXP,2026-01-02,1\n"
                        .getBytes(StandardCharsets.UTF_8);
        JsonNode batch =
                analyst.post("/metric-values", file, "text/csv").expect(201).json();
        assertThat(batch.path("good").asInt()).isEqualTo(1);
        assertThat(batch.path("bad").asInt()).isEqualTo(2);
        analyst.post("/metric-values/imports/" + batch.path("id").asLong() + "/accept", "")
                .expect(200);
        JsonNode metric = analyst.post(
                        "/metrics",
                        Map.of(
                                "code",
                                "CART-RATE",
                                "name",
                                "加购率",
                                "formula",
                                "加购人数 ÷ 访客数 × 100%",
                                "measure",
                                "percent",
                                "span",
                                "day",
                                "better",
                                "higher",
                                "target",
                                12,
                                "owner",
                                "xuzhiyuan",
                                "plan",
                                "主图视频"))
                .expect(201)
                .json();
        assertThat(metric.path("source").asText()).isEqualTo("entered");
        JsonNode sales = analyst.get("/metrics?code=SALES").json().path("items").get(0);
        String path = "/metrics/" + sales.path("id").asLong();
        int version = sales.path("version").asInt();
        analyst.patch(path, version, Map.of("formula", "随意")).problem(422, "invalid");
        analyst.patch(path, version, Map.of("owner", "linyating")).expect(200);
        analyst.post("/metrics/snapshot", "").expect(200);
        JsonNode open = analyst.get("/metric-alerts?state=open").items();
        assertThat(open).isNotEmpty();
        analyst.post("/metric-alerts/" + open.get(0).path("id").asLong() + "/explain", Map.of("cause", "平台大促预热，流量后移"))
                .expect(200);
        department.asRole("guoxiaoyu", "promoter").post("/metrics", "{}").problem(403, "forbidden");
    }
}
