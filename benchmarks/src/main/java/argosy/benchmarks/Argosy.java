package argosy.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The real distribution, started by its own script. */
final class Argosy extends Server {

    private static final String PASSWORD = "Kai-Yuan-2026-warehouse";

    private static final String PERSON = "chenjing";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path home;
    private final Path data;
    private final HttpClient http = HttpClient.newHttpClient();
    private String token;

    /** @param home the unpacked archive */
    Argosy(Path home, Path data) {
        super("argosy");
        this.home = home;
        this.data = data;
    }

    /** Its database of a department. */
    static Path database(Path data, String department) {
        return data.resolve("departments").resolve(department).resolve("db");
    }

    @Override
    List<String> command() {
        return List.of(
                home.resolve("bin/argosy").toString(), "--port", String.valueOf(port()), "--data", data.toString());
    }

    @Override
    Map<String, String> environment() {
        return Map.of(
                "ARGOSY_ADMIN_PASSWORD",
                PASSWORD,
                "ARGOSY_HOST",
                "127.0.0.1",
                "JAVA_HOME",
                System.getProperty("java.home"));
    }

    @Override
    String token() {
        return token;
    }

    @Override
    Path console() {
        return data.resolveSibling(data.getFileName() + ".log");
    }

    /** Until it has a token, it is ready when it says so. */
    @Override
    boolean ready() {
        return token == null ? status("/health") == 200 : super.ready();
    }

    /** Enters what the filled tables stand on, and the person that works: a keeper who dispatches, no administrator. */
    void setUp() throws IOException {
        signIn("admin", "*");
        post("/api/logistics/warehouses", """
                {"code": "%s", "name": "杭州仓"}""".formatted(Season.WAREHOUSE));
        post("/api/logistics/carriers", """
                {"code": "%s", "name": "顺丰速运"}""".formatted(Season.CARRIER));
        HttpResponse<String> person = post("/api/identity/people", """
                {"username": "%s", "name": "陈静", "roles": ["logistics:warehouse-keeper", "logistics:dispatcher"]}""".formatted(PERSON));
        post("/api/identity/people/" + JSON.readTree(person.body()).path("id").asLong() + "/password", """
                {"password": "%s"}""".formatted(
                        PASSWORD));
    }

    /** Gets a token for the person that works; it is good for later starts as well. */
    void signIn() throws IOException {
        signIn(PERSON, "logistics:skus:read", "logistics:skus:write", "logistics:dispatch-orders:review");
    }

    /** Gets a token for someone that is good for this. */
    void signIn(String username, String... scopes) throws IOException {
        HttpResponse<String> session = post("/api/identity/sessions", """
                {"username": "%s", "password": "%s"}""".formatted(username, PASSWORD));
        String cookie = session.headers().firstValue("Set-Cookie").orElseThrow();
        HttpResponse<String> made = post(
                "/api/identity/tokens",
                """
                {"name": "benchmark %s", "scopes": ["%s"], "expiresAt": "%s"}""".formatted(
                                Instant.now(),
                                String.join("\", \"", scopes),
                                Instant.now().plus(Duration.ofDays(1))),
                "Cookie",
                cookie.substring(0, cookie.indexOf(';')));
        token = JSON.readTree(made.body()).path("token").asText();
    }

    /** Posts JSON as the one who is signed in, or with a header of one's own; anything but success is an error. */
    HttpResponse<String> post(String path, String json, String... header) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json));
        if (header.length > 0) {
            request.headers(header);
        } else if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IOException("Argosy answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
