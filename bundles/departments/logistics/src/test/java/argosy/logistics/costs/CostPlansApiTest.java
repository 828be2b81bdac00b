package argosy.logistics.costs;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.logistics.LogisticsDepartment;
import argosy.testkit.TestClient;
import argosy.testkit.TestDatabase;
import argosy.testkit.TestDepartment;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** From the draft of a month's budget to the one that counts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("LOG-21")
class CostPlansApiTest {

    private TestDepartment department;
    private TestClient planner;
    private TestClient finance;

    @BeforeAll
    void start() {
        department = TestDepartment.start(new LogisticsDepartment());
        planner = department.as("planner", "logistics:cost-plans:*", "logistics:costs:*");
        finance = department.as("finance", "logistics:cost-plans:*");
    }

    @AfterAll
    void stop() {
        department.close();
    }

    @Test
    void aPlanIsApprovedBySomebodyElseAndReplacesTheOneBefore() {
        long first = draft("2026-10", "42000.00");
        assertThat(steps(first)).isEqualTo("[\"submit\"]");
        finance.post("/cost-plans/" + first + "/approve", Map.of()).problem(409, "step-not-allowed");
        planner.post("/cost-plans/" + first + "/submit", Map.of()).expect(200);
        planner.post("/cost-plans/" + first + "/approve", Map.of()).problem(409, "own-plan");
        finance.post("/cost-plans/" + first + "/approve", Map.of()).expect(200);

        long second = draft("2026-10", "40000.00");
        planner.post("/cost-plans/" + second + "/submit", Map.of()).expect(200);
        finance.post("/cost-plans/" + second + "/return", Map.of("reason", "按新价格重算"))
                .expect(200);
        assertThat(get(second).path("state").asText()).isEqualTo("draft");
        planner.post("/cost-plans/" + second + "/submit", Map.of()).expect(200);
        finance.post("/cost-plans/" + second + "/approve", Map.of()).expect(200);
        assertThat(get(first).path("state").asText()).isEqualTo("replaced");
        assertThat(get(second).path("approvedBy").asText()).isEqualTo("finance");
    }

    @Test
    void whoDrewAPlanUpDoesNotApproveItWhenAnotherSubmittedIt() {
        long plan = draft("2026-08", "1.00");
        TestClient clerk = department.as("clerk", "logistics:cost-plans:submit", "logistics:cost-plans:read");
        clerk.post("/cost-plans/" + plan + "/submit", Map.of()).expect(200);
        assertThat(get(plan).path("steps").toString()).doesNotContain("approve");
        planner.post("/cost-plans/" + plan + "/approve", Map.of()).problem(409, "own-plan");
        finance.post("/cost-plans/" + plan + "/approve", Map.of()).expect(200);
    }

    @Test
    void whatWasSubmittedIsNotChangedBehindTheBackOfWhoApproves() {
        long plan = draft("2026-09", "1.00");
        planner.post("/cost-plans/" + plan + "/submit", Map.of()).expect(200);
        JsonNode now = get(plan);
        planner.patch("/cost-plans/" + plan, now.path("version").asInt(), Map.of("freight", 2))
                .problem(409, "not-a-draft");
        assertThat(get(plan).path("freight").decimalValue()).isEqualByComparingTo("1.00");
    }

    @Test
    void badPlansNameTheField() {
        Map<String, Object> body = plan("2026-13", "1.00");
        assertThat(planner.post("/cost-plans", body)
                        .problem(422, "invalid")
                        .path("errors")
                        .get(0)
                        .path("field")
                        .asText())
                .isEqualTo("month");
        String day = LocalDate.now(TestDatabase.ZONE).toString();
        planner.post("/costs", Map.of("onDay", day, "kind", "freight", "amount", 1))
                .problem(422, "invalid");
        planner.post("/costs", Map.of("onDay", day, "kind", "rent", "amount", 0))
                .problem(422, "invalid");
        planner.post("/costs", Map.of("onDay", day, "kind", "rent", "amount", 15000.5))
                .expect(201);
    }

    @Test
    void aDayThatCannotBeMeantIsRefused() {
        for (String day : new String[] {"0001-01-01", "9999-12-31"}) {
            assertThat(planner.post("/costs", Map.of("onDay", day, "kind", "rent", "amount", 1))
                            .problem(422, "invalid")
                            .path("errors")
                            .get(0)
                            .path("field")
                            .asText())
                    .isEqualTo("onDay");
        }
        byte[] file = "日期,费用类型,金额\n0001-01-01,rent,1\n%s,rent,\"￥1,250.50\"\n"
                .formatted(LocalDate.now(TestDatabase.ZONE))
                .getBytes(StandardCharsets.UTF_8);
        JsonNode batch = planner.post("/costs", file, "text/csv").expect(201).json();
        assertThat(batch.path("good").asInt()).isEqualTo(1);
        assertThat(batch.path("errors").get(0).path("field").asText()).isEqualTo("onDay");
    }

    private long draft(String month, String freight) {
        return planner.post("/cost-plans", plan(month, freight))
                .expect(201)
                .json()
                .path("id")
                .asLong();
    }

    private static Map<String, Object> plan(String month, String freight) {
        Map<String, Object> plan = new HashMap<>();
        plan.put("month", month);
        plan.put("orders", 12_000);
        plan.put("freight", new java.math.BigDecimal(freight));
        plan.put("packaging", 6000);
        plan.put("labour", 30_000);
        plan.put("rent", 15_000);
        plan.put("other", 0);
        return plan;
    }

    private JsonNode get(long id) {
        return planner.get("/cost-plans/" + id).expect(200).json();
    }

    private String steps(long id) {
        return department
                .as("clerk", "logistics:cost-plans:read", "logistics:cost-plans:submit")
                .get("/cost-plans/" + id)
                .expect(200)
                .json()
                .path("steps")
                .toString();
    }
}
