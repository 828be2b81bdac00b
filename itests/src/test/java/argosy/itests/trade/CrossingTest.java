package argosy.itests.trade;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Buyers cancel while clerks work, in every order of things: board and warehouse end equal, and no piece is lost. */
@Tag("FLOW-01")
class CrossingTest {

    private static final int ORDERS = 200;
    private static final int CLERKS = 4;
    private static final int PIECES = 1000;
    private static final long SEED = 20261122;

    @Test
    void boardAndWarehouseEndEqual() throws Exception {
        try (Trade trade = Trade.withWarehouse(PIECES)) {
            List<JsonNode> orders = new ArrayList<>();
            for (int i = 0; i < ORDERS; i++) {
                orders.add(trade.sell("TB-" + i, 1, 1));
            }
            ExecutorService people = Executors.newFixedThreadPool(CLERKS + 1);
            try {
                List<Future<?>> work = new ArrayList<>();
                for (int clerk = 0; clerk < CLERKS; clerk++) {
                    int seed = clerk;
                    work.add(people.submit(() -> clerk(trade, orders, new Random(SEED + seed))));
                }
                work.add(people.submit(() -> buyers(trade, orders, new Random(SEED - 1))));
                for (Future<?> each : work) {
                    each.get();
                }
            } finally {
                people.shutdownNow();
            }
            Trade.await(() -> "board and warehouse agree: " + differences(trade), () -> differences(trade)
                    .isEmpty());
            assertThat(trade.logistics
                            .get("/reports/ledger-proof", "application/json")
                            .expect(200)
                            .json()
                            .path("rows"))
                    .isEmpty();
            booksAgree(trade);
        }
    }

    /** Takes the next step of whatever order comes to hand, some of them far and some not at all. */
    private static void clerk(Trade trade, List<JsonNode> orders, Random random) {
        List<JsonNode> mine = new ArrayList<>(orders);
        Collections.shuffle(mine, random);
        for (JsonNode order : mine) {
            JsonNode dispatch = trade.awaitDispatch(order);
            int steps = random.nextInt(4);
            String id = dispatch.path("id").asText();
            for (int i = 0; i < steps; i++) {
                String state = trade.logistics
                        .get("/dispatch-orders/" + id)
                        .expect(200)
                        .json()
                        .path("state")
                        .asText();
                if (Set.of("cancelled", "intercepted", "signed_by_customer").contains(state)) {
                    break;
                }
                // Somebody else may have been faster, or the order was stopped: refused is an answer, too.
                assertThat(trade.step(id, state, 1, 1).status()).isIn(200, 409, 422);
            }
        }
    }

    private static void buyers(Trade trade, List<JsonNode> orders, Random random) {
        List<JsonNode> some = new ArrayList<>(orders);
        Collections.shuffle(some, random);
        for (JsonNode order : some.subList(0, ORDERS * 2 / 3)) {
            assertThat(trade.cancel(order).status()).isIn(200, 409);
        }
    }

    private static List<String> differences(Trade trade) {
        Map<String, String> warehouse = states(trade.logistics, "/dispatch-orders?fields=orderRef,state", "orderRef");
        List<String> differences = new ArrayList<>();
        states(trade.operations, "/orders?fields=number,state", "number").forEach((number, board) -> {
            String there = warehouse.get(number);
            String expected =
                    switch (there) {
                        case "cancelled" -> "cancelled";
                        case "signed_by_customer" -> "signed";
                        case "handed_over", "in_transit", "delivered", "intercepted", "refused", "returned" ->
                            "shipped";
                        default -> "allocated";
                    };
            if (!board.equals(expected)) {
                differences.add(number + " is " + board + " on the board and " + there + " in the warehouse");
            }
        });
        return differences;
    }

    /** Each order left once or not at all, and what did not leave lies where it lay. */
    private static void booksAgree(Trade trade) {
        Map<String, String> states = states(trade.logistics, "/dispatch-orders?fields=orderRef,state", "orderRef");
        assertThat(states).hasSize(ORDERS);
        assertThat(states.values()).contains("cancelled", "signed_by_customer");
        Set<String> gone = new HashSet<>();
        long out = 0;
        for (JsonNode parcel : all(trade.logistics, "/parcels?fields=orderNumber,state")) {
            String state = parcel.path("state").asText();
            if (!Set.of("void", "packed", "checked", "signed").contains(state)) {
                assertThat(gone.add(parcel.path("orderNumber").asText()))
                        .as("left once: " + parcel)
                        .isTrue();
                out++;
            }
        }
        assertThat(out)
                .isEqualTo(states.values().stream()
                        .filter(state -> Set.of("handed_over", "in_transit", "intercepted", "signed_by_customer")
                                .contains(state))
                        .count());
        long here = 0;
        long inTransit = 0;
        for (JsonNode row : trade.logistics
                .get("/reports/stock", "application/json")
                .expect(200)
                .json()
                .path("rows")) {
            here += row.path("onHand").asLong() + row.path("picked").asLong();
            inTransit += row.path("inTransit").asLong();
        }
        assertThat(here).isEqualTo(2L * PIECES - 2 * out);
        assertThat(inTransit)
                .isEqualTo(2
                        * states.values().stream()
                                .filter(state -> Set.of("handed_over", "in_transit", "intercepted")
                                        .contains(state))
                                .count());
    }

    private static Map<String, String> states(argosy.testkit.TestClient client, String path, String key) {
        Map<String, String> states = new HashMap<>();
        all(client, path)
                .forEach(item ->
                        states.put(item.path(key).asText(), item.path("state").asText()));
        return states;
    }

    private static List<JsonNode> all(argosy.testkit.TestClient client, String path) {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = client.get(path + "&limit=200" + cursor).expect(200).json();
            page.path("items").forEach(all::add);
            cursor = page.path("next").isTextual()
                    ? "&cursor=" + page.path("next").asText()
                    : null;
        }
        return all;
    }
}
