package argosy.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** A small HTTP client for tests; paths are below {@code /api/<department>}. */
public final class TestClient {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String base;
    private final String token;

    public TestClient(String base, String token) {
        this.base = base;
        this.token = token;
    }

    /** The API token that it signs in with, or null. */
    public String token() {
        return token;
    }

    /** An answer: status, headers, body. */
    public record Answer(int status, HttpResponse<byte[]> response) {

        public String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        public byte[] bytes() {
            return response.body();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        /** The body as JSON. */
        public JsonNode json() {
            try {
                return JSON.readTree(response.body());
            } catch (IOException e) {
                throw new AssertionError("Not JSON: " + text(), e);
            }
        }

        /** The same answer, when it has this status. */
        public Answer expect(int expected) {
            if (status != expected) {
                throw new AssertionError("Expected " + expected + " but was " + status + ": " + text());
            }
            return this;
        }

        /** The problem with this status and code. */
        public JsonNode problem(int expected, String code) {
            expect(expected);
            JsonNode problem = json();
            if (!String.valueOf(header("Content-Type")).startsWith("application/problem+json")
                    || problem.path("status").asInt() != expected
                    || !problem.path("code").asText().equals(code)) {
                throw new AssertionError("Expected the problem " + code + " but was " + text());
            }
            return problem;
        }

        public long id() {
            return json().path("id").asLong();
        }
    }

    public Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    /** GET as another media type. */
    public Answer get(String path, String accept) {
        return send("GET", path, null, Map.of("Accept", accept));
    }

    /** POST of a JSON text, or of an object that becomes JSON. */
    public Answer post(String path, Object body) {
        return send("POST", path, json(body), Map.of("Content-Type", "application/json"));
    }

    public Answer post(String path, byte[] body, String mediaType) {
        return send("POST", path, body, Map.of("Content-Type", mediaType));
    }

    /** PATCH with {@code If-Match} set to this version. */
    public Answer patch(String path, int version, Object body) {
        return send(
                "PATCH",
                path,
                json(body),
                Map.of("Content-Type", "application/merge-patch+json", "If-Match", "\"" + version + '"'));
    }

    public Answer delete(String path, int version) {
        return send("DELETE", path, null, Map.of("If-Match", "\"" + version + '"'));
    }

    /** Any request. */
    public Answer send(String method, String path, byte[] body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofMinutes(2))
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        headers.forEach(request::header);
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static byte[] json(Object body) {
        try {
            return body instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
