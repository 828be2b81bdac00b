package argosy.itests;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.testkit.TestClient;
import argosy.testkit.TestClient.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The main job at its size (issue 2, accepted when 2): the stock and ten thousand orders come as files, eight people take
 * every order through the house at the same time, and the books tell in the evening what was done.
 */
final class BusyDayIT {

    private static final int SKUS = 2_000;
    private static final int BINS = 400;
    private static final int ORDERS = 10_000;
    private static final int CLIENTS = 8;
    private static final int TOGETHER = 200;
    private static final ZoneId COMPANY = ZoneId.of("Asia/Shanghai");

    private final Season season = new Season(SKUS, BINS, ORDERS, 20261111);

    @Test
    void tenThousandOrdersGoOut() throws Exception {
        try (Installation server = Installation.start("busy-day")) {
            TestClient client = server.admin();
            LocalDate first = LocalDate.now(COMPANY);
            timed("import of SKUs, bins and stock", SKUS * 3 + BINS, () -> fill(client));
            timed(
                    "import of orders",
                    ORDERS,
                    () -> imported(client, Stockroom.ORDERS, season.orderFile(), Charset.forName("GB18030"), ORDERS));

            Map<Long, Season.Order> orders = ids(client);
            assertThat(orders).hasSize(ORDERS);
            timed("review and reservation", ORDERS, () -> review(client, orders.keySet()));
            timed("pick, pack, check, sign, hand over by " + CLIENTS, ORDERS, () -> dispatch(client, orders));

            assertThat(count(client, "handed_over")).isEqualTo(ORDERS);
            assertThat(Stockroom.report(client, "ledger-proof"))
                    .as("differences between ledger and balance")
                    .isEmpty();
            assertThatStockIsWhatIsLeft(client);
            assertThatTheDaySaysSo(client, first, LocalDate.now(COMPANY));
        }
    }

    private void fill(TestClient client) {
        client.post(Stockroom.WAREHOUSES, Map.of("code", Season.WAREHOUSE, "name", "杭州仓"))
                .expect(201);
        client.post("/api/logistics/carriers", Map.of("code", Season.CARRIER, "name", "顺丰速运"))
                .expect(201);
        imported(client, Stockroom.SKUS, season.skuFile(), StandardCharsets.UTF_8, SKUS);
        imported(client, "/api/logistics/bins", season.binFile(), StandardCharsets.UTF_8, BINS);
        imported(client, Stockroom.STOCK_MOVES, season.stockFile(), StandardCharsets.UTF_8, SKUS * 2);
    }

    /** Sends a file, looks at its preview, imports it; every row must be good. */
    private static void imported(TestClient client, String collection, String file, Charset encoding, int records) {
        Answer preview =
                client.post(collection, file.getBytes(encoding), "text/csv").expect(201);
        assertThat(preview.json().path("bad").asInt()).as(preview.text()).isZero();
        String batch = collection + "/imports/" + preview.id();
        JsonNode accepted = client.post(batch + "/accept", "").expect(200).json();
        assertThat(accepted.path("state").asText()).isEqualTo("imported");
        assertThat(accepted.path("records").asInt()).isEqualTo(records);
    }

