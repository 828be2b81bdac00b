package argosy.logistics.tools;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.logistics.LogisticsDepartment;
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

/** Tools, storage care and losses of the sample company, post by post. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ToolsApiTest {

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
    @Tag("LOG-25")
    void aKeeperIssuesAndPeopleSeeWhatTheyHave() {
        TestClient keeper = department.asRole("chenjing", "warehouse-keeper");
        JsonNode tool = first(keeper, "/tools?code=PDA-04");
        String path = "/tools/" + tool.path("id").asLong();
        JsonNode issued = keeper.post(path + "/issue", Map.of("person", "wanglei"))
                .expect(200)
                .json();
        assertThat(issued.path("holder").asText()).isEqualTo("wanglei");
        long loan = issued.path("loan").asLong();
        TestClient dispatcher = department.asRole("wanglei", "dispatcher");
        assertThat(dispatcher
                        .get("/tool-loans/" + loan)
                        .expect(200)
                        .json()
                        .path("overdue")
                        .asBoolean())
                .isFalse();
        department.asRole("zhaomin", "picker").get("/tool-loans/" + loan).problem(404, "not-found");
        dispatcher
                .post("/tool-loans/" + loan + "/return", Map.of("condition", "good"))
                .problem(403, "forbidden");
        keeper.post("/tool-loans/" + loan + "/return", Map.of("condition", "worn"))
                .expect(200);
        JsonNode back = keeper.get(path).expect(200).json();
        assertThat(back.path("condition").asText()).isEqualTo("worn");
        assertThat(back.has("holder")).isFalse();
        keeper.delete(path, back.path("version").asInt()).problem(409, "in-use");
        assertThat(first(keeper, "/tools?code=DN-02").path("steps").toString())
                .as("its inspection is over")
                .doesNotContain("issue");
        Map<String, Object> made = Map.of("code", "X-1", "name", "撬棍", "kind", "手工", "warehouse", "HZ");
        dispatcher.post("/tools", made).problem(403, "forbidden");
        keeper.post("/tools", made).expect(201);
        keeper.post("/tools", made).problem(409, "duplicate");
        keeper.post("/tools", Map.of("code", "X-2", "name", "撬棍", "kind", "手工", "warehouse", "HZ", "state", "lost"))
                .problem(422, "invalid");
    }

    @Test
    @Tag("LOG-26")
    void climateWorkAndLosses() {
        TestClient keeper = department.asRole("chenjing", "warehouse-keeper");
        TestClient head = department.asRole("wujianguo", "head");
        keeper.post("/care-records", Map.of("warehouse", "HZ", "zone", "A", "temperature", 20.55))
                .problem(422, "invalid");
        assertThat(keeper.post("/care-records", Map.of("warehouse", "HZ", "zone", "A", "temperature", 30.5))
                        .expect(201)
                        .json()
                        .path("outOfLimits")
                        .asBoolean())
                .isTrue();
        assertThat(keeper.get("/care-records?outOfLimits=true").items()).isNotEmpty();
        Map<String, Object> limit = Map.of("warehouse", "GZ", "zone", "A", "temperatureMin", 9, "temperatureMax", 5);
        keeper.post("/care-limits", limit).problem(403, "forbidden");
        head.post("/care-limits", limit).problem(422, "invalid");
        keeper.post(
                        "/care-works",
                        Map.of(
                                "warehouse",
                                "HZ",
                                "bin",
                                "HZ-A-01",
                                "kind",
                                "turning",
                                "what",
                                "翻垛",
                                "doneOn",
                                "2026-01-05"))
                .expect(201);
        keeper.post("/care-works", Map.of("warehouse", "HZ", "kind", "drying", "what", "除湿", "doneOn", "2126-01-05"))
                .problem(422, "invalid");
        assertThat(keeper.get("/care-works?nextDue.le=2126-01-01").items()).isNotEmpty();
        assertThat(head.get("/reports/losses").expect(200).json().path("rows")).isNotEmpty();
        assertThat(new String(
                        head.get("/reports/losses", "text/csv").expect(200).bytes(), StandardCharsets.UTF_8))
                .contains("TD-");
        keeper.get("/reports/losses").expect(200).json().path("rows").forEach(row -> assertThat(
                        row.path("value").isNumber())
                .as("costs are not the keeper's")
                .isFalse());
        department.asRole("zhaomin", "picker").get("/reports/losses").problem(403, "forbidden");
    }

    @Test
    @Tag("LOG-25")
    @Tag("LOG-26")
    void theSampleHoldsEveryState() {
        TestClient head = department.asRole("wujianguo", "head");
        for (String path : List.of(
                "/tools?state=available",
                "/tools?state=on_loan",
                "/tools?state=in_repair",
                "/tools?state=lost",
                "/tools?state=retired",
                "/tool-loans?state=open",
                "/tool-loans?state=returned",
                "/tool-loans?state=lost",
                "/care-limits",
                "/care-records?outOfLimits=false",
                "/care-works")) {
            assertThat(head.get(path).items()).as(path).isNotEmpty();
        }
    }

    private static JsonNode first(TestClient client, String path) {
        return client.get(path).items().get(0);
    }
}
