package argosy.logistics.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.logistics.LogisticsDepartment;
import argosy.testkit.TestClient;
import argosy.testkit.TestDatabase;
import argosy.testkit.TestDepartment;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Opinions come in, the specialist computes, the head confirms and applies (LOG-19). */
@Tag("LOG-19")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppraisalApiTest {

    private final String month = YearMonth.now(TestDatabase.ZONE).toString();
    private TestDepartment department;
    private TestClient service;
    private TestClient specialist;
    private TestClient head;

    @BeforeAll
    void sample() {
        department = TestDepartment.startWithSample(new LogisticsDepartment());
        service = department.asRole("luomeng", "customer-service");
        specialist = department.asRole("specialist", "logistics-specialist");
        head = department.asRole("wujianguo", "head");
    }

    @AfterAll
    void close() {
        department.close();
    }

    @Test
    void opinionsAreKeptByHandAndByFile() {
        JsonNode parcel = service.get("/parcels?state=handed_over&limit=1")
                .json()
                .path("items")
                .get(0);
        JsonNode opinion = service.post(
                        "/carrier-opinions",
                        Map.of("parcel", parcel.path("trackingNo").asText(), "rating", 2))
                .expect(201)
                .json();
        assertThat(opinion.path("carrier")).isEqualTo(parcel.path("carrier"));
        assertThat(opinion.path("parcel")).isEqualTo(parcel.path("number"));
        service.post("/carrier-opinions", Map.of("parcel", "UNKNOWN", "rating", 2))
                .problem(422, "invalid");
        service.post("/carrier-opinions", Map.of("rating", 2)).problem(422, "invalid");
        service.post("/carrier-opinions", Map.of("orderNumber", "A", "carrier", "SF", "rating", 6))
                .problem(422, "invalid");
        JsonNode preview = service.post(
                        "/carrier-opinions",
                        "订单号,物流公司,评分,评价内容\r\nA1,SF,5,好\r\nA2,NOBODY,5,\r\nA3,SF,9,\r\n,SF,3,\r\n"
                                .getBytes(StandardCharsets.UTF_8),
                        "text/csv")
                .expect(201)
                .json();
        assertThat(preview.path("good").asInt()).isEqualTo(1);
        assertThat(preview.path("bad").asInt()).isEqualTo(3);
        service.post("/carrier-opinions/imports/" + preview.path("id").asLong() + "/accept", Map.of())
                .expect(200);
        assertThat(service.get("/carrier-opinions?orderNumber=A1").json().path("items"))
                .hasSize(1);
        department
                .asRole("another", "customer-service")
                .patch("/carrier-opinions/" + opinion.path("id").asLong(), 1, Map.of("rating", 5))
                .problem(404, "not-found");
        service.get("/carrier-scores").problem(403, "forbidden");
    }

    @Test
    void theSpecialistProposesAndTheHeadDecides() {
        JsonNode computed = specialist
                .post("/carrier-scores/compute", Map.of("month", month, "carrier", "YTO"))
                .expect(200)
                .json();
        JsonNode score = computed.path("computed").get(0);
        String path = "/carrier-scores/" + score.path("id").asLong();
        JsonNode shown = specialist.get(path).expect(200).json();
        assertThat(shown.path("parts")).hasSize(6);
        assertThat(shown.path("formula").path("zh").asText()).contains("总分");
        assertThat(shown.path("steps")).isEmpty();
        specialist.post(path + "/confirm", Map.of()).problem(403, "forbidden");
        head.post(path + "/confirm", Map.of()).problem(409, "window-open");

        String last = YearMonth.parse(month).minusMonths(1).toString();
        JsonNode confirmed = head.get("/carrier-scores?state=confirmed&carrier=SF")
                .json()
                .path("items")
                .get(0);
        JsonNode kept = specialist
                .post("/carrier-scores/compute", Map.of("month", last))
                .expect(200)
                .json();
        assertThat(kept.path("kept").toString()).contains("SF");
        head.post("/carrier-scores/" + confirmed.path("id").asLong() + "/apply", Map.of())
                .expect(200);
        JsonNode carrier = head.get("/carriers?q=SF").json().path("items").get(0);
        assertThat(carrier.path("standing").asText()).isEqualTo("good");
        assertThat(carrier.path("standingReason").asText()).contains("考核得分");
    }

    @Test
    void theDaysAreNamedOneWay() {
        head.post("/carrier-scores/compute", Map.of()).problem(422, "invalid");
        head.post("/carrier-scores/compute", Map.of("from", "2026-01-01")).problem(422, "invalid");
        head.post("/carrier-scores/compute", Map.of("month", "2026-01", "from", "2026-01-01"))
                .problem(422, "invalid");
        head.post("/carrier-scores/compute", Map.of("month", "2026-13")).problem(400, "bad-month");
        head.post("/carrier-scores/compute", Map.of("from", "2026-02-01", "to", "2026-01-01"))
                .problem(400, "bad-window");
    }

    @Test
    void carriersAreReviewedOnTheScreenAndAsAFile() {
        JsonNode review =
                head.get("/carrier-scores/review?month=" + month).expect(200).json();
        assertThat(review.path("rows")).isNotEmpty();
        assertThat(review.path("formula").path("zh").asText()).contains("权重");
        assertThat(head.get("/carrier-scores/review?month=" + month, "text/csv")
                        .expect(200)
                        .text())
                .contains("顺丰速运");
        assertThat(head.get("/carrier-scores/trend").expect(200).json().path("rows"))
                .isNotEmpty();
        assertThat(head.get("/carrier-scores?sort=-total&state=applied").items())
                .isNotEmpty();
        service.get("/carrier-scores/review").problem(403, "forbidden");
    }

    @Test
    void aRuleIsARecordWithItsHistory() {
        JsonNode rule = head.get("/carrier-score-rules").json().path("items").get(0);
        String path = "/carrier-score-rules/" + rule.path("id").asLong();
        head.patch(path, 1, Map.of("lossWeight", 20)).problem(422, "invalid");
        JsonNode changed = head.patch(path, 1, Map.of("lossWeight", 20, "damageWeight", 10))
                .expect(200)
                .json();
        assertThat(changed.path("version").asInt()).isEqualTo(2);
        assertThat(head.get(path + "/history").json()).isNotEmpty();
        head.patch(path, 2, Map.of("code", "X")).problem(422, "invalid");
        specialist.patch(path, 2, Map.of("fewestParcels", 1)).problem(403, "forbidden");
    }
}
