package argosy.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each peer does each work, and answers as Argosy does: what is measured is the work and no error page. */
final class PeerTest {

    private static final Season SEASON = new Season(1000, 20);
    private static final String API = "/api/logistics/";

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir(cleanup = CleanupMode.ALWAYS)
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"raw", "spring"})
    void doesEveryWork(String name) throws Exception {
        Path database = folder.resolve(name);
        Data.create(database, SEASON);
        Server peer = new Peer(name, database, List.of("-Xmx256m"));
        peer.start();
        try {
            assertThatRecordsAreKept(peer);
            assertThatListsAreFilteredAndSorted(peer);
            assertThatGoodsAreReservedOnce(peer);
            for (Work work : Work.values()) {
                assertThatLoadRuns(peer, work);
            }
        } catch (AssertionError e) {
            throw new AssertionError(Files.readString(peer.console()), e);
        } finally {
            peer.stop();
        }
    }

    private void assertThatRecordsAreKept(Server peer) throws Exception {
        HttpResponse<String> created =
                post(peer, "skus", new String(Season.newSku(0), StandardCharsets.UTF_8), Work.W1.expected());
        JsonNode sku = json(created);
        assertThat(sku.path("code").asText()).isEqualTo("B-0");
        assertThat(sku.path("weightGrams").asInt()).isEqualTo(120);
        assertThat(sku.path("createdAt").asText()).endsWith("Z");
        assertThat(json(get(peer, "skus/" + sku.path("id").asLong()))).isEqualTo(sku);
    }

    private void assertThatListsAreFilteredAndSorted(Server peer) throws Exception {
        JsonNode items = json(get(peer, "skus?brand=%E5%93%81%E7%89%8C007&sort=name&limit=5"))
                .path("items");
        assertThat(items).hasSize(5).allMatch(sku -> sku.path("brand").asText().equals(Season.brand(7)));
        assertThat(StreamSupport.stream(items.spliterator(), false)
                        .map(sku -> sku.path("name").asText()))
                .isSorted();
    }

    private void assertThatGoodsAreReservedOnce(Server peer) throws Exception {
        String review = "dispatch-orders/20/review";
        JsonNode order = json(post(peer, review, "", Work.W4.expected()));
        assertThat(order.path("state").asText()).isEqualTo("reviewed");
        assertThat(order.path("version").asInt()).isEqualTo(2);
        assertThat(order.path("shortPieces").asInt()).isZero();
        assertThat(order.path("lines")).hasSize(3);
        post(peer, review, "", 409);
    }

    private static void assertThatLoadRuns(Server peer, Work work) throws IOException {
        Load.Result result =
                Load.run(peer.port(), 2, Bench.atMost(10, work.requests(SEASON, null)), work.expected(), 30);
        assertThat(result.errors()).as(result.firstError()).isZero();
        assertThat(result.requests()).isEqualTo(10);
    }

    private HttpResponse<String> get(Server peer, String path) throws Exception {
        return expect(200, HttpRequest.newBuilder(uri(peer, path)).build());
    }

    private HttpResponse<String> post(Server peer, String path, String body, int expected) throws Exception {
        return expect(
                expected,
                HttpRequest.newBuilder(uri(peer, path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }

    private HttpResponse<String> expect(int status, HttpRequest request) throws Exception {
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer;
    }

    private static URI uri(Server peer, String path) {
        return URI.create("http://127.0.0.1:" + peer.port() + API + path);
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }
}
