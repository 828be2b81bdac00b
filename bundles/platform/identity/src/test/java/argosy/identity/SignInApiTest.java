package argosy.identity;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.identity.accesslog.AccessEntry;
import argosy.testkit.TestClient;
import argosy.testkit.TestDepartment;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInApiTest {

    private static final String ADMIN_PASSWORD = "a-sentence-for-the-admin";
    private static final String PASSWORD = "a-sentence-for-chenjing";

    private final MovableClock clock = new MovableClock();
    private final IdentityDepartment identity = new IdentityDepartment(
            new OtherDepartments(),
            Map.of("ARGOSY_ADMIN_PASSWORD", ADMIN_PASSWORD),
            new PrintStream(OutputStream.nullOutputStream()));
    private TestDepartment department;
    private TestClient anyone;
    private SignedInClient admin;

    @BeforeEach
    void start() {
        department = TestDepartment.start(identity, clock);
        anyone = department.anonymous();
        admin = SignedInClient.in(anyone, "admin", ADMIN_PASSWORD);
    }

    @AfterEach
    void stop() {
        department.close();
    }

    private SignedInClient chenjing(String... roles) {
        long id = admin.post("/people", Map.of("username", "chenjing", "name", "陈静", "roles", roles))
                .expect(201)
                .id();
        admin.post("/people/" + id + "/password", Map.of("password", PASSWORD)).expect(204);
        return SignedInClient.in(anyone, "chenjing", PASSWORD);
    }

    @Test
    void nobodySignsInWithNothing() {
        anyone.send("POST", "/sessions", null, Map.of()).problem(400, "body-missing");
        anyone.send("POST", "/setup", null, Map.of()).problem(400, "body-missing");
        admin.client().send("POST", "/me/password", null, admin.headers()).problem(400, "body-missing");
    }

    @Test
    void theSessionCookieIsOutOfReachForScriptsAndOtherSites() {
        TestClient.Answer answer = anyone.post("/sessions", Map.of("username", "Admin ", "password", ADMIN_PASSWORD))
                .expect(201);
        assertThat(answer.header("Set-Cookie"))
                .matches("argosy-session=\"?[A-Za-z0-9_-]{43}\"?;.*")
                .contains("HttpOnly", "SameSite=Strict", "Path=/")
                .doesNotContain("Secure");
        assertThat(answer.json().path("username").asText()).isEqualTo("admin");
        assertThat(answer.json().path("permissions").findValuesAsText("permission"))
                .contains("*");
    }

    @Test
    void meTellsWhoIAmAndWhatIMay() {
        admin.post("/units", Map.of("code", "wlb", "name", "物流部", "kind", "department"))
                .expect(201);
        admin.post(
                        "/posts",
                        Map.of(
                                "code", "P1",
                                "title", "仓管员",
                                "unitCode", "wlb",
                                "level", "staff",
                                "roles", List.of("logistics:picker")))
                .expect(201);
        long id = admin.post("/people", Map.of("username", "chenjing", "name", "陈静", "post", "P1"))
                .expect(201)
                .id();
        admin.post("/people/" + id + "/password", Map.of("password", PASSWORD)).expect(204);

        JsonNode me = SignedInClient.in(anyone, "chenjing", PASSWORD)
                .get("/me")
                .expect(200)
                .json();
        assertThat(me.path("name").asText()).isEqualTo("陈静");
        assertThat(me.at("/unit/name").asText()).isEqualTo("物流部");
        assertThat(me.at("/post/name").asText()).isEqualTo("仓管员");
        assertThat(me.path("language").asText()).isEqualTo("zh");
        assertThat(me.path("roles").get(0).asText()).isEqualTo("logistics:picker");
        assertThat(me.path("permissions").findValuesAsText("reach")).containsOnly("own");
        anyone.get("/me").problem(401, "sign-in-needed");
    }

    @Test
    void wrongPasswordsAndUnknownPeopleLookTheSameUntilBothAreLockedOut() {
        for (String username : List.of("admin", "nobody")) {
            Map<String, String> guess = Map.of("username", username, "password", "wrong");
            JsonNode problem = anyone.post("/sessions", guess).problem(401, "sign-in-failed");
            assertThat(problem.path("detail").asText()).isEqualTo("Username or password is wrong.");
            for (int i = 0; i < 4; i++) {
                anyone.post("/sessions", guess).expect(401);
            }
            TestClient.Answer locked = anyone.post("/sessions", guess);
            locked.problem(429, "locked-out");
            assertThat(locked.header("Retry-After")).isEqualTo("30");
        }
        anyone.post("/sessions", Map.of("username", "admin", "password", ADMIN_PASSWORD))
                .expect(429);
        admin.get("/me").expect(200);
        clock.forward(Duration.ofSeconds(30));
        anyone.post("/sessions", Map.of("username", "admin", "password", ADMIN_PASSWORD))
                .expect(201);
    }

    @Test
    void sessionsEndBySigningOutByIdlenessAndByAge() {
        SignedInClient other = SignedInClient.in(anyone, "admin", ADMIN_PASSWORD);
        TestClient.Answer out = other.delete("/sessions/current").expect(204);
        assertThat(out.header("Set-Cookie")).startsWith("argosy-session=").contains("Max-Age=0");
        other.get("/me").expect(401);
        admin.get("/me").expect(200);

        SignedInClient idle = SignedInClient.in(anyone, "admin", ADMIN_PASSWORD);
        for (int i = 0; i < 15; i++) {
            clock.forward(Duration.ofHours(11));
            admin.get("/me").expect(200);
        }
        idle.get("/me").expect(401);
        clock.forward(Duration.ofHours(4));
        admin.get("/me").expect(401);
    }

    @Test
    void aNewPasswordEndsTheOtherSessions() {
        SignedInClient here = chenjing();
        SignedInClient there = SignedInClient.in(anyone, "chenjing", PASSWORD);
        Map<String, String> change = Map.of("current", PASSWORD, "password", "another-long-sentence");
        here.post("/me/password", Map.of("current", "wrong", "password", "another-long-sentence"))
                .problem(401, "sign-in-failed");
        here.post("/me/password", Map.of("current", PASSWORD, "password", "1234567890"))
                .problem(422, "invalid");
        here.post("/me/password", change).expect(204);
        here.get("/me").expect(200);
        there.get("/me").expect(401);
        anyone.post("/sessions", Map.of("username", "chenjing", "password", PASSWORD))
                .expect(401);
        SignedInClient.in(anyone, "chenjing", "another-long-sentence");
    }

    @Test
    void whoLeavesIsOutAtOnce() {
        SignedInClient chenjing = chenjing("identity:auditor");
        JsonNode person = chenjing.get("/people?username=chenjing").json().at("/items/0");
        admin.patch(
                        "/people/" + person.path("id").asLong(),
                        person.path("version").asInt(),
                        Map.of("state", "left"))
                .expect(200);
        chenjing.get("/me").expect(401);
        anyone.post("/sessions", Map.of("username", "chenjing", "password", PASSWORD))
                .expect(401);
    }

    @Test
    void tokensAreShownOnceAndMayNoMoreThanTheirScopesAndTheirOwner() {
        SignedInClient chenjing = chenjing("identity:auditor");
        Map<String, Object> wanted = new HashMap<>(
                Map.of("name", "ERP", "scopes", List.of("identity:people:read"), "expiresAt", "2027-05-01T00:00:00Z"));
        JsonNode created = chenjing.post("/tokens", wanted).expect(201).json();
        String secret = created.path("token").asText();
        assertThat(secret).startsWith("argosy_").hasSize(50);
        assertThat(chenjing.get("/tokens").text()).contains("ERP").doesNotContain(secret);

        SignedInClient machine = SignedInClient.with(anyone, secret);
        machine.get("/people").expect(200);
        machine.get("/units").problem(403, "forbidden");
        machine.post("/tokens", wanted).problem(403, "sign-in-yourself");
        machine.get("/tokens").problem(403, "sign-in-yourself");
        machine.delete("/tokens/" + created.path("id").asLong()).problem(403, "sign-in-yourself");
        assertThat(machine.get("/me").json().path("username").asText()).isEqualTo("chenjing");
        admin.get("/tokens").expect(200);
        assertThat(admin.delete("/tokens/" + created.path("id").asLong()).status())
                .isEqualTo(404);

        JsonNode person = admin.get("/people?username=chenjing").json().at("/items/0");
        admin.patch(
                        "/people/" + person.path("id").asLong(),
                        person.path("version").asInt(),
                        Map.of("roles", List.of()))
                .expect(200);
        machine.get("/people").problem(403, "forbidden");

        chenjing.delete("/tokens/" + created.path("id").asLong()).expect(204);
        machine.get("/me").problem(401, "bad-token");
    }

    @Test
    void tokensExpireAndAskOnlyForWhatTheirOwnerHas() {
        SignedInClient chenjing = chenjing("identity:auditor");
        String secret = chenjing.post(
                        "/tokens",
                        Map.of("name", "short", "scopes", List.of("*:*:read"), "expiresAt", "2026-11-23T03:00:00Z"))
                .expect(201)
                .json()
                .path("token")
                .asText();
        SignedInClient machine = SignedInClient.with(anyone, secret);
        machine.get("/units").expect(200);
        clock.forward(Duration.ofHours(1));
        machine.get("/units").problem(401, "bad-token");

        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("name", "x", "scopes", List.of("*"), "expiresAt", "2027-05-01T00:00:00Z"),
                Map.of("name", "x", "scopes", List.of("people"), "expiresAt", "2027-05-01T00:00:00Z"),
                Map.of("name", "x", "scopes", List.of("*:*:read"), "expiresAt", "2028-05-01T00:00:00Z"),
                Map.of("name", "x", "scopes", List.of("*:*:read"), "expiresAt", "2026-11-23T02:00:00Z"),
                Map.of("name", "x", "scopes", List.of(), "expiresAt", "2027-05-01T00:00:00Z"))) {
            chenjing.post("/tokens", wrong).problem(422, "invalid");
        }
    }

    @Test
    void accessIsLogged() {
        SignedInClient chenjing = chenjing("identity:member");
        chenjing.get("/access-log").problem(403, "forbidden");
        anyone.post("/sessions", Map.of("username", "chenjing", "password", "wrong"))
                .expect(401);
        admin.post("/people", Map.of("username", "wanglei", "name", "王磊", "phone", "13812345678"))
                .expect(201);
        assertThat(chenjing.get("/people?username=wanglei").text()).doesNotContain("13812345678");
        assertThat(admin.get("/people?username=wanglei").text()).contains("13812345678");
        identity.stop();
        assertThat(department
                        .departments()
                        .database("identity")
                        .select(AccessEntry.REGISTER, org.jooq.impl.DSL.noCondition(), 100))
                .extracting(entry -> entry.value().kind() + " " + entry.value().username() + " "
                        + entry.value().permission() + " " + entry.value().fields())
                .contains(
                        "SIGNED_IN chenjing null null",
                        "DENIED chenjing identity:access-log:read null",
                        "SIGN_IN_FAILED chenjing null null",
                        "REVEALED admin null phone")
                .doesNotContain("REVEALED chenjing null phone");
    }

    @Test
    void theFirstAdministratorIsMadeOnceWithTheSecretOnTheConsole() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        IdentityDepartment fresh = new IdentityDepartment(
                new OtherDepartments(), Map.of(), new PrintStream(printed, true, StandardCharsets.UTF_8));
        try (TestDepartment empty = TestDepartment.start(fresh, clock)) {
            Matcher secret =
                    Pattern.compile("\"secret\":\"([^\"]+)\"").matcher(printed.toString(StandardCharsets.UTF_8));
            assertThat(secret.find()).isTrue();
            Map<String, String> setup = new HashMap<>(
                    Map.of("secret", "guess", "username", "boss", "name", "老板", "password", "a-sentence-for-the-boss"));
            empty.anonymous().post("/setup", setup).problem(403, "wrong-secret");
            setup.put("secret", secret.group(1));
            setup.put("password", "short");
            empty.anonymous().post("/setup", setup).problem(422, "invalid");
            setup.put("password", "a-sentence-for-the-boss");
            empty.anonymous().post("/setup", setup).expect(201);
            empty.anonymous().post("/setup", setup).problem(409, "already-set-up");
            SignedInClient.in(empty.anonymous(), "boss", "a-sentence-for-the-boss")
                    .get("/people")
                    .expect(200);
        }
        anyone.post("/setup", Map.of("secret", "x", "username", "boss", "name", "x", "password", "x"))
                .problem(409, "already-set-up");
    }
}
