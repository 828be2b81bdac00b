package argosy.itests;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.itests.MarketDay.Shop;
import argosy.testkit.TestClient;
import argosy.testkit.TestClient.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * From the platforms' files to the customers' signatures (issue 4, accepted when 1): the orders of a day flow through both
 * departments, eight people take them through the house, some buyers change their minds, and the warehouse is stopped and
 * started twice in between. {@code -Dargosy.market.orders=5000} is the day at its full size.
 */
@OnDistribution
final class MarketDayIT {

    private static final int ORDERS = Integer.getInteger("argosy.market.orders", 1200);
    private static final int SKUS = 200;
    private static final int BINS = 40;
    private static final int CLIENTS = 8;
    private static final int PAGE = 200;
    private static final int CANCELLED_OF = 40;
    private static final String WAREHOUSE = "DAY";
    private static final String BOARD = "/api/operations/orders";
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Set<String> DONE =
            Set.of("signed_by_customer", "cancelled", "intercepted", "returned", "lost", "refused");

    private final MarketDay day = new MarketDay(SKUS, ORDERS, 20261111);
    private final Distribution distribution;
    private final TestClient client;
    private final BlockingQueue<Long> work = new LinkedBlockingQueue<>();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicBoolean handingOut = new AtomicBoolean(true);

    MarketDayIT(Distribution distribution) {
        this.distribution = distribution;
        this.client = distribution.admin();
    }

    @Test
    void everyOrderArrivesOnce() throws Exception {
        long begin = System.nanoTime();
        furnish();
        importFile(Shop.TAOBAO);
        ExecutorService people = Executors.newFixedThreadPool(CLIENTS + 2);
        try {
            List<Future<?>> ends = new ArrayList<>();
            ends.add(people.submit(this::hand));
            for (int i = 0; i < CLIENTS; i++) {
                ends.add(people.submit(this::clerk));
            }
            importFile(Shop.JD);
            distribution.stop("logistics");
            importFile(Shop.PDD);
            // In time for certain: nobody begins another order until the warehouse knows who changed his mind.
            handingOut.set(false);
            List<String> inTime = cancelSome(Shop.PDD);
            distribution.start("logistics");
            await("who changed his mind in time has his order cancelled", () -> cancelled(inTime) || failed(ends));
            handingOut.set(true);
            Future<?> buyers = people.submit(this::buyers);
            importFile(Shop.DOUYIN);
            await("half of the orders are done", () -> done.get() > day.orders() / 2 || failed(ends));
            distribution.stop("logistics");
            buyers.get();
            distribution.start("logistics");
            await("all orders are done", () -> done.get() >= day.orders() || failed(ends));
            over.set(true);
            for (Future<?> end : ends) {
                end.get();
            }
        } finally {
            over.set(true);
            people.shutdownNow();
        }
        Map<String, String> warehouse =
                states(Stockroom.ORDERS + "?warehouse=" + WAREHOUSE + "&fields=orderRef,state", "orderRef");
        Condition.await(LONG, () -> "board and warehouse agree: " + differences(warehouse), () -> differences(warehouse)
                .isEmpty());
        System.out.printf(
                "%d orders from file to signature in %.1f s%n", day.orders(), (System.nanoTime() - begin) / 1e9);
        booksAgree(warehouse);
    }

    private void furnish() {
        client.post(Stockroom.WAREHOUSES, Map.of("code", WAREHOUSE, "name", "集市仓"))
                .expect(201);
        client.post("/api/logistics/carriers", Map.of("code", "DAY", "name", "集市快递"))
                .expect(201);
        StringBuilder bins = new StringBuilder("仓库,库位编码\n");
        for (int i = 0; i < BINS; i++) {
            bins.append(WAREHOUSE).append(",DAY-").append(i).append('\n');
        }
        importFile("/api/logistics/bins", bins.toString(), BINS);
        StringBuilder skus = new StringBuilder("商品编码,商品名称\n");
        StringBuilder stock = new StringBuilder("库位,商品编码,数量\n");
        int i = 0;
        for (String sku : day.skus()) {
            skus.append(sku).append(",台灯 ").append(sku).append('\n');
            stock.append("DAY-")
                    .append(i++ % BINS)
                    .append(',')
                    .append(sku)
                    .append(',')
                    .append(day.demand(sku) + 1)
                    .append('\n');
        }
        importFile(Stockroom.SKUS, skus.toString(), SKUS);
        importFile(Stockroom.STOCK_MOVES, stock.toString(), SKUS);
        for (Shop shop : Shop.values()) {
            client.post(
                            "/api/operations/shops",
                            Map.of("code", shop.code, "name", shop.title(), "platform", shop.platform))
                    .expect(201);
            Map<String, Object> rule =
                    new HashMap<>(Map.of("shop", shop.code, "autoConfirm", true, "autoAllocate", true));
            rule.putAll(Map.of("autoClose", false, "awaitMerge", false, "checkSku", false, "checkStock", false));
            rule.putAll(Map.of("checkFloor", false, "clusterOrders", 0, "clusterHours", 24));
            client.post("/api/operations/order-rules", rule).expect(201);
            client.post(
                            "/api/logistics/sales-rules",
                            Map.of("shop", shop.title(), "warehouse", WAREHOUSE, "carrier", "DAY", "review", true))
                    .expect(201);
        }
    }

