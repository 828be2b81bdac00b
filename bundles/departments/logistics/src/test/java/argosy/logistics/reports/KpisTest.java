package argosy.logistics.reports;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.logistics.LogisticsDepartment;
import argosy.testkit.TestClient;
import argosy.testkit.TestDepartment;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The key figures and reports of the sample company. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KpisTest {

    private static final Map<String, Integer> TIMES = Map.of("%", 100, "‰", 1000, "of 5", 1);

    private static final Set<String> WINDOWED = Set.of(
            "damage",
            "hazards",
            "floor-scores",
            "freight-estimates",
            "freight",
            "losses",
            "delivery-runs",
            "delivery",
            "cycle-times");

    private TestDepartment department;
    private TestClient admin;

    @BeforeAll
    void start() {
        department = TestDepartment.startWithSample(new LogisticsDepartment());
        admin = department.asAdministrator();
    }

    @AfterAll
    void stop() {
        department.close();
    }

    @Test
    @Tag("LOG-10")
    @Tag("LOG-23")
    void everyFigureShowsItsFormulaAndIsWhatTheFormulaSays() {
        Map<String, JsonNode> kpis = new HashMap<>();
        admin.get("/reports/kpis?from=2020-01-01")
                .expect(200)
                .json()
                .path("rows")
                .forEach(kpi -> kpis.put(kpi.path("code").asText(), kpi));
        assertThat(kpis.keySet())
                .containsAll(Set.of(
                        "dispatch-on-time",
                        "check-findings",
                        "count-accuracy",
                        "stock-sufficiency",
                        "overstock-pieces",
                        "utilisation",
                        "delivery-on-time",
                        "satisfaction",
                        "stops-per-hour",
                        "first-attempt",
                        "hazards-open"));
        kpis.forEach((code, kpi) -> {
            assertThat(kpi.path("formula").asText()).as(code).isNotBlank();
            assertThat(kpi.path("formulaZh").asText()).as(code).isNotBlank();
            assertThat(kpi.path("unitZh").asText()).as(code).doesNotContainPattern("[a-z]");
            if (!kpi.path("denominator").isNull()) {
                BigDecimal all = kpi.path("denominator").decimalValue();
                if (all.signum() == 0) {
                    assertThat(kpi.path("value").isNull()).as(code).isTrue();
                } else {
                    assertThat(kpi.path("value").decimalValue())
                            .as(code)
                            .isEqualByComparingTo(kpi.path("numerator")
                                    .decimalValue()
                                    .multiply(BigDecimal.valueOf(
                                            TIMES.get(kpi.path("unit").asText())))
                                    .divide(all, 1, RoundingMode.HALF_UP));
                }
            }
        });
        assertThat(kpis.get("utilisation").path("value").isNull()).isFalse();
        assertThat(kpis.get("hazards-open").path("value").decimalValue()).isPositive();
        long handedOver = admin.get("/reports/delivery?from=2020-01-01")
                .expect(200)
                .json()
                .path("rows")
                .get(0)
                .path("handedOver")
                .asLong();
        assertThat(handedOver).isPositive();
        assertThat(kpis.get("parcels-lost").path("denominator").asLong()).isEqualTo(handedOver);
    }

    @Test
    @Tag("LOG-14")
    @Tag("LOG-15")
    @Tag("LOG-16")
    @Tag("LOG-17")
    @Tag("LOG-22")
    @Tag("LOG-24")
    @Tag("LOG-27")
    @Tag("LOG-29")
    void everyReportAnswersTheSampleOnScreenAndAsAFile() {
        for (String report : Set.of(
                "stock-sufficiency",
                "overstock",
                "damage",
                "hazards",
                "sop-acknowledgements",
                "floor-scores",
                "freight-estimates",
                "freight",
                "losses",
                "cost-per-order",
                "delivery",
                "cycle-times",
                "utilisation")) {
            JsonNode answer =
                    admin.get("/reports/" + report + since(report)).expect(200).json();
            assertThat(answer.path("rows")).as(report).isNotEmpty();
            assertThat(answer.path("formula").path("zh").asText()).as(report).isNotBlank();
            assertThat(admin.get("/reports/" + report, "text/csv").expect(200).text())
                    .as(report)
                    .contains("\n");
        }
    }

    private static String since(String report) {
        return WINDOWED.contains(report) ? "?from=2020-01-01" : "";
    }
}
