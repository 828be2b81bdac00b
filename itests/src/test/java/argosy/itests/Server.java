package argosy.itests;

import argosy.testkit.TestClient;
import argosy.testkit.TestClient.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A running Argosy as its users see it. */
public abstract class Server {

    /** What {@code ARGOSY_ADMIN_PASSWORD} is set to in every run. */
    static final String ADMIN_PASSWORD = "Kai-Yuan-2026-warehouse";

    private static final List<ServerLog> LOGS = Collections.synchronizedList(new ArrayList<>());

    private final String address;
    private final ServerLog log;
    private TestClient admin;

    Server(int port, Path data) {
        this.address = "http://127.0.0.1:" + port;
        this.log = new ServerLog(data.resolve("log"));
        if (!LOGS.contains(log)) {
            LOGS.add(log);
        }
    }

    /** The logs of all servers of this run. */
    static List<ServerLog> logs() {
        return List.copyOf(LOGS);
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    final String address() {
        return address;
    }

    final ServerLog log() {
        return log;
    }

    /** A client that is not signed in; paths begin with {@code /}. */
    final TestClient anonymous() {
        return new TestClient(address, null);
    }

    /** A client with an API token of the administrator. */
    final synchronized TestClient admin() {
        if (admin == null) {
            admin = token("integration tests", "*");
        }
        return admin;
    }

    /** Signs in; answers the session cookie as a browser sends it back. */
    final String signIn(String username, String password) {
        Answer answer = anonymous().post("/api/identity/sessions", Map.of("username", username, "password", password));
        if (answer.status() / 100 != 2) {
            throw new AssertionError("Sign-in answered " + answer.status() + ": " + answer.text());
        }
        String cookie = answer.header("Set-Cookie");
        return cookie.substring(0, cookie.indexOf(';'));
    }

    /** Returns when every department that should run does. */
    final void awaitReady(Duration deadline) {
        String[] last = {"no answer"};
        Condition.await(deadline, () -> "/health is 200. " + last[0] + '\n' + log.tail(), () -> {
            try {
                Answer health = anonymous().get("/health");
                last[0] = health.status() + " " + health.text();
                return health.status() == 200;
            } catch (UncheckedIOException e) {
                last[0] = e.getCause().toString();
                return false;
            }
        });
    }

    /** A machine with a new API token of the administrator, narrowed to these scopes. */
    final TestClient token(String name, String... scopes) {
        Answer answer = newToken(signIn("admin", ADMIN_PASSWORD), name, scopes);
        return new TestClient(address, answer.json().path("token").asText());
    }

    /** Makes an API token that is valid for a day, for the person of this session. */
    final Answer newToken(String cookie, String name, String... scopes) {
        String body =
                """
                {"name": "%s", "scopes": ["%s"], "expiresAt": "%s"}""".formatted(name, String.join("\", \"", scopes), Instant.now().plus(Duration.ofDays(1)));
        return anonymous()
                .send(
                        "POST",
                        "/api/identity/tokens",
                        body.getBytes(StandardCharsets.UTF_8),
                        Map.of("Content-Type", "application/json", "Cookie", cookie))
                .expect(201);
    }
}