    private void importFile(Shop shop) {
        importFile(BOARD + "?shop=" + shop.code + "&preset=" + shop.platform, day.file(shop), day.orders(shop));
    }

    private void importFile(String path, String file, int records) {
        Answer preview = client.post(path, file.getBytes(StandardCharsets.UTF_8), "text/csv")
                .expect(201);
        assertThat(preview.json().path("bad").asInt()).as(preview.text()).isZero();
        String collection = path.replaceAll("\\?.*", "");
        JsonNode accepted = client.post(collection + "/imports/" + preview.id() + "/accept", "")
                .expect(200)
                .json();
        assertThat(accepted.path("records").asInt()).as(accepted.toString()).isEqualTo(records);
    }

    /** Hands out what is reviewed and waits for a clerk. */
    private void hand() {
        Set<Long> known = new HashSet<>();
        Condition.await(LONG, () -> "the day is over; handed out " + known.size(), () -> {
            if (handingOut.get() && known.size() < day.orders()) {
                handOut(known);
            }
            return over.get();
        });
    }

    private void handOut(Set<Long> known) {
        try {
            String cursor = "";
            while (cursor != null && !over.get()) {
                Answer page = client.get(Stockroom.ORDERS + "?warehouse=" + WAREHOUSE
                        + "&fields=id&sort=createdAt&limit=" + PAGE + cursor);
                if (page.status() != 200) {
                    return;
                }
                page.json().path("items").forEach(item -> {
                    if (known.add(item.path("id").asLong())) {
                        work.add(item.path("id").asLong());
                    }
                });
                cursor = page.json().path("next").isTextual()
                        ? "&cursor=" + page.json().path("next").asText()
                        : null;
            }
        } catch (UncheckedIOException away) {
            // The department was just stopped.
        }
    }

    /** Takes the next order through the house, step by step, whatever comes between. */
    private Void clerk() throws InterruptedException {
        while (!over.get()) {
            Long id = work.poll(200, TimeUnit.MILLISECONDS);
            if (id != null) {
                Condition.await(LONG, () -> "order " + id + " comes to its end", () -> over.get() || finished(id));
                done.incrementAndGet();
            }
        }
        return null;
    }

    /** Takes steps until one is refused; answers whether the order has come to its end. */
    private boolean finished(long id) {
        try {
            String path = Stockroom.ORDERS + "/" + id;
            Answer found = client.get(path);
            while (found.status() == 200) {
                JsonNode order = found.json();
                String state = order.path("state").asText();
                if (DONE.contains(state)) {
                    return true;
                }
                Answer step = step(path, id, order, state);
                if (step.status() != 200) {
                    assertThat(step.status()).as(state + ": " + step.text()).isIn(404, 409, 503);
                    return false;
                }
                found = client.get(path);
            }
            return false;
        } catch (UncheckedIOException away) {
            return false;
        }
    }

    private Answer step(String path, long id, JsonNode order, String state) {
        return switch (state) {
            case "created" -> client.post(path + "/review", "{}");
            case "reviewed" -> client.post(path + "/pick", "{}");
            case "picked" -> client.post(path + "/pack", Map.of("parcels", List.of(Map.of("trackingNo", "DAY" + id))));
            case "packed" -> {
                List<Map<String, Object>> scans = new ArrayList<>();
                order.path("lines")
                        .forEach(line -> scans.add(Map.of(
                                "code", line.path("sku").asText(),
                                "quantity", line.path("picked").asLong())));
                yield client.post(path + "/check", Map.of("scans", scans));
            }
            case "checked" -> client.post(path + "/sign", "");
            case "signed" -> client.post(path + "/hand-over", "");
            default -> {
                Answer parcel = client.get("/api/logistics/parcels?state.ne=void&dispatchOrder=" + id);
                yield parcel.status() != 200
                        ? parcel
                        : client.post(
                                "/api/logistics/parcels/"
                                        + parcel.json()
                                                .path("items")
                                                .get(0)
                                                .path("id")
                                                .asText() + "/events",
                                Map.of("status", "signed_by_customer"));
            }
        };
    }

