package argosy.identity;

import argosy.testkit.TestClient;
import argosy.testkit.TestClient.Answer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A browser or machine with identity's own cookie or token. */
record SignedInClient(TestClient client, Map<String, String> headers) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Signs in over HTTP. */
    static SignedInClient in(TestClient client, String username, String password) {
        Answer answer = client.post("/sessions", Map.of("username", username, "password", password))
                .expect(201);
        String cookie = answer.header("Set-Cookie");
        return new SignedInClient(client, Map.of("Cookie", cookie.substring(0, cookie.indexOf(';'))));
    }

    static SignedInClient with(TestClient client, String token) {
        return new SignedInClient(client, Map.of("Authorization", "Bearer " + token));
    }

    SignedInClient onBehalfOf(String username) {
        Map<String, String> more = new HashMap<>(headers);
        more.put("X-On-Behalf-Of", username);
        return new SignedInClient(client, more);
    }

    Answer get(String path) {
        return client.send("GET", path, null, headers);
    }

    Answer post(String path, Object body) {
        return send("POST", path, body, Map.of("Content-Type", "application/json"));
    }

    Answer patch(String path, int version, Object body) {
        return send(
                "PATCH",
                path,
                body,
                Map.of("Content-Type", "application/merge-patch+json", "If-Match", "\"" + version + '"'));
    }

    Answer delete(String path) {
        return client.send("DELETE", path, null, headers);
    }

    private Answer send(String method, String path, Object body, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(headers);
        all.putAll(more);
        try {
            return client.send(method, path, JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8), all);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
