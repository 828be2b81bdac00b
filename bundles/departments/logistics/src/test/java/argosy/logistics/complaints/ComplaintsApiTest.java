package argosy.logistics.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.logistics.LogisticsDepartment;
import argosy.testkit.TestClient;
import argosy.testkit.TestDepartment;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A complaint's way from customer service to logistics and back (LOG-20). */
@Tag("LOG-20")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComplaintsApiTest {

    private static final String PATH = "/logistics-complaints";

    private TestDepartment department;
    private TestClient service;
    private TestClient specialist;

    @BeforeAll
    void sample() {
        department = TestDepartment.startWithSample(new LogisticsDepartment());
        service = department.asRole("luomeng", "customer-service");
        specialist = department.asRole("wujianguo", "logistics-specialist");
    }

    @AfterAll
    void close() {
        department.close();
    }

    @Test
    void customerServiceOpensReadsTheResultAndReopens() {
        JsonNode opened = service.post(
                        PATH, Map.of("ticket", "KF-1", "orderNumber", "A1", "kind", "late", "message", "晚了两天"))
                .expect(201)
                .json();
        String path = PATH + '/' + opened.path("id").asLong();
        assertThat(opened.path("number").asText()).startsWith("TS-");
        assertThat(opened.path("overdue").asBoolean()).isFalse();
        assertThat(opened.path("steps")).isEmpty();
        service.post(PATH, Map.of("ticket", "KF-1", "orderNumber", "A1", "kind", "late", "message", "重复"))
                .expect(409);
        service.post(path + "/assign", Map.of()).problem(403, "forbidden");

        specialist.post(path + "/assign", Map.of()).expect(200);
        specialist
                .post(path + "/investigate", Map.of("findings", "司机手机号 13800138000 已核"))
                .expect(200);
        specialist.post(path + "/notes", Map.of("text", "内部沟通")).expect(201);
        service.post(path + "/reopen", Map.of("reason", "催")).problem(409, "step-not-allowed");
        specialist
                .post(path + "/solve", Map.of("result", "已致歉", "liability", "carrier", "carrier", "SF"))
                .expect(200);
        specialist.post(path + "/answer", Map.of()).expect(200);

        JsonNode answered = service.get(path).expect(200).json();
        assertThat(answered.path("outcome").asText()).isEqualTo("已致歉");
        assertThat(answered.path("liability").asText()).isEqualTo("carrier");
        assertThat(answered.path("findings").asText()).contains("*").doesNotContain("13800138000");
        assertThat(service.get(path + "/history").expect(200).text()).doesNotContain("13800138000");
        service.get(path + "/notes").problem(403, "forbidden");
        service.post(path + "/notes", Map.of("text", "x")).problem(403, "forbidden");
        assertThat(specialist.get(path + "/notes").expect(200).json()).hasSize(1);
        assertThat(specialist.get(path).json().path("findings").asText()).contains("13800138000");
        assertThat(answered.path("steps").toString()).isEqualTo("[\"close\",\"reopen\"]");
        service.post(path + "/reopen", Map.of("reason", "")).problem(422, "invalid");
        assertThat(service.post(path + "/reopen", Map.of("reason", "客户仍未收到"))
                        .expect(200)
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("assigned");
    }

    @Test
    void theTextIsMendedByWhoOpenedIt() {
        JsonNode opened = service.post(PATH, Map.of("orderNumber", "A2", "kind", "rude", "message", "态度不好"))
                .expect(201)
                .json();
        String path = PATH + '/' + opened.path("id").asLong();
        assertThat(service.patch(path, opened.path("version").asInt(), Map.of("wish", "道歉"))
                        .expect(200)
                        .json()
                        .path("wish")
                        .asText())
                .isEqualTo("道歉");
        service.patch(path, 2, Map.of("liability", "carrier")).expect(422);
        department
                .asRole("another", "customer-service")
                .patch(path, 2, Map.of("wish", "x"))
                .problem(404, "not-found");
        department.asRole("sunqiang", "courier").get(PATH).problem(403, "forbidden");
    }

    @Test
    void whatIsOverdueIsListed() {
        JsonNode overdue = service.get(PATH + "?dueAt.lt=" + Instant.now() + "&answeredAt.empty=true")
                .items();
        assertThat(overdue).isNotEmpty();
        overdue.forEach(
                complaint -> assertThat(complaint.path("overdue").asBoolean()).isTrue());
    }

    @Test
    void aFileOfComplaintsIsImportedAndTakenBack() {
        String file = "工单号,订单号,运单号,物流公司,类型,投诉内容\r\n"
                + "KF-71,A71,,,late,晚了\r\n"
                + "KF-72,,YT1,YTO,damaged,破损\r\n"
                + "KF-72,,YT1,YTO,damaged,工单号重复\r\n"
                + "KF-73,,,,lost,没有单号\r\n"
                + "KF-74,A74,,NOBODY,lost,公司不存在\r\n";
        JsonNode preview = service.post(PATH, file.getBytes(StandardCharsets.UTF_8), "text/csv")
                .expect(201)
                .json();
        assertThat(preview.path("good").asInt()).isEqualTo(2);
        assertThat(preview.path("bad").asInt()).isEqualTo(3);
        String batch = PATH + "/imports/" + preview.path("id").asLong();
        service.post(batch + "/accept", Map.of()).expect(200);
        JsonNode imported =
                service.get(PATH + "?ticket=KF-72").json().path("items").get(0);
        assertThat(imported.path("carrier").asText()).isEqualTo("YTO");
        service.post(batch + "/undo", Map.of()).expect(200);
        assertThat(service.get(PATH + "?ticket=KF-72").json().path("items")).isEmpty();
    }

    @Test
    void theTimeToAnswerIsARecord() {
        TestClient head = department.asRole("wujianguo", "head");
        JsonNode rule = head.get("/complaint-rules?sort=kind").items().get(0);
        String path = "/complaint-rules/" + rule.path("id").asLong();
        assertThat(head.patch(path, 1, Map.of("answerHours", 8))
                        .expect(200)
                        .json()
                        .path("answerHours")
                        .asInt())
                .isEqualTo(8);
        assertThat(head.get(path + "/history").expect(200).json()).isNotEmpty();
        head.patch(path, 2, Map.of("kind", "lost")).problem(422, "invalid");
        head.patch(path, 2, Map.of("answerHours", 0)).problem(422, "invalid");
        service.patch(path, 2, Map.of("answerHours", 8)).problem(403, "forbidden");
        service.get("/complaint-rules").expect(200);
    }
}