    private void buyers() {
        List.of(Shop.TAOBAO, Shop.JD, Shop.PDD).forEach(this::cancelSome);
    }

    /** Every so many orders its buyer does not want it any more; answers whose orders the board takes it from. */
    private List<String> cancelSome(Shop shop) {
        JsonNode some = client.get(
                        BOARD + "?shop=" + shop.code + "&fields=id&limit=" + Math.min(PAGE, day.orders(shop)))
                .expect(200)
                .json()
                .path("items");
        List<String> taken = new ArrayList<>();
        for (int i = 0; i < some.size(); i += CANCELLED_OF) {
            String id = some.get(i).path("id").asText();
            Answer answer = client.post(BOARD + "/" + id + "/cancel", Map.of("reason", "买家不想要了"));
            assertThat(answer.status()).as(answer.text()).isIn(200, 409);
            if (answer.status() == 200) {
                taken.add(id);
            }
        }
        return taken;
    }

    private boolean cancelled(List<String> orders) {
        return orders.stream().allMatch(id -> client.get(BOARD + "/" + id)
                .expect(200)
                .json()
                .path("state")
                .asText()
                .equals("cancelled"));
    }

    private List<String> differences(Map<String, String> warehouse) {
        List<String> differences = new ArrayList<>();
        for (Shop shop : Shop.values()) {
            states(BOARD + "?shop=" + shop.code + "&fields=number,state", "number")
                    .forEach((number, board) -> {
                        String there = warehouse.getOrDefault(number, "cancelled");
                        String expected =
                                switch (there) {
                                    case "signed_by_customer" -> "signed";
                                    case "cancelled" -> "cancelled";
                                    default -> "shipped";
                                };
                        if (!board.equals(expected)) {
                            differences.add(
                                    number + " is " + board + " on the board and " + there + " in the warehouse");
                        }
                    });
        }
        return differences;
    }

    /** No order is lost, none was sent twice, and the ledger knows where every piece is. */
    private void booksAgree(Map<String, String> warehouse) {
        assertThat(warehouse).hasSize(day.orders());
        assertThat(warehouse.values()).contains("signed_by_customer", "cancelled");
        Map<String, Integer> left = new HashMap<>();
        for (JsonNode parcel : all("/api/logistics/parcels?carrier=DAY&state.ne=void&fields=orderNumber,state")) {
            left.merge(parcel.path("orderNumber").asText(), 1, Integer::sum);
        }
        assertThat(left.values()).containsOnly(1);
        assertThat(left).hasSize((int) warehouse.values().stream()
                .filter(state -> !state.equals("cancelled"))
                .count());
        assertThat(Stockroom.report(client, "ledger-proof")).isEmpty();
        Set<String> ours = new HashSet<>(day.skus());
        for (JsonNode row : Stockroom.report(client, "stock?warehouse=" + WAREHOUSE)) {
            if (ours.contains(row.path("sku").asText())) {
                assertThat(row.path("reserved").asLong() + row.path("picked").asLong())
                        .as("left behind of " + row)
                        .isZero();
            }
        }
    }

    private Map<String, String> states(String path, String key) {
        Map<String, String> states = new HashMap<>();
        for (JsonNode item : all(path)) {
            assertThat(states.put(item.path(key).asText(), item.path("state").asText()))
                    .as(item.toString())
                    .isNull();
        }
        return states;
    }

    private List<JsonNode> all(String path) {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page =
                    client.get(path + "&limit=" + PAGE + cursor).expect(200).json();
            page.path("items").forEach(all::add);
            cursor = page.path("next").isTextual()
                    ? "&cursor=" + page.path("next").asText()
                    : null;
        }
        return all;
    }

    private void await(String what, java.util.function.BooleanSupplier condition) {
        Condition.await(LONG, () -> what + "; done " + done.get() + " of " + day.orders(), condition);
    }

    /** Nobody goes home before it is over. */
    private static boolean failed(List<Future<?>> ends) {
        return ends.stream().anyMatch(Future::isDone);
    }
}
