package argosy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.department.Caller;
import argosy.department.Department;
import argosy.department.DepartmentContext;
import argosy.department.DepartmentModule;
import argosy.department.RequestMark;
import argosy.testkit.TestClient.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The inbox as people use it, over departments that come and go. */
class InboxApiTest {

    private final TestClock clock = new TestClock("2026-11-23T02:00:00Z");
    private TestDepartment sales;

    /** A department of another name, which only has to be there. */
    @DepartmentModule(name = "quiet", title = "Quiet", titleZh = "静")
    static final class Quiet implements Department {
        @Override
        public void start(DepartmentContext context) {}
    }

    @BeforeEach
    void start() {
        sales = TestDepartment.start(new Offer.Sales(), clock);
        staff(sales.people());
    }

    private static void staff(TestPeople people) {
        people.give("hong", "role:sales:head", "post:HEAD")
                .give("lan", "role:sales:head")
                .give("gao", "role:sales:director", "post:DIR")
                .reports("hong", "post:DIR")
                .person("li");
    }

    @AfterEach
    void stop() {
        sales.close();
    }

    @Test
    @Tag("PLT-06")
    void oneSeesWhatWaitsWithCountsAndDecidesIt() {
        long offer = ask("wang", "main", 99);

        JsonNode inbox = inbox("hong", "");
        assertThat(inbox.path("counts").path("waiting").asInt()).isEqualTo(1);
        assertThat(inbox.path("departments").path(0).path("department").asText())
                .isEqualTo("sales");
        assertThat(inbox.path("departments")
                        .path(0)
                        .path("kinds")
                        .path(0)
                        .path("waiting")
                        .asInt())
                .isEqualTo(1);
        JsonNode item = inbox.path("items").path(0);
        assertThat(item.path("link").asText()).isEqualTo("/api/sales/offers/" + offer);
        assertThat(item.path("actions").toString()).contains("approve", "add-sign");
        assertThat(item.path("dueAt").asText()).isEqualTo("2026-11-24T02:00:00Z");
        assertThat(inbox("li", "").path("items")).isEmpty();

        String id = item.path("id").asText();
        JsonNode approved = client("hong")
                .post('/' + id + "/approve", Map.of("comment", "同意", "copyTo", List.of("li")))
                .expect(200)
                .json();

        assertThat(approved.path("state").asText()).isEqualTo("approved");
        assertThat(approved.path("history").path(0).path("action").asText()).isEqualTo("approved");
        assertThat(approved.path("signatures").path(0).path("by").asText()).isEqualTo("hong");
        assertThat(state(offer)).isEqualTo("agreed");
        assertThat(inbox("hong", "").path("items")).isEmpty();
        assertThat(ids(inbox("hong", "?box=decided"))).containsExactly(id);
        assertThat(ids(inbox("li", "?box=copied"))).containsExactly(id);
        client("hong").post('/' + id + "/approve", Map.of()).problem(409, "already-decided");
    }

