package argosy.itests;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.itests.broken.migration.BrokenMigration;
import argosy.itests.broken.start.BrokenStart;
import argosy.testkit.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A department that does not come up says why, and disturbs nobody (issue 2, §2). */
@OnDistribution
@Order(Integer.MAX_VALUE - 1)
final class BrokenDepartmentIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Distribution distribution;
    private final TestClient client;

    BrokenDepartmentIT(Distribution distribution) {
        this.distribution = distribution;
        this.client = distribution.admin();
    }

    @Test
    void brokenMigrationIsNamedWithItsSqlState() {
        standsInHealth(
                bundle(BrokenMigration.class, "db/V1__labels.sql;literal='create tabel label (id bigint);'"),
                "broken-migration",
                "V1__labels.sql",
                "42X01");
    }

    @Test
    void brokenStartIsNamedWithItsMessage() {
        standsInHealth(bundle(BrokenStart.class, ""), "broken-start", "the label printer is on fire");
    }

    private void standsInHealth(Path bundle, String name, String... reasons) {
        try (SteadyRequests others = SteadyRequests.on(client, Stockroom.SKUS)) {
            distribution.install(bundle);
            try {
                Condition.await(SOON, () -> name + " failed: " + health(), () -> state(name)
                        .equals("failed"));
                client.get("/health").expect(503);
                assertThat(department(name).path("reason").asText()).contains(reasons);
                assertThat(state("logistics")).isEqualTo("running");
                client.get("/api/" + name + "/anything").problem(503, "department-unavailable");
                others.goOn();
            } finally {
                distribution.uninstall(bundle);
            }
            Condition.await(
                    SOON,
                    () -> "/health is 200: " + health(),
                    () -> client.get("/health").status() == 200);
            client.get("/api/" + name + "/anything").problem(404, "unknown-department");
            others.goOn();
        }
    }

    private String state(String name) {
        return department(name).path("state").asText();
    }

    private JsonNode department(String name) {
        for (JsonNode department : health().path("departments")) {
            if (department.path("name").asText().equals(name)) {
                return department;
            }
        }
        return MissingNode.getInstance();
    }

    private JsonNode health() {
        return client.get("/health").json();
    }

    private static Path bundle(Class<?> department, String resource) {
        return Bundles.file(department.getSimpleName() + ".jar", builder -> {
            builder.setBundleSymbolicName(department.getPackageName());
            builder.setPrivatePackage(department.getPackageName());
            if (!resource.isEmpty()) {
                builder.setIncludeResource(resource);
            }
        });
    }
}
