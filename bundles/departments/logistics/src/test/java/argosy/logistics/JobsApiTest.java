package argosy.logistics;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.testkit.TestClient;
import argosy.testkit.TestClock;
import argosy.testkit.TestDepartment;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What logistics does by itself, and that doing it twice does no harm. */
class JobsApiTest {

    /** A Monday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final TestClock clock = new TestClock("2026-11-23T02:00:00Z");
    private final TestDepartment department = TestDepartment.start(new LogisticsDepartment(), clock);
    private final TestClient head = department.asAdministrator();

    @BeforeEach
    void warehouse() {
        head.post("/warehouses", "{\"code\": \"HZ\", \"name\": \"杭州仓\"}").expect(201);
        head.post(
                        "/bins",
                        "{\"warehouse\": \"HZ\", \"code\": \"HZ-A-01\", \"kind\": \"storage\", \"walkingOrder\": 10,"
                                + " \"capacity\": 1000}")
                .expect(201);
        head.post("/skus", "{\"code\": \"TD-1001\", \"name\": \"吸顶灯\", \"state\": \"active\"}")
                .expect(201);
    }

    @AfterEach
    void close() {
        department.close();
    }

    @Test
    @Tag("LOG-13")
    void changedAvailabilityIsToldOnce() {
        assertThat(department.run("stock-feed")).isEqualTo("0 articles told");
        stock(30);
        assertThat(department.run("stock-feed")).isEqualTo("1 articles told");
        assertThat(department.run("stock-feed")).isEqualTo("0 articles told");
        stock(5);
        stock(5);
        assertThat(department.run("stock-feed")).isEqualTo("1 articles told");
    }

    @Test
    @Tag("LOG-12")
    void countsThatAreDueArePlanned() {
        head.post(
                        "/count-plans",
                        "{\"title\": \"月度盘点\", \"warehouse\": \"HZ\", \"everyDays\": 30, \"nextOn\": \"2026-11-21\"}")
                .expect(201);
        head.post(
                        "/count-plans",
                        "{\"title\": \"季度盘点\", \"warehouse\": \"HZ\", \"everyDays\": 90, \"nextOn\": \"2026-12-21\"}")
                .expect(201);
        assertThat(department.run("count-planning")).contains("PD-").contains("planned");
        assertThat(department.run("count-planning")).isEqualTo("No count is due");
        assertThat(items("/counts")).hasSize(1);
        JsonNode plan = items("/count-plans?warehouse=HZ&sort=nextOn").get(0);
        assertThat(plan.path("lastCount").asText()).startsWith("PD-");
        assertThat(plan.path("nextOn").asText()).isEqualTo("2026-12-21");
        assertThat(head.post("/count-plans/scan", "{}").expect(200).json().path("counts"))
                .isEmpty();
        head.post(
                        "/count-plans",
                        "{\"title\": \"x\", \"warehouse\": \"BJ\", \"everyDays\": 30, \"nextOn\": \"2026-11-21\"}")
                .expect(422);
    }

    @Test
    @Tag("LOG-10")
    void theReportOfADayIsSubmittedOnceAndStays() {
        order("A-1", null);
        assertThat(department.run("dispatch-report-day")).isEqualTo("0 submitted");
        clock.advance(Duration.ofDays(2));
        assertThat(department.run("dispatch-report-day")).isEqualTo("2 submitted");
        assertThat(department.run("dispatch-report-day")).isEqualTo("0 submitted");
        JsonNode first = items("/dispatch-summaries?period=daily&sort=fromDay").get(0);
        assertThat(first.path("fromDay").asText()).isEqualTo(TODAY.toString());
        assertThat(first.path("createdOrders").asLong()).isEqualTo(1);
        assertThat(first.path("onTimePercent").isNull()).isTrue();
        clock.advance(Duration.ofDays(10));
        assertThat(department.run("dispatch-report-month")).isEqualTo("1 submitted");
        assertThat(head.post("/dispatch-summaries/submit", "{}")
                        .expect(200)
                        .json()
                        .path("monthly")
                        .asInt())
                .isZero();
    }

    @Test
    @Tag("LOG-10")
    @Tag("LOG-24")
    void whatIsLateRaisesAnAlertUntilItIsNoLongerSo() {
        JsonNode order = order("A-1", "2026-11-23T10:00:00Z");
        assertThat(head.post("/alerts/scan", "{}")
                        .expect(200)
                        .json()
                        .path("opened")
                        .asInt())
                .isZero();
        clock.advance(Duration.ofDays(1));
        assertThat(department.run("alerts")).isEqualTo("2 opened, 0 settled, 2 open");
        assertThat(department.run("alerts")).isEqualTo("0 opened, 0 settled, 2 open");
        assertThat(items("/alerts?kind=order_late&state=open")
                        .get(0)
                        .path("about")
                        .asText())
                .isEqualTo(order.path("number").asText());
        assertThat(items("/alerts?kind=safety_check_missing")
                        .get(0)
                        .path("about")
                        .asText())
                .isEqualTo("HZ 2026-11-23");
        head.post("/dispatch-orders/" + order.path("id").asText() + "/cancel", "{\"reason\": \"客户退款\"}")
                .expect(200);
        JsonNode rule = items("/alert-rules").get(4);
        assertThat(rule.path("kind").asText()).isEqualTo("safety_check_missing");
        head.patch("/alert-rules/" + rule.path("id").asText(), 1, "{\"enabled\": false}")
                .expect(200);
        assertThat(department.run("alerts")).isEqualTo("0 opened, 2 settled, 0 open");
    }

    @Test
    @Tag("LOG-14")
    @Tag("LOG-16")
    @Tag("LOG-19")
    void scansWithNothingToGoByAreNoFailure() {
        assertThat(department.run("overstock-scan")).contains("No overstock rule");
        assertThat(department.run("replenishment-scan")).contains("No reorder point");
        assertThat(department.run("carrier-appraisal")).isNotBlank();
        head.post(
                        "/reorder-points",
                        "{\"sku\": \"TD-1001\", \"warehouse\": \"HZ\", \"supplier\": \"晨光\", \"leadTimeDays\": 3,"
                                + " \"reorderPoint\": 10, \"orderUpTo\": 50}")
                .expect(201);
        assertThat(department.run("replenishment-scan")).startsWith("1 suggested");
        assertThat(department.run("replenishment-scan")).startsWith("0 suggested");
    }

    private void stock(int pieces) {
        head.post(
                        "/receipts",
                        "{\"supplier\": \"晨光\", \"warehouse\": \"HZ\", \"lines\": [{\"sku\": \"TD-1001\", \"expected\": "
                                + pieces + "}]}")
                .expect(201);
        String id = items("/receipts?state=announced").get(0).path("id").asText();
        head.post("/receipts/" + id + "/arrive", "{\"lines\": [{\"line\": 1, \"arrived\": " + pieces + "}]}")
                .expect(200);
        head.post(
                        "/receipts/" + id + "/check",
                        "{\"lines\": [{\"line\": 1, \"accepted\": " + pieces + ", \"rejected\": 0}]}")
                .expect(200);
        head.post(
                        "/receipts/" + id + "/store",
                        "{\"lines\": [{\"line\": 1, \"bin\": \"HZ-A-01\", \"quantity\": " + pieces + "}]}")
                .expect(200);
    }

    private JsonNode order(String ref, String promisedAt) {
        return head.post(
                        "/dispatch-orders",
                        "{\"orderRef\": \"" + ref + "\", \"warehouse\": \"HZ\", \"consignee\": \"王小明\", \"phone\":"
                                + " \"138\", \"address\": \"杭州\", "
                                + (promisedAt == null ? "" : "\"promisedAt\": \"" + promisedAt + "\", ")
                                + "\"lines\": [{\"sku\": \"TD-1001\", \"quantity\": 1}]}")
                .expect(201)
                .json();
    }

    private JsonNode items(String path) {
        return head.get(path).items();
    }
}
