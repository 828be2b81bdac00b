package argosy.identity;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.department.Caller;
import argosy.department.Reach;
import argosy.department.RequestMark;
import argosy.testkit.TestClient;
import argosy.testkit.TestDepartment;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrganisationApiTest {

    private static final String PASSWORD = "a-sentence-for-everyone";

    private final MovableClock clock = new MovableClock();
    private final OtherDepartments others = new OtherDepartments();
    private TestDepartment department;
    private TestClient anyone;
    private SignedInClient admin;

    @BeforeEach
    void start() {
        department = TestDepartment.start(
                new IdentityDepartment(
                        others,
                        Map.of("ARGOSY_ADMIN_PASSWORD", PASSWORD),
                        new PrintStream(OutputStream.nullOutputStream())),
                clock);
        anyone = department.anonymous();
        admin = SignedInClient.in(anyone, "admin", PASSWORD);
        for (String[] unit : new String[][] {
            {"co", null, "company"}, {"wl", "co", "department"}, {"wl1", "wl", "group"}, {"kf", "co", "department"}
        }) {
            Map<String, Object> body =
                    new java.util.HashMap<>(Map.of("code", unit[0], "name", unit[0], "kind", unit[2]));
            if (unit[1] != null) {
                body.put("parent", unit[1]);
            }
            admin.post("/units", body).expect(201);
        }
    }

    @AfterEach
    void stop() {
        department.close();
    }

    private SignedInClient person(String username, String unit, String... roles) {
        long id = admin.post(
                        "/people", Map.of("username", username, "name", username, "unitCode", unit, "roles", roles))
                .expect(201)
                .id();
        admin.post("/people/" + id + "/password", Map.of("password", PASSWORD)).expect(204);
        return SignedInClient.in(anyone, username, PASSWORD);
    }

    private JsonNode record(String path) {
        return admin.get(path).expect(200).json().at("/items/0");
    }

    @Test
    void listsShowWhatTheScopeReaches() {
        admin.post(
                        "/roles",
                        Map.of(
                                "code", "head",
                                "title", "Head",
                                "titleZh", "主管",
                                "permissions", List.of("identity:people:read@department", "identity:posts:read@team")))
                .expect(201);
        SignedInClient head = person("head", "wl1", "head");
        person("an", "wl");
        person("bo", "kf");
        admin.post("/posts", Map.of("code", "P1", "title", "仓管员", "unitCode", "wl", "level", "staff"))
                .expect(201);
        admin.post("/posts", Map.of("code", "P2", "title", "拣货员", "unitCode", "wl1", "level", "staff"))
                .expect(201);

        assertThat(head.get("/people").json().findValuesAsText("username")).containsExactly("an", "head");
        assertThat(head.get("/posts").json().findValuesAsText("code")).containsExactly("P2");
        head.get("/people/" + record("/people?username=bo").path("id").asLong()).problem(404, "not-found");
        head.get("/units").problem(403, "forbidden");
    }

    @Test
    void anAdministratorOfIdentityGrantsNothingOfOtherDepartments() {
        SignedInClient clerk = person("clerk", "co", "identity:administrator");
        clerk.post("/people", Map.of("username", "an", "name", "安")).expect(201);
        clerk.post("/people", Map.of("username", "bo", "name", "博", "roles", List.of("logistics:picker")))
                .problem(403, "forbidden");
        clerk.post("/people", Map.of("username", "bo", "name", "博", "roles", List.of("identity:owner")))
                .problem(403, "forbidden");
        long owner = record("/people?username=admin").path("id").asLong();
        clerk.post("/people/" + owner + "/password", Map.of("password", "taken-over-by-the-clerk"))
                .problem(403, "forbidden");
        assertThat(clerk.get("/people?username=bo").json().path("items")).isEmpty();
    }

    @Test
    void theLastAdministratorCannotLockEverybodyOut() {
        JsonNode self = record("/people?username=admin");
        admin.patch("/people/" + self.path("id").asLong(), self.path("version").asInt(), Map.of("state", "left"))
                .problem(409, "last-administrator");
        admin.get("/me").expect(200);
    }

    @Test
    void rolesComeWithTheirDepartmentsAndStayAsTheAdministratorChangesThem() {
        JsonNode picker = record("/roles?code=logistics:picker");
        assertThat(picker.path("shipped").asBoolean()).isTrue();
        others.arrive("logistics:picker", "logistics:pick-tasks:read");
        others.arrive("logistics:courier", "logistics:shipments:read@own");
        clock.forward(Duration.ofSeconds(1));
        JsonNode updated = record("/roles?code=logistics:picker");
        assertThat(updated.path("permissions").get(0).asText()).isEqualTo("logistics:pick-tasks:read");
        assertThat(record("/roles?code=logistics:courier").path("title").asText())
                .isEqualTo("logistics:courier");

        JsonNode edited = admin.patch(
                        "/roles/" + updated.path("id").asLong(),
                        updated.path("version").asInt(),
                        Map.of("permissions", List.of("logistics:pick-tasks:read@team")))
                .expect(200)
                .json();
        assertThat(edited.path("edited").asBoolean()).isTrue();
        others.arrive("logistics:picker", "logistics:*:*");
        clock.forward(Duration.ofSeconds(1));
        assertThat(record("/roles?code=logistics:picker")
                        .path("permissions")
                        .get(0)
                        .asText())
                .isEqualTo("logistics:pick-tasks:read@team");
        assertThat(admin.get("/permissions").json().findValuesAsText("code"))
                .containsExactly("logistics:pick-tasks:pick", "logistics:pick-tasks:read");
    }

    @Test
    void aStandInActsUnderTheirOwnNameForTheTimeOfTheDelegation() {
        SignedInClient an = person("an", "wl", "identity:auditor", "identity:member");
        SignedInClient bo = person("bo", "kf");
        bo.get("/access-log").problem(403, "forbidden");
        bo.onBehalfOf("an").get("/me").problem(403, "no-delegation");
        an.post(
                        "/delegations",
                        Map.of(
                                "person", "an",
                                "standIn", "bo",
                                "validFrom", "2026-11-23T02:00:00Z",
                                "validTo", "2026-11-23T03:00:00Z",
                                "reason", "午休"))
                .expect(201);
        assertThat(bo.get("/me").json().path("standsInFor").findValuesAsText("username"))
                .containsExactly("an");
        JsonNode acting = bo.onBehalfOf("an").get("/me").expect(200).json();
        assertThat(acting.path("username").asText()).isEqualTo("bo");
        assertThat(acting.path("onBehalfOf").asText()).isEqualTo("an");
        bo.onBehalfOf("an").get("/access-log").expect(200);
        clock.forward(Duration.ofHours(1));
        bo.onBehalfOf("an").get("/access-log").problem(403, "no-delegation");
        bo.get("/access-log").problem(403, "forbidden");
        an.post(
                        "/delegations",
                        Map.of(
                                "person", "bo",
                                "standIn", "an",
                                "validFrom", "2026-11-23T02:00:00Z",
                                "validTo", "2026-11-23T03:00:00Z"))
                .problem(403, "forbidden");
    }

    @Test
    void grantsBeginAndEndByThemselves() {
        SignedInClient an = person("an", "wl");
        admin.post(
                        "/grants",
                        Map.of(
                                "person", "an",
                                "role", "identity:auditor",
                                "validFrom", "2026-11-24",
                                "validTo", "2026-11-24"))
                .expect(201);
        an.get("/units").expect(403);
        clock.forward(Duration.ofHours(20));
        SignedInClient again = SignedInClient.in(anyone, "an", PASSWORD);
        again.get("/units").expect(200);
        clock.forward(Duration.ofHours(11));
        again.get("/units").expect(200);
        clock.forward(Duration.ofHours(10));
        again.get("/units").expect(403);
    }

    @Test
    void whatIsReferredToStays() {
        JsonNode unit = record("/units?code=wl");
        TestClient all = department.asAdministrator();
        all.delete("/units/" + unit.path("id").asLong(), unit.path("version").asInt())
                .expect(409);
        all.patch("/units/" + unit.path("id").asLong(), unit.path("version").asInt(), Map.of("parent", "wl1"))
                .problem(422, "invalid");
    }

    @Test
    void theSampleCompanySignsIn() {
        IdentityDepartment demo = new IdentityDepartment(
                others, Map.of("ARGOSY_DEMO_PASSWORD", PASSWORD), new PrintStream(OutputStream.nullOutputStream()));
        try (TestDepartment sample = TestDepartment.startWithSample(demo)) {
            SignedInClient zhaomin = SignedInClient.in(sample.anonymous(), "zhaomin", PASSWORD);
            JsonNode me = zhaomin.get("/me").expect(200).json();
            assertThat(me.at("/post/name").asText()).isEqualTo("分拣打包负责人");
            assertThat(me.path("permissions").findValuesAsText("permission")).contains("logistics:pick-tasks:pick");
            for (String collection : List.of("/units", "/posts", "/people", "/roles", "/grants", "/delegations")) {
                assertThat(sample.asAdministrator().get(collection).json().path("items"))
                        .as(collection)
                        .isNotEmpty();
            }
        }
    }

    @Test
    void filesThatOthersImportedAndTheAuditLogAreForThoseWhoReachThemAll() {
        byte[] file = "Code,Name,Kind\nit,IT,group\nno,,group\n".getBytes(StandardCharsets.UTF_8);
        TestClient an = department.as(importer("an", Reach.OWN));
        TestClient bo = department.as(importer("bo", Reach.OWN));
        TestClient head = department.as(importer("head", Reach.COMPANY));
        String batch = "/units/imports/"
                + an.post("/units", file, "text/csv").expect(201).id();

        for (String path : List.of(batch, batch + "/errors")) {
            an.get(path).expect(200);
            bo.get(path).problem(404, "not-found");
            head.get(path).expect(200);
        }
        bo.post(batch + "/accept", "").problem(404, "not-found");
        bo.post(batch + "/undo", "").problem(404, "not-found");
        an.get("/audit-log").problem(403, "forbidden");
        head.get("/audit-log").expect(200);
        head.get("/audit-log?from=%2B1000000000-12-31T23:59:59Z").problem(400, "bad-filter");
    }

    private static Caller importer(String username, Reach reach) {
        return new Caller(
                username,
                username,
                null,
                null,
                Map.of("identity:units:import", reach, "identity:audit-log:read", reach),
                RequestMark.NONE);
    }
}
