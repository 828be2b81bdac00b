package argosy.logistics.costs;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.logistics.LogisticsDepartment;
import argosy.testkit.TestClient;
import argosy.testkit.TestDepartment;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an order costs in the sample company, added up again from its parcels, bills and costs. */
class CostReportTest {

    @Test
    @Tag("LOG-21")
    void theShopsAddUpToTheCompanyAndTheTotalsToTheirParts() {
        try (TestDepartment department = TestDepartment.startWithSample(new LogisticsDepartment())) {
            TestClient admin = department.asAdministrator();
            String month =
                    YearMonth.from(LocalDate.now(ZoneId.of("Asia/Shanghai"))).toString();
            JsonNode rows = admin.get("/reports/cost-per-order?month=" + month)
                    .expect(200)
                    .json()
                    .path("rows");
            JsonNode company = rows.get(rows.size() - 1);
            assertThat(company.path("shop").isNull()).isTrue();
            long orders = 0;
            BigDecimal freight = BigDecimal.ZERO;
            for (JsonNode row : rows) {
                BigDecimal parts = money(row, "freight")
                        .add(money(row, "packaging"))
                        .add(money(row, "labour"))
                        .add(money(row, "rent"))
                        .add(money(row, "other"))
                        .add(money(row, "shared"));
                assertThat(money(row, "total")).isEqualByComparingTo(parts);
                if (row != company) {
                    orders += row.path("orders").asLong();
                    freight = freight.add(money(row, "freight"));
                }
            }
            assertThat(company.path("orders").asLong()).isEqualTo(orders).isPositive();
            assertThat(money(company, "freight")).isEqualByComparingTo(freight).isPositive();
            // 96 rent + 51.20 packaging + 120 labour + 18.50 other are shared by all shops.
            assertThat(money(company, "shared")).isEqualByComparingTo("285.70");
            assertThat(money(company, "packaging")).isEqualByComparingTo("22.40");
            assertThat(money(company, "planned")).isEqualByComparingTo("766.00");
            assertThat(money(company, "over"))
                    .isEqualByComparingTo(money(company, "total").subtract(new BigDecimal("766.00")));
        }
    }

    private static BigDecimal money(JsonNode row, String member) {
        return row.path(member).decimalValue();
    }
}
