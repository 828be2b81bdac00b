package argosy.identity;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.testkit.TestClient;
import argosy.testkit.TestDepartment;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who is who for approvals, from a real organisation. */
class PeopleTest {

    private static final String ADMIN_PASSWORD = "a-sentence-for-the-admin";
    private static final String PASSWORD = "a-sentence-for-everyone";

    private final MovableClock clock = new MovableClock();
    private final OtherDepartments others = new OtherDepartments();
    private final IdentityDepartment identity = new IdentityDepartment(
            others, Map.of("ARGOSY_ADMIN_PASSWORD", ADMIN_PASSWORD), new PrintStream(OutputStream.nullOutputStream()));
    private TestDepartment department;
    private SignedInClient admin;

    @BeforeEach
    void start() {
        others.arrive("operations:head", "operations:*:*");
        department = TestDepartment.start(identity, clock);
        admin = SignedInClient.in(department.anonymous(), "admin", ADMIN_PASSWORD);
        admin.post("/units", Map.of("code", "yyb", "name", "运营部", "kind", "department"))
                .expect(201);
        post("GM", null);
        post("DEPUTY", "GM");
        post("HEAD", "DEPUTY", "operations:head");
        post("STAFF", "HEAD");
        person("zhou", "周海洋", "GM");
        person("lin", "林雅婷", "HEAD");
        person("xu", "徐志远", "STAFF");
    }

    @AfterEach
    void stop() {
        department.close();
    }

    @Test
    @Tag("PLT-18")
    void superiorsAreFoundUpTheLinePastPostsThatNobodyHolds() {
        assertThat(identity.superior("xu")).contains("post:HEAD");
        assertThat(identity.superior("lin")).contains("post:GM");
        assertThat(identity.superior("zhou")).isEmpty();
        assertThat(identity.superior("nobody")).isEmpty();
    }

    @Test
    void addressesMeanThosePeopleWhoHoldThemToday() {
        assertThat(identity.behind("role:operations:head")).isEqualTo(Map.of("lin", "林雅婷"));
        assertThat(identity.behind("post:STAFF")).containsOnlyKeys("xu");
        assertThat(identity.behind("person:xu")).containsOnlyKeys("xu");
        assertThat(identity.behind("may:inbox:definitions:write")).containsOnlyKeys("admin");
        assertThat(identity.behind("role:nothing")).isEmpty();
        assertThat(identity.addresses("lin"))
                .containsExactlyInAnyOrder("person:lin", "role:operations:head", "post:HEAD");
        assertThat(identity.title("post:HEAD").orElseThrow().zh()).isEqualTo("岗位HEAD");
        assertThat(identity.title("role:operations:head")).isPresent();
        assertThat(identity.title("role:nothing")).isEmpty();

        long lin = admin.get("/people?q=lin").json().at("/items/0/id").asLong();
        int version = admin.get("/people/" + lin).json().path("version").asInt();
        admin.patch("/people/" + lin, version, Map.of("state", "left")).expect(200);

        assertThat(identity.behind("role:operations:head")).isEmpty();
        assertThat(identity.addresses("lin")).isEmpty();
        assertThat(identity.superior("xu")).contains("post:GM");
    }

    @Test
    void aTokenThatWasNarrowedDecidesNothing() {
        department.inbox("somebody");
        TestClient inbox = new TestClient(department.address() + "/api/inbox", null);
        SignedInClient lin = SignedInClient.in(department.anonymous(), "lin", PASSWORD);
        String narrow = token(lin, "operations:shops:read");
        String whole = token(lin, "operations:*:*");

        new SignedInClient(inbox, lin.headers()).get("").expect(200);
        SignedInClient.with(inbox, whole).get("").expect(200);
        SignedInClient.with(inbox, narrow).get("").problem(403, "forbidden");
    }

    private static String token(SignedInClient client, String scope) {
        Map<String, Object> wanted =
                Map.of("name", scope, "scopes", List.of(scope), "expiresAt", "2027-01-01T00:00:00Z");
        return client.post("/tokens", wanted).expect(201).json().path("token").asText();
    }

    private void post(String code, String superior, String... roles) {
        Map<String, Object> post = new HashMap<>(Map.of(
                "code", code, "title", "岗位" + code, "unitCode", "yyb", "level", "staff", "roles", List.of(roles)));
        if (superior != null) {
            post.put("superior", superior);
        }
        admin.post("/posts", post).expect(201);
    }

    private void person(String username, String name, String post) {
        long id = admin.post("/people", Map.of("username", username, "name", name, "post", post))
                .expect(201)
                .id();
        admin.post("/people/" + id + "/password", Map.of("password", PASSWORD)).expect(204);
    }
}
