package argosy.itests;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.testkit.TestClient;
import argosy.testkit.TestClient.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** People in a browser and machines with tokens, from outside. */
@OnDistribution
final class SignInIT {

    private final Distribution distribution;
    private final TestClient visitor;

    SignInIT(Distribution distribution) {
        this.distribution = distribution;
        this.visitor = distribution.anonymous();
    }

    @Test
    void aPersonSignsInIsKnownAndSignsOut() {
        String cookie = distribution.signIn("admin", Server.ADMIN_PASSWORD);
        assertThat(me(cookie).expect(200).json().path("username").asText()).isEqualTo("admin");
        visitor.send("DELETE", "/api/identity/sessions/current", null, Map.of("Cookie", cookie))
                .expect(204);
        me(cookie).problem(401, "sign-in-needed");
    }

    @Test
    void theSessionCookieIsNotForScriptsNorForOtherSites() {
        Answer answer =
                visitor.post("/api/identity/sessions", Map.of("username", "admin", "password", Server.ADMIN_PASSWORD));
        assertThat(answer.expect(201).header("Set-Cookie"))
                .startsWith("argosy-session=")
                .contains("HttpOnly")
                .contains("SameSite=Strict")
                .contains("Path=/");
    }

    @Test
    void aPageOfAnotherSiteCannotActWithTheSession() {
        String cookie = distribution.signIn("admin", Server.ADMIN_PASSWORD);
        visitor.send(
                        "POST",
                        Stockroom.WAREHOUSES,
                        "{}".getBytes(StandardCharsets.UTF_8),
                        Map.of(
                                "Cookie", cookie,
                                "Content-Type", "application/json",
                                "Origin", "https://evil.example",
                                "Sec-Fetch-Site", "cross-site"))
                .problem(403, "foreign-origin");
    }

    @Test
    void aWrongPasswordTellsNothing() {
        Answer unknown =
                visitor.post("/api/identity/sessions", Map.of("username", "nobody-here", "password", "wrong-password"));
        Answer wrong = visitor.post(
                "/api/identity/sessions", Map.of("username", "someone-else", "password", "wrong-password"));
        assertThat(unknown.expect(401).header("Content-Type")).startsWith("application/problem+json");
        assertThat(unknown.json()).isEqualTo(wrong.expect(401).json());
    }

    @Test
    void nobodyGetsInWithoutSession() {
        visitor.get(Stockroom.SKUS).problem(401, "sign-in-needed");
        visitor.post(Stockroom.SKUS, "{}").problem(401, "sign-in-needed");
        visitor.get("/api/identity/people").problem(401, "sign-in-needed");
        new TestClient(distribution.address(), "argosy_made-up")
                .get(Stockroom.SKUS)
                .problem(401, "bad-token");
    }

    @Test
    void aTokenReachesNoFurtherThanItsScopes() {
        TestClient reader = distribution.token("reader", "logistics:skus:read");
        reader.get(Stockroom.SKUS).expect(200);
        reader.post(Stockroom.SKUS, Map.of("code", "X", "name", "x")).problem(403, "forbidden");
        reader.get(Stockroom.WAREHOUSES).problem(403, "forbidden");
        reader.get("/api/identity/people").problem(403, "forbidden");
    }

    @Test
    void aTokenEnds() {
        String cookie = distribution.signIn("admin", Server.ADMIN_PASSWORD);
        Answer made = distribution.newToken(cookie, "short-lived", "logistics:skus:read");
        TestClient machine =
                new TestClient(distribution.address(), made.json().path("token").asText());
        machine.get(Stockroom.SKUS).expect(200);
        visitor.send("DELETE", "/api/identity/tokens/" + made.id(), null, Map.of("Cookie", cookie))
                .expect(204);
        machine.get(Stockroom.SKUS).problem(401, "bad-token");
    }

    private Answer me(String cookie) {
        return visitor.send("GET", "/api/identity/me", null, Map.of("Cookie", cookie));
    }
}
