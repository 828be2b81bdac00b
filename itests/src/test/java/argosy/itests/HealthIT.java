package argosy.itests;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.testkit.TestClient;
import argosy.testkit.TestClient.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an administrator and a visitor see without knowing any department: health, metrics, the list, descriptions. */
@OnDistribution
final class HealthIT {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final TestClient visitor;
    private final TestClient admin;

    HealthIT(Distribution distribution) {
        this.visitor = distribution.anonymous();
        this.admin = distribution.admin();
    }

    @Test
    void healthNamesEveryDepartmentWithItsState() {
        JsonNode health = visitor.get("/health").expect(200).json();
        assertThat(health.path("status").asText()).isEqualTo("up");
        assertThat(health.path("departments")).isNotEmpty().allSatisfy(department -> {
            assertThat(department.path("state").asText()).isEqualTo("running");
            assertThat(department.path("reason").asText()).isEmpty();
            assertThat(department.path("version").asText()).isNotEmpty();
        });
        assertThat(names(health)).contains("administration", "identity", "inbox", "logistics");
    }

    @Test
    void liveAnswersAsLongAsTheProcessDoes() {
        assertThat(visitor.get("/health/live").expect(200).json().path("status").asText())
                .isEqualTo("live");
    }

    @Test
    void metricsCountPerDepartment() {
        admin.get(Stockroom.SKUS).expect(200);
        Answer metrics = visitor.get("/metrics").expect(200);
        assertThat(metrics.header("Content-Type")).startsWith("text/plain; version=0.0.4");
        assertThat(metrics.text())
                .contains("argosy_department_up{department=\"logistics\"} 1")
                .containsPattern("argosy_requests_total\\{department=\"logistics\",status=\"2xx\"\\} [1-9]");
    }

    @Test
    void jobsAreListedWithWhenTheyRunNext() {
        JsonNode jobs = admin.get("/api/administration/jobs").expect(200).json().path("items");
        assertThat(jobs).isNotEmpty().allSatisfy(job -> {
            assertThat(job.path("title").asText()).isNotEmpty();
            assertThat(job.path("schedule").asText()).isNotEmpty();
            assertThat(job.path("enabled").asBoolean()).isTrue();
            assertThat(job.path("nextAt").asText()).isNotEmpty();
        });
        assertThat(visitor.get("/metrics").expect(200).text()).contains("argosy_job_runs_total{department=\"");
    }

    @Test
    void theListHasEveryDepartmentWithTitlesStateAndLinks() {
        JsonNode list = visitor.get("/api").expect(200).json();
        assertThat(names(list)).contains("administration", "identity", "inbox", "logistics");
        for (JsonNode department : list.path("departments")) {
            assertThat(department.path("title").asText()).isNotEmpty();
            assertThat(department.path("titleZh").asText()).isNotEmpty();
            assertThat(department.path("version").asText()).isNotEmpty();
            assertThat(department.path("state").asText()).isEqualTo("running");
            admin.get(department.path("links").path("self").asText()).expect(200);
        }
    }

    @Test
    void everyDepartmentDescribesItsApi() {
        for (JsonNode department : visitor.get("/api").expect(200).json().path("departments")) {
            JsonNode description = admin.get(
                            department.path("links").path("openapi").asText())
                    .expect(200)
                    .json();
            assertThat(description.path("openapi").asText()).startsWith("3.1");
            assertThat(description.path("paths")).isNotEmpty();
            for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
                for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                    if (METHODS.contains(operation.getKey())) {
                        assertThat(operation.getValue().path("responses"))
                                .as(operation.getKey() + " " + path.getKey())
                                .isNotEmpty();
                    }
                }
            }
        }
    }

    @Test
    void collectionsThatAreListedAreDescribed() {
        JsonNode paths =
                admin.get("/api/logistics/openapi.json").expect(200).json().path("paths");
        for (JsonNode collection :
                admin.get("/api/logistics").expect(200).json().path("collections")) {
            String name = collection.path("name").asText();
            List<String> described = new ArrayList<>();
            paths.fieldNames().forEachRemaining(described::add);
            assertThat(described).as(name).anyMatch(path -> path.endsWith("/" + name));
            admin.get("/api/logistics/" + name).expect(200);
        }
    }

    @Test
    void whoAsksForNothingInParticularGetsJson() {
        JsonNode paths =
                admin.get("/api/logistics/openapi.json").expect(200).json().path("paths");
        List<String> lists = new ArrayList<>();
        paths.fieldNames().forEachRemaining(path -> {
            if (!path.contains("{") && paths.path(path).has("get")) {
                lists.add(path.startsWith("/api/") ? path : "/api/logistics" + path);
            }
        });
        assertThat(lists).contains("/api/logistics/skus", "/api/logistics/reports/stock");
        // A question that lacks what it is about, such as a freight quote, is refused in JSON as well.
        assertThat(lists).allSatisfy(list -> {
            assertThat(admin.get(list).header("Content-Type")).matches("application/(problem\\+)?json.*");
            assertThat(admin.get(list, "*/*").header("Content-Type")).matches("application/(problem\\+)?json.*");
        });
    }

    private static List<String> names(JsonNode answer) {
        List<String> names = new ArrayList<>();
        answer.path("departments")
                .forEach(department -> names.add(department.path("name").asText()));
        return names;
    }
}
