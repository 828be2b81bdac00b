package argosy.logistics.freight;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.logistics.LogisticsDepartment;
import argosy.testkit.TestClient;
import argosy.testkit.TestDepartment;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Freight bills as people work with them: a file from the carrier, the list of disputes, the payment. */
@Tag("LOG-18")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FreightApiTest {

    private static final String HEADING = "账单号,物流公司,快递单号,寄件日期,计费重量（kg）,目的地,金额,账单总额\r\n";

    private final TestDepartment department = TestDepartment.startWithSample(new LogisticsDepartment());
    private final TestClient specialist = department.asRole("lina", "logistics-specialist");
    private final TestClient finance = department.asRole("huangqian", "finance");

    @AfterAll
    void close() {
        department.close();
    }

    @Test
    void aCarriersFileBecomesABillThatIsDisputedAgreedApprovedAndPaid() {
        JsonNode preview = upload(HEADING
                + "A-1,SF,SF00000000000001,2026-10-03,1.5,广东省,12.5,20.5\r\n"
                + "A-1,SF,SF00000000000002,2026/10/29,0.35,浙江,8,20.5\r\n"
                + "A-2,NOBODY,SF00000000000003,2026-10-03,1,浙江,8,8\r\n");
        assertThat(preview.path("good").asInt()).isEqualTo(2);
        assertThat(preview.path("bad").asInt()).isEqualTo(1);
        accept(preview);
        JsonNode bill =
                specialist.get("/freight-bills?carrier=SF&number=A-1").items().get(0);
        assertThat(bill.path("periodFrom").asText()).isEqualTo("2026-10-03");
        assertThat(bill.path("periodTo").asText()).isEqualTo("2026-10-29");
        assertThat(bill.path("totalDifference").decimalValue()).isEqualByComparingTo("0");
        assertThat(upload(HEADING + "A-1,SF,SF00000000000009,2026-10-03,1,广东,12,12\r\n")
                        .path("bad")
                        .asInt())
                .isEqualTo(1);
        String path = "/freight-bills/" + bill.path("id").asLong();
        assertThat(steps(specialist.get(path))).containsExactly("add", "match", "withdraw");
        assertThat(steps(finance.get(path))).isEmpty();
        finance.post(path + "/match", Map.of()).problem(403, "forbidden");

        assertThat(steps(specialist.post(path + "/match", Map.of()).expect(200)))
                .containsExactly("add", "match", "dispute", "accept", "withdraw");
        JsonNode line = lines("bill=" + bill.path("id").asLong() + "&findings.contains=unknown_parcel&sort=-difference")
                .get(0);
        assertThat(line.path("weightGrams").asInt()).isEqualTo(1500);
        assertThat(line.path("explanationZh").asText()).contains("没有运单号");
        specialist.post(path + "/dispute", Map.of()).expect(200);
        String list = specialist
                .get("/freight-bill-lines?bill=" + bill.path("id").asLong() + "&state=disputed", "text/csv")
                .expect(200)
                .text();
        assertThat(list).contains("SF00000000000001", "SF00000000000002", "没有运单号");

        List<Map<String, Object>> answers = new ArrayList<>();
        for (JsonNode each : lines("bill=" + bill.path("id").asLong())) {
            answers.add(Map.of(
                    "id",
                    each.path("id").asLong(),
                    "answer",
                    Map.of("resolution", "corrected", "amount", 1.5, "note", "按一口价")));
        }
        JsonNode outcome = specialist
                .post("/freight-bill-lines/batch/resolve", Map.of("lines", answers))
                .expect(200)
                .json();
        assertThat(outcome.path("done").asInt()).isEqualTo(2);
        specialist.post(path + "/agree", Map.of()).expect(200);
        specialist.post(path + "/approve", Map.of()).problem(403, "forbidden");
        assertThat(steps(finance.get(path))).containsExactly("approve", "reject");
        TestClient workingHead = department.asRole("lina", "head");
        assertThat(steps(workingHead.get(path))).doesNotContain("approve");
        workingHead.post(path + "/approve", Map.of()).problem(409, "own-work");
        finance.post(path + "/approve", Map.of()).expect(200);
        Map<String, Object> payment = Map.of("reference", "FK-1", "paidOn", "2026-11-02");
        assertThat(steps(finance.get(path))).containsExactly("reject");
        finance.post(path + "/pay", payment).problem(409, "own-approval");
        JsonNode paid = department
                .asRole("cashier", "finance")
                .post(path + "/pay", payment)
                .expect(200)
                .json();
        assertThat(paid.path("agreedAmount").decimalValue()).isEqualByComparingTo("3.00");
        assertThat(paid.path("state").asText()).isEqualTo("paid");
    }

    @Test
    void aBillByHandGrowsAndItsLinesAreCorrectedWithTheirEtag() {
        Map<String, Object> bill =
                Map.of("number", "HAND-1", "carrier", "ZTO", "periodFrom", "2026-10-01", "periodTo", "2026-10-31");
        long id = specialist.post("/freight-bills", bill).expect(201).id();
        specialist.post("/freight-bills", bill).problem(409, "bill-exists");
        specialist.post("/freight-bills/" + id + "/match", Map.of()).problem(409, "no-lines");
        Map<String, Object> line = Map.of("trackingNo", "7500000000001", "amount", 3.2);
        specialist
                .post("/freight-bills/" + id + "/add", Map.of("lines", List.of(line, line)))
                .expect(200);
        specialist.post("/freight-bills/" + id + "/match", Map.of()).expect(200);
        JsonNode second = lines("bill=" + id).get(1);
        assertThat(second.path("findings").asText()).isEqualTo("unknown_parcel billed_twice");
        String path = "/freight-bill-lines/" + second.path("id").asLong();
        specialist.patch(path, 1, Map.of("trackingNo", "7500000000002")).problem(412, "stale");
        int version = second.path("version").asInt();
        specialist.patch(path, version, Map.of("parcel", "BG-1")).expect(422);
        specialist.patch(path, version, Map.of("trackingNo", "7500000000002")).expect(200);
        assertThat(specialist.get("/freight-bills/" + id).json().path("state").asText())
                .isEqualTo("imported");
        assertThat(specialist.get("/freight-bills/" + id + "/unbilled").items().isArray())
                .isTrue();
        specialist.get("/freight-bills/" + id + "/unbilled?limit=0").problem(400, "bad-limit");
    }

    @Test
    void theSampleHasABillInEveryStateAndRightLinesAreClear() {
        for (FreightBillState state : FreightBillState.values()) {
            assertThat(finance.get("/freight-bills?state=" + FreightFloor.code(state))
                            .json()
                            .path("items"))
                    .as(state.name())
                    .isNotEmpty();
        }
        JsonNode matched = finance.get("/freight-bills?state=matched&carrier=YTO")
                .json()
                .path("items")
                .get(0);
        List<String> findings = new ArrayList<>();
        lines("bill=" + matched.path("id").asLong() + "&state=found")
                .forEach(line -> findings.add(line.path("findings").asText()));
        assertThat(findings)
                .hasSize(2)
                .anyMatch(f -> f.contains("unknown_parcel"))
                .anyMatch(f -> f.contains("weight"));
    }

    @Test
    void customerServiceSeesNoBills() {
        TestClient service = department.asRole("luomeng", "customer-service");
        service.get("/freight-bills").problem(403, "forbidden");
        service.get("/freight-bill-lines").problem(403, "forbidden");
        service.get("/freight-rules").problem(403, "forbidden");
    }

    @Test
    void aMonthsFileIsImportedAndTakenBack() {
        StringBuilder file = new StringBuilder(HEADING);
        for (int i = 0; i < 10_000; i++) {
            file.append("BIG,ZTO,75").append(1_000_000_000L + i).append(",2026-10-12,1,浙江,3.2,32000\r\n");
        }
        long begin = System.nanoTime();
        JsonNode preview = upload(file.toString());
        accept(preview);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMinutes(1));
        JsonNode bill =
                specialist.get("/freight-bills?number=BIG").json().path("items").get(0);
        assertThat(bill.path("lineCount").asInt()).isEqualTo(10_000);
        assertThat(bill.path("billedAmount").decimalValue()).isEqualByComparingTo("32000.00");
        specialist
                .post("/freight-bills/imports/" + preview.path("id").asLong() + "/undo", Map.of())
                .expect(200);
        assertThat(specialist.get("/freight-bills?number=BIG").json().path("items"))
                .isEmpty();
        assertThat(lines("billNumber=BIG")).isEmpty();
    }

    private JsonNode upload(String file) {
        return specialist
                .post("/freight-bills", file.getBytes(StandardCharsets.UTF_8), "text/csv")
                .expect(201)
                .json();
    }

    private void accept(JsonNode preview) {
        specialist
                .post("/freight-bills/imports/" + preview.path("id").asLong() + "/accept", Map.of())
                .expect(200);
    }

    private JsonNode lines(String query) {
        return specialist.get("/freight-bill-lines?" + query).items();
    }

    private static List<String> steps(TestClient.Answer answer) {
        List<String> steps = new ArrayList<>();
        answer.expect(200).json().path("steps").forEach(step -> steps.add(step.asText()));
        return steps;
    }
}
