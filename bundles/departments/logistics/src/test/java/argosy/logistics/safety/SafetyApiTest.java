package argosy.logistics.safety;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.logistics.LogisticsDepartment;
import argosy.testkit.TestClient;
import argosy.testkit.TestDepartment;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A safety round and a hazard as the people of the sample company go through them. */
@Tag("LOG-24")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SafetyApiTest {

    private static final byte[] PHOTO = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};

    private TestDepartment department;

    @BeforeAll
    void sample() {
        department = TestDepartment.startWithSample(new LogisticsDepartment());
    }

    @AfterAll
    void close() {
        department.close();
    }

    @Test
    void aKeeperWalksTheRound() {
        TestClient keeper = department.asRole("chenjing", "warehouse-keeper");
        JsonNode check = keeper.post("/safety-checks", Map.of("warehouse", "GZ", "shift", "day"))
                .expect(201)
                .json();
        String path = "/safety-checks/" + check.path("id").asLong();
        assertThat(texts(check.path("steps"))).containsExactly("answer");
        assertThat(keeper.post("/safety-checks", Map.of("warehouse", "GZ", "shift", "day"))
                        .problem(409, "duplicate")
                        .path("check")
                        .asText())
                .startsWith("AQ-");
        List<Map<String, Object>> lines = new ArrayList<>();
        for (JsonNode line : check.path("lines")) {
            lines.add(Map.of("line", line.path("line").asInt(), "answer", "ok"));
        }
        lines.set(0, Map.of("line", 1, "answer", "not_ok", "finding", "遮挡", "place", "东门", "severity", "high"));
        JsonNode answered = keeper.post(path + "/answer", Map.of("lines", lines))
                .expect(200)
                .json();
        assertThat(texts(answered.path("steps"))).contains("complete");
        assertThat(missing(keeper)).contains("GZ");
        keeper.post(path + "/complete", Map.of()).expect(200);
        assertThat(missing(keeper)).doesNotContain("GZ", "HZ");
        assertThat(keeper.get("/hazards?safetyCheck=" + check.path("number").asText())
                        .items())
                .hasSize(1);
        keeper.get("/safety-checks/missing?from=2026-02-30").problem(400, "bad-date");
        keeper.get("/safety-checks/missing?from=2026-01-01&to=2026-12-31").problem(400, "bad-window");
        department.asRole("zhaomin", "picker").get("/safety-checks").problem(403, "forbidden");
        keeper.post("/safety-items", Map.of("code", "X-1", "kind", "fire", "question", "?"))
                .problem(403, "forbidden");
        department
                .asRole("wujianguo", "head")
                .post("/safety-items", Map.of("code", "X-1", "kind", "fire", "question", "?", "warehouse", "GZ"))
                .expect(201);
    }

    @Test
    void anybodyReportsAndWhoIsToRemoveItDoes() {
        TestClient courier = department.asRole("sunqiang", "courier");
        JsonNode found = courier.post(
                        "/hazards",
                        Map.of("kind", "damp", "severity", "low", "warehouse", "HZ", "place", "月台", "what", "漏雨"))
                .expect(201)
                .json();
        String path = "/hazards/" + found.path("id").asLong();
        assertThat(texts(found.path("steps"))).isEmpty();
        courier.post(path + "/attachments?name=a.png", PHOTO, "image/png").expect(201);
        TestClient keeper = department.asRole("chenjing", "warehouse-keeper");
        keeper.post(path + "/assign", Map.of("person", "zhaomin", "dueOn", "2020-01-01"))
                .problem(422, "invalid");
        keeper.post(path + "/assign", Map.of("person", "zhaomin", "dueOn", "2126-01-01"))
                .expect(200);
        TestClient picker = department.asRole("zhaomin", "picker");
        department
                .asRole("wanglei", "dispatcher")
                .post(path + "/fix", Map.of("fix", "好了"))
                .problem(404, "not-found");
        picker.post(path + "/fix", Map.of("fix", "好了")).problem(409, "photo-needed");
        picker.post(path + "/attachments?name=b.png", PHOTO, "image/png").expect(201);
        JsonNode fixed =
                picker.post(path + "/fix", Map.of("fix", "已补漏")).expect(200).json();
        assertThat(texts(fixed.path("steps"))).isEmpty();
        picker.post(path + "/verify", Map.of()).problem(403, "forbidden");
        assertThat(texts(keeper.get(path).expect(200).json().path("steps"))).containsExactly("verify", "reject");
        JsonNode verified =
                keeper.post(path + "/verify", Map.of("note", "不漏了")).expect(200).json();
        assertThat(verified.path("inTime").asBoolean()).isTrue();
        assertThat(verified.path("overdue").asBoolean()).isFalse();
        keeper.get("/hazards?state=assigned&dueOn.lt=2126-01-01").expect(200);
    }

    @Test
    void theSampleHoldsEveryState() {
        TestClient head = department.asRole("wujianguo", "head");
        for (String path : List.of(
                "/safety-items",
                "/safety-checks?state=open",
                "/safety-checks?state=completed",
                "/hazards?state=found",
                "/hazards?state=assigned",
                "/hazards?state=fixed",
                "/hazards?state=verified",
                "/hazards?state=dismissed")) {
            assertThat(head.get(path).items()).as(path).isNotEmpty();
        }
    }

    private static List<String> missing(TestClient client) {
        List<String> warehouses = new ArrayList<>();
        client.get("/safety-checks/missing")
                .expect(200)
                .json()
                .path("rows")
                .forEach(row -> warehouses.add(row.path("warehouse").asText()));
        return warehouses;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
