package argosy.itests;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.itests.harbour.Fault;
import argosy.testkit.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Argosy is stopped in the middle of what an administrator does: nobody is alarmed, and the next start tells of it. */
final class StopIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String FIRST = "1.0.0";

    @Test
    void whatIsCutOffIsToldOfAndTheDepartmentIsAsItWas() {
        try (Installation server = Installation.start("stopped", "-Dargosy.upgrade.watch=120")) {
            TestClient client = server.admin();
            Administrator administrator = new Administrator(client);
            administrator.upload(HarbourFile.first(FIRST).jar()).succeeded();

            interrupted(server, order(client, HarbourFile.second("1.1.0").jar()), "watching version 1.1.0");
            interrupted(
                    server,
                    order(
                            client,
                            HarbourFile.first("1.2.0").with(Fault.START_HANGS).jar()),
                    "starting");
            assertThat(server.log().entries("WARN", "ERROR")).isEmpty();
        }
    }

    private static void interrupted(Installation server, long action, String step) {
        TestClient client = server.admin();
        String path = "/api/administration/department-actions/" + action;
        Condition.await(
                SOON,
                () -> "it is " + step + ": " + client.get(path).text(),
                () -> client.get(path).json().path("step").asText().startsWith(step));

        server.close();
        server.start();

        JsonNode told = client.get(path).expect(200).json();
        assertThat(told.path("state").asText()).as(told.toString()).isEqualTo("interrupted");
        assertThat(told.path("problem").asText()).endsWith("the department is at version " + FIRST + ".");
        client.get("/api/harbour/berths").expect(200);
    }

    private static long order(TestClient client, Path file) {
        return client.post(Administrator.DEPARTMENTS, Administrator.bytes(file), Administrator.FILE)
                .expect(202)
                .json()
                .path("id")
                .asLong();
    }
}