    private Map<Long, Season.Order> ids(TestClient client) {
        Map<String, Season.Order> byRef =
                season.orders().stream().collect(Collectors.toMap(Season.Order::ref, order -> order));
        Map<Long, Season.Order> ids = new HashMap<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = client.get(Stockroom.ORDERS + "?fields=id,orderRef&limit=" + TOGETHER + cursor)
                    .expect(200)
                    .json();
            page.path("items")
                    .forEach(item -> ids.put(
                            item.path("id").asLong(),
                            byRef.get(item.path("orderRef").asText())));
            cursor = page.path("next").isTextual()
                    ? "&cursor=" + page.path("next").asText()
                    : null;
        }
        return ids;
    }

    private static void review(TestClient client, Set<Long> orders) {
        List<Long> all = List.copyOf(orders);
        List<List<Long>> batches = new ArrayList<>();
        for (int from = 0; from < all.size(); from += TOGETHER) {
            batches.add(all.subList(from, Math.min(all.size(), from + TOGETHER)));
        }
        together(batches, batch -> {
            JsonNode result = client.post(Stockroom.ORDERS + "/batch/review", Map.of("ids", batch))
                    .expect(200)
                    .json();
            assertThat(result.path("failed").asInt()).as(result.toString()).isZero();
        });
    }

    private static void dispatch(TestClient client, Map<Long, Season.Order> orders) {
        together(List.copyOf(orders.entrySet()), order -> {
            String path = Stockroom.ORDERS + "/" + order.getKey();
            List<Map<String, Object>> scans = new ArrayList<>();
            order.getValue().lines().forEach((sku, pieces) -> scans.add(Map.of("code", sku, "quantity", pieces)));
            client.post(path + "/pick", "{}").expect(200);
            client.post(path + "/pack", Map.of("parcels", List.of(Map.of("trackingNo", "SF" + order.getKey()))))
                    .expect(200);
            client.post(path + "/check", Map.of("scans", scans)).expect(200);
            client.post(path + "/sign", "").expect(200);
            JsonNode done = client.post(path + "/hand-over", "").expect(200).json();
            assertThat(done.path("state").asText()).isEqualTo("handed_over");
        });
    }

    private interface Work<T> {
        void on(T each) throws Exception;
    }

    /** So many clients take the next piece of work each, until there is none; the first failure ends it. */
    private static <T> void together(List<T> all, Work<T> work) {
        ConcurrentLinkedQueue<T> queue = new ConcurrentLinkedQueue<>(all);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<?>> ends = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                ends.add(clients.submit(() -> {
                    for (T each = queue.poll(); each != null; each = queue.poll()) {
                        try {
                            work.on(each);
                        } catch (Exception | Error e) {
                            queue.clear();
                            throw e;
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> end : ends) {
                end.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            clients.shutdownNow();
        }
    }

    private void assertThatStockIsWhatIsLeft(TestClient client) {
        long onHand = 0;
        long inTransit = 0;
        for (JsonNode row : Stockroom.report(client, "stock")) {
            for (String status : List.of("onHand", "reserved", "available", "picked", "inTransit")) {
                assertThat(row.path(status).asLong()).as(status + " of " + row).isNotNegative();
            }
            assertThat(row.path("reserved").asLong() + row.path("picked").asLong())
                    .as("left behind of " + row)
                    .isZero();
            onHand += row.path("onHand").asLong();
            inTransit += row.path("inTransit").asLong();
        }
        assertThat(inTransit).isEqualTo(season.ordered());
        assertThat(onHand).isEqualTo(season.opening() - season.ordered());
    }

    private void assertThatTheDaySaysSo(TestClient client, LocalDate first, LocalDate last) {
        Map<String, Long> done = new HashMap<>();
        for (LocalDate day : new HashSet<>(List.of(first, last))) {
            JsonNode total = Stockroom.report(client, "dispatch-day?date=" + day + "&warehouse=" + Season.WAREHOUSE)
                    .get(0);
            assertThat(total.path("group").asText()).isEqualTo("total");
            total.properties().stream()
                    .filter(figure -> figure.getValue().isIntegralNumber())
                    .forEach(figure ->
                            done.merge(figure.getKey(), figure.getValue().asLong(), Long::sum));
        }
        for (String step :
                List.of("created", "reviewed", "picked", "packed", "checked", "signed", "handedOver", "parcels")) {
            assertThat(done).containsEntry(step, (long) ORDERS);
        }
        assertThat(done)
                .containsEntry("pieces", (long) season.ordered())
                .containsEntry("wrong", 0L)
                .containsEntry("missing", 0L)
                .containsEntry("extra", 0L)
                .containsEntry("stopped", 0L);
    }

    private static long count(TestClient client, String state) {
        return client.get(Stockroom.ORDERS + "?limit=1&count=true&state=" + state)
                .expect(200)
                .json()
                .path("total")
                .asLong();
    }

    private static void timed(String what, int records, Runnable work) {
        long begin = System.nanoTime();
        work.run();
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        System.out.printf(
                "%s: %d in %.1f s, %.0f per second%n",
                what, records, took.toMillis() / 1000.0, records * 1000.0 / took.toMillis());
    }
}
