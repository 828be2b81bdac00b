package argosy.logistics.standards;

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

/** Standards, checks on the floor and proposals as the people of the sample company use them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StandardsApiTest {

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
    @Tag("LOG-22")
    void everyoneReadsWhatIsInForceAndOnlyEditorsSeeDrafts() {
        TestClient picker = department.asRole("zhaomin", "picker");
        picker.get("/sop-drafts").problem(403, "forbidden");
        JsonNode sop = picker.get("/sops?code=SOP-PICK&state=in_force").items().get(0);
        assertThat(sop.path("edition").asInt()).isEqualTo(2);
        assertThat(texts(sop.path("steps"))).containsExactly("acknowledge");
        String path = "/sops/" + sop.path("id").asLong();
        JsonNode read = picker.post(path + "/acknowledge", Map.of()).expect(200).json();
        assertThat(texts(read.path("steps"))).isEmpty();
        picker.post(path + "/acknowledge", Map.of()).problem(409, "acknowledged-already");
        picker.post(path + "/revise", Map.of()).problem(403, "forbidden");
        picker.get("/sop-acknowledgements")
                .items()
                .forEach(item -> assertThat(item.path("person").asText()).isEqualTo("zhaomin"));
        department.asRole("luomeng", "customer-service").get("/sops").problem(403, "forbidden");
    }

    @Test
    @Tag("LOG-22")
    void aHeadRevisesAsksPeopleAndSeesWhoHasNotRead() {
        TestClient head = department.asRole("wujianguo", "head");
        TestClient second = department.asRole("liuyang", "head");
        JsonNode sop = head.get("/sops?code=SOP-PACK&state=in_force").items().get(0);
        String path = "/sops/" + sop.path("id").asLong();
        assertThat(sop.path("text").isNull())
                .as("a list does without the texts")
                .isTrue();
        assertThat(sop.path("title").asText()).isNotBlank();
        assertThat(head.get(path).expect(200).json().path("text").asText()).isNotBlank();
        assertThat(head.get("/sops?code=SOP-PACK&state=in_force", "text/csv")
                        .expect(200)
                        .text())
                .contains(head.get(path)
                        .json()
                        .path("text")
                        .asText()
                        .lines()
                        .findFirst()
                        .orElseThrow());
        head.post(path + "/assign", Map.of("people", List.of())).problem(422, "invalid");
        head.post(path + "/assign", Map.of("people", List.of("zhaomin", "wanglei"), "dueOn", "2026-12-05"))
                .expect(200);
        assertThat(head.get("/sop-acknowledgements?state=asked&code=SOP-PACK").items())
                .hasSize(2);
        long draft = head.post(path + "/revise", Map.of())
                .expect(200)
                .json()
                .path("draft")
                .asLong();
        JsonNode text = head.get("/sop-drafts/" + draft).expect(200).json();
        JsonNode changed = head.patch(
                        "/sop-drafts/" + draft, text.path("version").asInt(), Map.of("text", "1. 称重后再封箱。"))
                .expect(200)
                .json();
        head.patch("/sop-drafts/" + draft, changed.path("version").asInt(), Map.of("state", "released"))
                .problem(422, "invalid");
        JsonNode submitted = head.post("/sop-drafts/" + draft + "/submit", Map.of())
                .expect(200)
                .json();
        assertThat(texts(submitted.path("steps"))).containsExactly("return", "discard");
        head.post("/sop-drafts/" + draft + "/approve", Map.of()).problem(409, "own-draft");
        second.post("/sop-drafts/" + draft + "/approve", Map.of()).expect(200);
        assertThat(head.get(path).expect(200).json().path("state").asText()).isEqualTo("superseded");
        assertThat(head.post("/sops/take-effect", Map.of())
                        .expect(200)
                        .json()
                        .path("begun")
                        .asInt())
                .isZero();
    }

    @Test
    @Tag("LOG-29")
    void aNoteIsSeenByTheInspectorThePersonAndTheHeadOnly() {
        TestClient inspector = department.asRole("inspector", "floor-inspector");
        long check = inspector
                .post(
                        "/floor-checks",
                        Map.of(
                                "warehouse",
                                "HZ",
                                "place",
                                "A 区",
                                "sopCode",
                                "SOP-COUNT",
                                "items",
                                List.of(
                                        Map.of("item", "盲盘", "passed", true),
                                        Map.of("item", "复盘", "passed", false, "note", "同一人复盘"))))
                .expect(201)
                .id();
        String path = "/floor-checks/" + check;
        assertThat(inspector.get(path).items()).hasSize(2);
        long note = inspector
                .post(path + "/floor-notes", Map.of("person", "zhaomin", "what", "同一人复盘", "severity", "minor"))
                .expect(201)
                .id();
        inspector
                .post(path + "/floor-notes/" + note + "/evidence?name=a.png", PHOTO, "image/png")
                .expect(201);
        assertThat(inspector.get(path + "/floor-notes").expect(200).json()).hasSize(1);
        inspector.get("/floor-notes/" + note).problem(403, "forbidden");
        department.asRole("other", "floor-inspector").get(path + "/floor-notes").problem(404, "not-found");

        TestClient zhao = department.asRole("zhaomin", "picker");
        TestClient wang = department.asRole("wanglei", "dispatcher");
        wang.get("/floor-notes/" + note).problem(404, "not-found");
        wang.post("/floor-notes/" + note + "/answer", Map.of("answer", "我来说")).problem(404, "not-found");
        wang.get("/floor-notes")
                .items()
                .forEach(item -> assertThat(item.path("person").asText()).isEqualTo("wanglei"));
        assertThat(zhao.get("/floor-notes/" + note + "/attachments").expect(200).json())
                .hasSize(1);
        assertThat(texts(zhao.get("/floor-notes/" + note).expect(200).json().path("steps")))
                .containsExactly("answer");
        TestClient head = department.asRole("wujianguo", "head");
        assertThat(texts(head.get("/floor-notes/" + note).expect(200).json().path("steps")))
                .containsExactly("withdraw");
        zhao.post("/floor-notes/" + note + "/answer", Map.of("answer", "当班只有我一人"))
                .expect(200);
        inspector
                .post(path + "/floor-notes/" + note + "/evidence?name=b.png", PHOTO, "image/png")
                .problem(409, "heard-already");
        long photo = zhao.get("/floor-notes/" + note + "/attachments")
                .json()
                .get(0)
                .path("id")
                .asLong();
        assertThat(zhao.send("DELETE", "/floor-notes/" + note + "/attachments/" + photo, null, Map.of())
                        .status())
                .isEqualTo(403);
        head.post("/floor-notes/" + note + "/close", Map.of("measure", "fine", "measureNote", "扣款"))
                .problem(422, "invalid");
        head.post("/floor-notes/" + note + "/close", Map.of("measure", "process_change", "measureNote", "排双人班"))
                .expect(200);
        zhao.post("/floor-notes/" + note + "/close", Map.of("measure", "none", "measureNote", "无"))
                .problem(403, "forbidden");
    }

    @Test
    @Tag("LOG-01")
    @Tag("LOG-23")
    void everyoneProposesAndSomebodyElseDecides() {
        TestClient picker = department.asRole("zhaomin", "picker");
        Map<String, Object> idea = Map.of("kind", "space", "title", "移位", "proposal", "畅销品前移", "bin", "HZ-A-03");
        JsonNode proposed = picker.post("/improvements", idea).expect(201).json();
        assertThat(proposed.path("warehouse").asText()).isEqualTo("HZ");
        String path = "/improvements/" + proposed.path("id").asLong();
        picker.post(path + "/accept", Map.of("decision", "好")).problem(403, "forbidden");
        department
                .asRole("zhaomin", "head")
                .post(path + "/accept", Map.of("decision", "好"))
                .problem(409, "own-proposal");
        TestClient head = department.asRole("wujianguo", "head");
        head.post(path + "/finish", Map.of("outcome", "好")).problem(409, "step-not-allowed");
        head.post(path + "/accept", Map.of("decision", "好")).expect(200);
        assertThat(head.post(path + "/finish", Map.of("outcome", "快了 7 秒"))
                        .expect(200)
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("done");
        Map<String, Object> nowhere =
                Map.of("kind", "space", "title", "移位", "proposal", "前移", "bin", "HZ-A-03", "warehouse", "GZ");
        picker.post("/improvements", nowhere).problem(422, "invalid");
        picker.post("/improvements", Map.of("kind", "cost", "title", "省", "proposal", "省", "warehouse", "XX"))
                .problem(422, "invalid");
    }

    @Test
    @Tag("LOG-22")
    void theSampleHoldsEveryState() {
        TestClient head = department.asRole("wujianguo", "head");
        for (String path : List.of(
                "/sops?state=approved",
                "/sops?state=in_force",
                "/sops?state=superseded",
                "/sops?state=withdrawn",
                "/sop-drafts?state=draft",
                "/sop-drafts?state=in_review",
                "/sop-drafts?state=released",
                "/sop-acknowledgements?state=asked",
                "/sop-acknowledgements?state=acknowledged",
                "/floor-checks",
                "/floor-notes?state=noted",
                "/floor-notes?state=heard",
                "/floor-notes?state=closed",
                "/improvements?state=proposed",
                "/improvements?state=accepted",
                "/improvements?state=done",
                "/improvements?state=declined")) {
            assertThat(head.get(path).items()).as(path).isNotEmpty();
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
