package argosy.devloop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** A running Argosy, asked over HTTP as its administrator asks it. */
final class Argosy implements AutoCloseable {

    private static final String SESSIONS = "/api/identity/sessions";
    private static final String DEPARTMENTS = "/api/administration/departments";
    private static final Set<String> PLATFORM = Set.of("identity", "administration");
    private static final Map<String, String> DONE =
            Map.of("install", "installed", "upgrade", "upgraded", "remove", "purged");
    private static final Duration POLL = Duration.ofMillis(50);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String address;
    private final HttpClient http = HttpClient.newHttpClient();
    private String password;
    private String session;

    /** @param port on this machine */
    Argosy(int port) {
        this.address = "http://localhost:" + port;
    }

    String address() {
        return address;
    }

    /** Whether departments can be brought in: identity and administration run. */
    boolean isOpen() {
        try {
            Set<String> needed = new HashSet<>(PLATFORM);
            for (JsonNode department :
                    JSON.readTree(once("GET", "/health", null, Map.of()).body()).path("departments")) {
                if (department.path("state").asText().equals("running")) {
                    needed.remove(department.path("name").asText());
                }
            }
            return needed.isEmpty();
        } catch (IOException | UncheckedIOException notYet) {
            return false;
        }
    }

    /** Signs {@code admin} in, again whenever the session has ended; false when the password is another. */
    boolean signIn(String given) {
        session = null;
        HttpResponse<String> answer = once(
                "POST",
                SESSIONS,
                BodyPublishers.ofString(JSON.createObjectNode()
                        .put("username", "admin")
                        .put("password", given)
                        .toString()),
                Map.of("Content-Type", "application/json"));
        if (answer.statusCode() != 201) {
            return false;
        }
        String cookie = answer.headers().firstValue("Set-Cookie").orElse("");
        session = cookie.replaceFirst(";.*", "");
        password = given;
        return true;
    }

    /**
     * What Argosy did with a department's file.
     *
     * @param word {@code installed}, {@code upgraded}, {@code purged}, {@code unchanged} when it was so already,
     *     {@code refused} or {@code failed}
     * @param problem why it was not done, as a sentence; then nothing has changed
     */
    record Outcome(String word, Optional<String> problem) {

        private static final Outcome UNCHANGED = new Outcome("unchanged", Optional.empty());
    }

    /** Installs the department, or brings the one that is there to this version; returns when that has ended. */
    Outcome bring(Path bundle) throws IOException {
        HttpResponse<String> answer = send(
                "POST", DEPARTMENTS, BodyPublishers.ofFile(bundle), Map.of("Content-Type", "application/java-archive"));
        return ended(answer, "installed-already");
    }

    /** Takes the department away with all that it has stored, if it is there; returns when that has ended. */
    Outcome purge(String department) throws IOException {
        HttpResponse<String> answer =
                send("DELETE", DEPARTMENTS + '/' + department + "?data=purge&confirm=" + department, null, Map.of());
        return ended(answer, "unknown-department");
    }

    /** @param nothing the code of the problem that means that there was nothing to do */
    private Outcome ended(HttpResponse<String> begun, String nothing) throws IOException {
        JsonNode action = JSON.readTree(begun.body());
        if (begun.statusCode() >= 400) {
            return action.path("code").asText().equals(nothing)
                    ? Outcome.UNCHANGED
                    : new Outcome("refused", Optional.of(action.path("detail").asText()));
        }
        String path =
                "/api/administration/department-actions/" + action.path("id").asText();
        while (action.path("endedAt").isNull() || action.path("endedAt").isMissingNode()) {
            LockSupport.parkNanos(POLL.toNanos());
            HttpResponse<String> answer = send("GET", path, null, Map.of());
            if (answer.statusCode() != 200) {
                throw new IOException("Argosy answers " + answer.statusCode() + ": " + answer.body());
            }
            action = JSON.readTree(answer.body());
        }
        String state = action.path("state").asText();
        return state.equals("succeeded")
                ? new Outcome(DONE.get(action.path("action").asText()), Optional.empty())
                : new Outcome(state, Optional.of(action.path("problem").asText()));
    }

    /** Signs out. */
    @Override
    public void close() {
        if (session != null) {
            once("DELETE", SESSIONS + "/current", null, Map.of());
            session = null;
        }
    }

    private HttpResponse<String> send(String method, String path, BodyPublisher body, Map<String, String> headers) {
        HttpResponse<String> answer = once(method, path, body, headers);
        boolean again = answer.statusCode() == 401 && password != null && signIn(password);
        return again ? once(method, path, body, headers) : answer;
    }

    private HttpResponse<String> once(String method, String path, BodyPublisher body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofMinutes(2))
                .method(method, body == null ? BodyPublishers.noBody() : body);
        headers.forEach(request::header);
        if (session != null) {
            request.header("Cookie", session);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
