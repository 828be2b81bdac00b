package argosy.logistics;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.testkit.TestClient;
import argosy.testkit.TestDepartment;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A step that is called without a body says what is missing, or does what it does by default; it never breaks. */
class BodiesApiTest {

    @Test
    void noOperationBreaksWithoutItsBody() {
        try (TestDepartment department = TestDepartment.startWithSample(new LogisticsDepartment())) {
            TestClient head = department.asAdministrator();
            JsonNode paths = head.get("/openapi.json").json().path("paths");
            List<String> broken = new ArrayList<>();
            paths.properties().forEach(path -> path.getValue().properties().forEach(verb -> {
                if (!verb.getValue().path("requestBody").isMissingNode()) {
                    String address = address(head, path.getKey());
                    Map<String, String> headers = Map.of("If-Match", "\"1\"");
                    int status = head.send(verb.getKey().toUpperCase(java.util.Locale.ROOT), address, null, headers)
                            .status();
                    if (status >= 500) {
                        broken.add(verb.getKey() + " " + address + " " + status);
                    }
                }
            }));
            assertThat(broken).isEmpty();
        }
    }

    /** The path with the first record of its collection in place of the id. */
    private static String address(TestClient client, String path) {
        if (!path.contains("{")) {
            return path;
        }
        String collection = path.substring(1, path.indexOf('/', 1));
        JsonNode first = client.get('/' + collection + "?limit=1").json().path("items");
        String id = first.isEmpty() ? "1" : first.get(0).path("id").asText();
        return path.replaceFirst("\\{[^}]*}", id).replaceAll("\\{[^}]*}", "1");
    }
}
