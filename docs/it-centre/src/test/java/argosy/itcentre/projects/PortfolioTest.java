package argosy.itcentre.projects;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.itcentre.ItCentreDepartment;
import argosy.testkit.TestClient;
import argosy.testkit.TestDepartment;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Whose agreement a project needs goes by what it costs. */
@Tag("PLT-40")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortfolioTest {

    private final TestDepartment itCentre = TestDepartment.start(new ItCentreDepartment());
    private final TestClient engineer = itCentre.asRole("zhaolei", "engineer");

    @BeforeAll
    void deciders() {
        itCentre.asRole("head", "head");
        itCentre.asRole("boss", "general-manager");
    }

    @AfterAll
    void close() {
        itCentre.close();
    }

    @Test
    void theHeadAloneAgreesToASmallProject() {
        long id = submitted("9999.99");
        engineer.post("/projects/" + id + "/go-live", "").problem(409, "step-not-allowed");

        itCentre.decide("head", id, "approve", Map.of()).expect(200);
        assertThat(project(id).path("state").asText()).isEqualTo("approved");
        engineer.post("/projects/" + id + "/go-live", "").expect(200);
        assertThat(project(id).path("state").asText()).isEqualTo("in_use");
    }

    @Test
    void theGeneralManagerAgreesTooFromTenThousandOn() {
        long id = submitted("10000.00");

        itCentre.decide("head", id, "approve", Map.of()).expect(200);
        assertThat(project(id).path("state").asText()).isEqualTo("submitted");
        itCentre.decide("boss", id, "approve", Map.of()).expect(200);
        assertThat(project(id).path("decidedBy").asText()).isEqualTo("boss");
    }

    @Test
    void whatIsSentBackIsADraftAgain() {
        long id = submitted("9999.99");

        itCentre.decide("head", id, "return", Map.of("reason", "请补充三家比价")).expect(200);
        assertThat(project(id).path("opinion").asText()).isEqualTo("请补充三家比价");
        assertThat(project(id).path("steps")).extracting(JsonNode::asText).containsExactly("submit");
    }

    @Test
    void nobodyDecidesInTheDark() {
        long id = draft("100");

        JsonNode problem = engineer.post("/projects/" + id + "/submit", "").problem(422, "invalid");
        assertThat(problem.path("detail").asText()).startsWith("evaluation");
    }

    @Test
    void whatIsSubmittedIsNotRewritten() {
        long id = submitted("9999.99");

        engineer.patch("/projects/" + id, project(id).path("version").asInt(), Map.of("estimate", 1))
                .problem(409, "project-submitted");
    }

    private long submitted(String estimate) {
        long id = draft(estimate);
        engineer.patch("/projects/" + id, 1, Map.of("evaluation", "现有交换机支持供电")).expect(200);
        engineer.post("/projects/" + id + "/submit", "").expect(200);
        return id;
    }

    private long draft(String estimate) {
        String project = """
                {"title": "仓库无线网络改造", "need": "扫码枪经常掉线", "solution": "增加 8 个接入点", "estimate": %s}""";
        return engineer.post("/projects", project.formatted(estimate))
                .expect(201)
                .id();
    }

    private JsonNode project(long id) {
        return engineer.get("/projects/" + id).expect(200).json();
    }
}
