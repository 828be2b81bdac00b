package argosy.itests;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.testkit.TestClient;
import argosy.testkit.TestClient.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Power is cut while people work: what was acknowledged is there afterwards, and the books agree. */
final class KillIT {

    private static final int WRITERS = 6;
    private static final int ROUNDS = 2;
    private static final int ACKNOWLEDGED_PER_ROUND = 300;
    private static final int FILTER_VALUES = 50;

    @Test
    void everyAcknowledgedWriteSurvives() {
        try (Installation server = Installation.start("killed")) {
            Stockroom room = Stockroom.open(server.admin());
            String sku = room.stocked(1_000);
            Set<String> skus = new ConcurrentSkipListSet<>();
            AtomicLong received = new AtomicLong(1_000);
            AtomicLong unanswered = new AtomicLong();
            for (int round = 0; round < ROUNDS; round++) {
                write(server, room, sku, skus, received, unanswered);
                server.start();
                assertThat(kept(server.admin(), skus)).as("acknowledged SKUs").isEqualTo(skus);
                long there = balance(server.admin(), sku);
                assertThat(there)
                        .as("acknowledged pieces, and at most those whose answer was lost")
                        .isBetween(received.get(), received.get() + unanswered.get());
                assertThat(Stockroom.report(server.admin(), "ledger-proof"))
                        .as("differences between ledger and balance")
                        .isEmpty();
            }
        }
    }

    /** Writes from several threads until the server is killed in the middle of it. */
    private static void write(
            Installation server,
            Stockroom room,
            String sku,
            Set<String> skus,
            AtomicLong received,
            AtomicLong unanswered) {
        int before = skus.size();
        List<Thread> writers = new ArrayList<>();
        List<String> refused = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < WRITERS; i++) {
            String prefix = "K" + before + "-" + i + "-";
            Thread writer = new Thread(() -> {
                try {
                    for (int n = 0; ; n++) {
                        String code = prefix + n;
                        if (acknowledged(
                                room.client().post(Stockroom.SKUS, Map.of("code", code, "name", code)), refused)) {
                            skus.add(code);
                        }
                        unanswered.incrementAndGet();
                        if (acknowledged(room.client().post(Stockroom.STOCK_MOVES, found(room, sku)), refused)) {
                            received.incrementAndGet();
                        }
                        unanswered.decrementAndGet();
                    }
                } catch (UncheckedIOException killed) {
                    // What was not answered may be there or not.
                }
            });
            writers.add(writer);
            writer.start();
        }
        Condition.await(
                Duration.ofSeconds(60),
                () -> "writes are acknowledged: " + skus.size() + ", refused: " + refused,
                () -> skus.size() >= before + ACKNOWLEDGED_PER_ROUND || !refused.isEmpty());
        server.kill();
        writers.forEach(KillIT::join);
        assertThat(refused).isEmpty();
    }

    private static Map<String, Object> found(Stockroom room, String sku) {
        return Map.of("sku", sku, "bin", room.bin(), "quantity", 1, "reason", "correction_gain", "note", "找到一件");
    }

    private static boolean acknowledged(Answer answer, List<String> refused) {
        if (answer.status() != 201) {
            refused.add(answer.status() + " " + answer.text());
        }
        return answer.status() == 201;
    }

    private static Set<String> kept(TestClient client, Set<String> codes) {
        Set<String> kept = new TreeSet<>();
        List<String> all = List.copyOf(codes);
        for (int from = 0; from < all.size(); from += FILTER_VALUES) {
            String some = all.subList(from, Math.min(all.size(), from + FILTER_VALUES)).stream()
                    .map(code -> "code=" + code)
                    .collect(Collectors.joining("&"));
            client.get(Stockroom.SKUS + "?limit=200&" + some)
                    .expect(200)
                    .json()
                    .path("items")
                    .forEach(item -> kept.add(item.path("code").asText()));
        }
        return kept;
    }

    private static long balance(TestClient client, String sku) {
        long pieces = 0;
        for (JsonNode item :
                client.get("/api/logistics/stock?sku=" + sku).expect(200).json().path("items")) {
            pieces += item.path("quantity").asLong();
        }
        return pieces;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
