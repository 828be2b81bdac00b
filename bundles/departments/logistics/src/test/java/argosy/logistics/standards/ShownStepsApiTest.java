package argosy.logistics.standards;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.logistics.LogisticsDepartment;
import argosy.testkit.TestClient;
import argosy.testkit.TestDepartment;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** On no record of the sample can a step be taken that is not shown to the person. */
@Tag("LOG-22")
@Tag("LOG-24")
@Tag("LOG-25")
@Tag("LOG-29")
class ShownStepsApiTest {

    /** Steps of a collection, each with a body that would do. */
    private static final Map<String, Map<String, Map<String, Object>>> STEPS = Map.of(
            "sops",
                    Map.of(
                            "acknowledge", Map.of(),
                            "assign", Map.of("people", List.of("wei")),
                            "take-effect", Map.of(),
                            "revise", Map.of(),
                            "withdraw", Map.of("reason", "取消")),
            "sop-drafts",
                    Map.of(
                            "submit", Map.of(),
                            "return", Map.of("reason", "补充"),
                            "approve", Map.of(),
                            "discard", Map.of()),
            "floor-notes",
                    Map.of(
                            "answer", Map.of("answer", "说明"),
                            "close", Map.of("measure", "talk", "measureNote", "面谈"),
                            "withdraw", Map.of("reason", "误记")),
            "improvements",
                    Map.of(
                            "accept", Map.of("decision", "好"),
                            "decline", Map.of("decision", "不好"),
                            "finish", Map.of("outcome", "好")),
            "safety-checks",
                    Map.of(
                            "answer", Map.of("lines", List.of(Map.of("line", 5, "answer", "ok"))),
                            "complete", Map.of()),
            "hazards",
                    Map.of(
                            "assign", Map.of("person", "wei", "dueOn", "2126-01-01"),
                            "fix", Map.of("fix", "好了"),
                            "verify", Map.of(),
                            "reject", Map.of("reason", "没好"),
                            "dismiss", Map.of("reason", "重复")),
            "tools",
                    Map.of(
                            "issue", Map.of("person", "wei"),
                            "inspect", Map.of("condition", "good"),
                            "restore", Map.of("condition", "good"),
                            "retire", Map.of()),
            "tool-loans", Map.of("return", Map.of("condition", "good"), "lose", Map.of("note", "丢了")));

    @Test
    void noStepThatIsNotShownCanBeTaken() {
        try (TestDepartment department = TestDepartment.startWithSample(new LogisticsDepartment())) {
            List<String> taken = new ArrayList<>();
            int tried = 0;
            for (String[] who : new String[][] {
                {"picker", "zhaomin"},
                {"dispatcher", "wanglei"},
                {"warehouse-keeper", "chenjing"},
                {"courier", "sunqiang"},
                {"head", "wujianguo"},
                {"head", "chenjing"}
            }) {
                TestClient person = department.asRole(who[1], who[0]);
                for (String collection : STEPS.keySet()) {
                    TestClient.Answer list = person.get('/' + collection + "?limit=200");
                    if (list.status() == 403) {
                        continue;
                    }
                    for (JsonNode record : list.items()) {
                        Set<String> shown = new HashSet<>();
                        record.path("steps").forEach(step -> shown.add(step.asText()));
                        String path = '/' + collection + '/' + record.path("id").asLong() + '/';
                        for (Map.Entry<String, Map<String, Object>> step :
                                STEPS.get(collection).entrySet()) {
                            if (!shown.contains(step.getKey())) {
                                tried++;
                                int status = person.post(path + step.getKey(), step.getValue())
                                        .status();
                                if (status != 403 && status != 404 && status != 409) {
                                    taken.add(who[0] + ' ' + path + step.getKey() + ' ' + status);
                                }
                            }
                        }
                    }
                }
            }
            assertThat(taken).isEmpty();
            assertThat(tried).isGreaterThan(300);
        }
    }
}