    @Test
    void aDecisionSentTwiceUnderOneKeyIsMadeOnceAndAnsweredTwice() {
        ask("wang", "main", 99);
        String address = '/' + ids(inbox("hong", "")).get(0) + "/approve";
        TestClient hong = client("hong");
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = Map.of("Content-Type", "application/json", "Idempotency-Key", "k-1");

        Answer first = hong.send("POST", address, body, headers).expect(200);
        Answer second = hong.send("POST", address, body, headers).expect(200);

        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.json()).isEqualTo(first.json());
    }

    @Test
    @Tag("PLT-26")
    void whoRemindsTooSoonIsToldWhenTheyMay() {
        ask("wang", "main", 99);
        String address = '/' + ids(inbox("wang", "?box=asked")).get(0) + "/remind";
        client("wang").post(address, Map.of()).expect(200);

        JsonNode problem = client("wang").post(address, Map.of()).problem(409, "reminded-already");

        assertThat(Instant.parse(problem.path("againAt").asText())).isAfter(Instant.EPOCH);
    }

    @Test
    @Tag("PLT-26")
    void theRequesterIsToldTheOutcomeUntilTheyLookAtIt() {
        long offer = ask("wang", "main", 99);
        assertThat(ids(inbox("wang", "?box=asked"))).hasSize(1);
        sales.decide("hong", offer, "return", Map.of("reason", "请补充成本")).expect(200);

        JsonNode notices = inbox("wang", "?box=notices");
        assertThat(notices.path("counts").path("notices").asInt()).isEqualTo(1);
        JsonNode notice = notices.path("items").path(0);
        assertThat(notice.path("state").asText()).isEqualTo("returned");
        assertThat(notice.path("unread").asBoolean()).isTrue();

        client("wang")
                .post('/' + notice.path("id").asText() + "/read", Map.of())
                .expect(200);
        assertThat(inbox("wang", "").path("counts").path("notices").asInt()).isZero();
    }

    @Test
    @Tag("PLT-12")
    @Tag("PLT-29")
    void whatIsNotOnesToDecideIsRefusedWithWhoMayAndRecorded() {
        ask("wang", "large", 9000);
        String id = ids(inbox("hong", "")).get(0);

        JsonNode refused = client("gao").post('/' + id + "/approve", Map.of()).problem(403, "not-yours-to-decide");
        assertThat(refused.path("deciders").path(0).path("people").toString()).contains("hong", "lan");
        client("wang").post('/' + id + "/approve", Map.of()).problem(403, "own-request");
        client("li").get('/' + id).problem(404, "not-found");

        JsonNode seen = client("hong").get('/' + id).expect(200).json();
        assertThat(seen.path("history").findValuesAsText("action")).containsExactly("refused", "refused", "asked");
        assertThat(seen.path("history").path(0).path("by").asText()).isEqualTo("wang");
        assertThat(seen.path("steps").asInt()).isEqualTo(2);
    }

    @Test
    void refusalsTransfersAndAddedSignaturesNeedAReason() {
        ask("wang", "main", 99);
        String path = '/' + ids(inbox("hong", "")).get(0);

        for (String step : List.of("reject", "return", "withdraw")) {
            client("hong").post(path + '/' + step, Map.of()).problem(422, "invalid");
        }
        client("hong").post(path + "/transfer", Map.of("to", "gao")).problem(422, "invalid");
        client("hong")
                .post(path + "/add-sign", Map.of("person", "li", "when", "before"))
                .problem(422, "invalid");
        client("hong")
                .post(path + "/add-sign", Map.of("person", "li", "when", "before", "reason", "核对"))
                .expect(200);
        assertThat(ids(inbox("hong", ""))).isEmpty();
        assertThat(ids(inbox("li", ""))).hasSize(1);
        client("li").post(path + "/approve", Map.of()).expect(200);
        client("hong")
                .post(path + "/transfer", Map.of("to", "gao", "reason", "出差"))
                .expect(200);
        client("gao").post(path + "/approve", Map.of()).expect(200);
    }

    @Test
    void manyAreApprovedAtOnceEachByItself() {
        ask("wang", "one", 10);
        ask("wang", "broken", 20);
        ask("hong", "own", 30);
        List<String> all = ids(inbox("lan", ""));

        JsonNode result = client("hong")
                .post("/approve", Map.of("ids", all, "comment", "同意"))
                .expect(200)
                .json();

        assertThat(result.path("done").asInt()).isEqualTo(1);
        assertThat(result.path("rows").path(1).path("code").asText()).isEqualTo("broken");
        assertThat(result.path("rows").path(2).path("code").asText()).isEqualTo("own-request");
        assertThat(ids(inbox("lan", ""))).hasSize(2);
    }

    @Test
    void pagesFollowEachOtherMostUrgentFirst() {
        for (int i = 0; i < 7; i++) {
            ask("wang", "offer" + i, 10 + i);
            if (i % 3 == 0) {
                clock.advance(Duration.ofMinutes(30));
            }
        }
        List<String> all = ids(inbox("hong", ""));
        for (String box : List.of("waiting", "asked")) {
            String user = box.equals("asked") ? "wang" : "hong";
            List<String> paged = new ArrayList<>();
            String cursor = "";
            do {
                JsonNode page = inbox(user, "?limit=2&box=" + box + cursor);
                paged.addAll(ids(page));
                cursor = page.path("next").isTextual()
                        ? "&cursor=" + page.path("next").asText()
                        : null;
            } while (cursor != null);
            assertThat(paged).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
        }
        client("hong").get("?cursor=nonsense").problem(400, "bad-cursor");
        client("hong").get("?box=nonsense").problem(400, "unknown-box");
        client("hong").get("?limit=0").problem(400, "bad-limit");
    }

    @Test
    void aStoppedDepartmentTakesItsItemsAlongAndBringsThemBack() {
        try (TestCompany company = TestCompany.start(clock, new Offer.Sales(), new Quiet())) {
            staff(company.people());
            company.as("sales", "wang", "sales:offers:write")
                    .send("POST", "/offers/main/99", null, Map.of())
                    .expect(200);
            TestClient hong = company.inbox("hong");
            String id = ids(hong.get("").expect(200).json()).get(0);

            company.stop("sales");
            assertThat(ids(hong.get("").expect(200).json())).isEmpty();
            hong.post('/' + id + "/approve", Map.of()).problem(404, "not-found");

            company.bring(new Offer.Sales());
            assertThat(ids(hong.get("").expect(200).json())).containsExactly(id);
            hong.post('/' + id + "/approve", Map.of()).expect(200);
        }
    }

    @Test
    @Tag("PLT-12")
    void definitionsAreDataAndRunningRequestsKeepTheirs() {
        long before = ask("wang", "before", 99);
        TestClient administrator = sales.inbox("admin", "inbox:definitions:read", "inbox:definitions:write");
        Map<String, Object> step = Map.of("decider", "role:sales:director", "mode", "any", "hours", 4);

        client("hong").get("/definitions").problem(403, "forbidden");
        client("hong").post("/escalations", Map.of()).problem(403, "forbidden");
        JsonNode shipped = administrator
                .get("/definitions")
                .expect(200)
                .json()
                .path("items")
                .path(0);
        assertThat(shipped.path("steps")).hasSize(2);
        assertThat(shipped.path("edited").asBoolean()).isFalse();
        put(administrator, Map.of("steps", List.of(Map.of("decider", "nobody"))))
                .problem(422, "invalid");
        put(administrator, Map.of("steps", List.of(Map.of("decider", "superior", "from", 5))))
                .problem(422, "invalid");
        JsonNode changed =
                put(administrator, Map.of("steps", List.of(step))).expect(200).json();
        assertThat(changed.path("edited").asBoolean()).isTrue();
        assertThat(changed.path("history").path(0).path("by").asText()).isEqualTo("admin");

        long after = ask("wang", "after", 99);
        sales.decide("hong", before, "approve", Map.of()).expect(200);
        sales.decide("gao", after, "approve", Map.of()).expect(200);
        assertThat(state(after)).isEqualTo("agreed");

        administrator.send("DELETE", "/definitions/sales/price", null, Map.of()).expect(204);
        assertThat(administrator
                        .get("/definitions/sales/price")
                        .expect(200)
                        .json()
                        .path("edited")
                        .asBoolean())
                .isFalse();
        administrator.get("/definitions/sales/nothing").problem(404, "not-found");
    }

    @Test
    void whatIsLateIsShownAsSuchAndGoesUpByTheDepartmentsOwnJob() {
        ask("wang", "main", 99);
        clock.advance(Duration.ofDays(2));

        assertThat(inbox("hong", "").path("items").path(0).path("overdue").asBoolean())
                .isTrue();
        assertThat(ids(inbox("gao", ""))).isEmpty();
        sales.run("approvals-overdue");

        assertThat(ids(inbox("gao", ""))).hasSize(1);
    }

    @Test
    void withNobodyToDecideAnAdministratorIsToldAndDecides() {
        sales.people().take("hong", "role:sales:head").take("lan", "role:sales:head");
        sales.inbox("admin", "inbox:definitions:write");
        long offer = ask("wang", "main", 99);

        JsonNode item = inbox("wang", "?box=asked").path("items").path(0);
        assertThat(item.path("hint").path("zh").asText()).contains("管理员");
        String path = '/' + item.path("id").asText();
        sales.inbox("admin", "inbox:definitions:write")
                .post(path + "/approve", Map.of())
                .expect(200);
        assertThat(state(offer)).isEqualTo("agreed");
    }

    @Test
    @Tag("PLT-19")
    void aStandInSeesTheColleaguesInboxAndDecidesInTheirName() {
        ask("wang", "main", 99);
        Caller standIn = new Caller("li", "li", null, "hong", Map.of(), RequestMark.NONE);
        TestClient client = sales.inbox(standIn);

        String id = ids(client.get("").expect(200).json()).get(0);
        JsonNode done = client.post('/' + id + "/approve", Map.of()).expect(200).json();

        assertThat(done.path("signatures").path(0).path("by").asText()).isEqualTo("li");
        assertThat(done.path("signatures").path(0).path("onBehalfOf").asText()).isEqualTo("hong");
    }

    @Test
    void nobodyIsLetInWithoutSigningIn() {
        sales.inbox("hong");
        sales.outside().get("/api/inbox").problem(401, "sign-in-needed");
        sales.outside().get("/api/inbox/sales-1").problem(401, "sign-in-needed");
        client("hong").get("/sales-1").problem(404, "not-found");
        client("hong").get("/nonsense").problem(404, "not-found");
        client("hong").get("/nowhere-1").problem(404, "not-found");
        client("hong").get("/openapi.json").expect(200);
        client("hong").get("/docs").expect(200);
    }

    private static Answer put(TestClient client, Object body) {
        try {
            byte[] json = new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsBytes(body);
            return client.send("PUT", "/definitions/sales/price", json, Map.of("Content-Type", "application/json"));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private long ask(String by, String title, int price) {
        return sales.as(by, "sales:offers:write")
                .send("POST", "/offers/" + title + '/' + BigDecimal.valueOf(price), null, Map.of())
                .expect(200)
                .id();
    }

    private TestClient client(String username) {
        return sales.inbox(username);
    }

    private JsonNode inbox(String username, String query) {
        return client(username).get(query).expect(200).json();
    }

    private String state(long offer) {
        return sales.asAdministrator()
                .get("/offers/" + offer)
                .expect(200)
                .json()
                .path("state")
                .asText();
    }

    private static List<String> ids(JsonNode inbox) {
        List<String> ids = new ArrayList<>();
        inbox.path("items").forEach(item -> ids.add(item.path("id").asText()));
        return ids;
    }
}
