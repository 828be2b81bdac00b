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

/**
 * Calls a department's API as somebody: {@code client.post("/bins", Map.of("code", "A-01")).expect(201).id()}. Paths are
 * below {@code /api/<department>} and begin with a slash; queries are encoded by the test. An answer is waited for up to two
 * minutes.
 */
public final class TestClient {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String base;
    private final String token;

    /**
     * @param base {@code http://localhost:8181/api/logistics}
     * @param token the API token that it signs in with, or null for nobody
     */
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

        /** The body as text in UTF-8. */
        public String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        /** The body as it came. */
        public byte[] bytes() {
            return response.body();
        }

        /** The first header of that name, or null. */
        public String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        /**
         * The body as JSON.
         *
         * @throws AssertionError with the body when it is none
         */
        public JsonNode json() {
            try {
                return JSON.readTree(response.body());
            } catch (IOException e) {
                throw new AssertionError("Not JSON: " + text(), e);
            }
        }

        /**
         * The items of a page.
         *
         * @throws AssertionError with the body when it is none
         */
        public JsonNode items() {
            JsonNode items = expect(200).json().path("items");
            if (!items.isArray()) {
                throw new AssertionError("Expected a page but was " + text());
            }
            return items;
        }

        /**
         * The same answer, when it has this status.
         *
         * @throws AssertionError with the body when it has another one
         */
        public Answer expect(int expected) {
            if (status != expected) {
                throw new AssertionError("Expected " + expected + " but was " + status + ": " + text());
            }
            return this;
        }

        /**
         * The problem with this status and code, by its members; {@code errors} names the fields.
         *
         * @throws AssertionError with the body when it is anything else
         */
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

        /** The {@code id} of the body. */
        public long id() {
            return json().path("id").asLong();
        }
    }

    /** GET as JSON. */
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

    /** POST of a file. */
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

    /** DELETE with {@code If-Match} set to this version. */
    public Answer delete(String path, int version) {
        return send("DELETE", path, null, Map.of("If-Match", "\"" + version + '"'));
    }

    /**
     * Any request.
     *
     * @param body null for none
     */
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
