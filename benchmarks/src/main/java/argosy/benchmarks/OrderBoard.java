package argosy.benchmarks;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * How long the first page of the order board takes when a company has kept a million orders, of which {@value #UNDER_WAY} are
 * under way in forty shops.
 */
final class OrderBoard {

    static final int ORDERS = 1_000_000;

    private static final int UNDER_WAY = 20_000;
    private static final int SHOPS = 40;
    private static final int WARM_SECONDS = 10;
    private static final int REQUESTS = 300;
    private static final int OK = 200;
    private static final List<String> STATES =
            List.of("received", "confirmed", "paid", "allocated", "allocated", "shipped", "signed");
    private static final Instant FIRST = Instant.parse("2025-11-01T00:00:00Z");
    private static final BigDecimal PRICE = new BigDecimal("89.00");

    private final Path home;

    /** @param home the unpacked distribution */
    OrderBoard(Path home) {
        this.home = home;
    }

    void measure(Path data, Report report) throws IOException {
        Argosy argosy = new Argosy(home, data);
        try {
            argosy.start();
            argosy.signIn("admin", "*");
            Map<String, String> pages = new LinkedHashMap<>();
            pages.put("the counts", "/api/operations/board");
            pages.put("first 50 under way, latest first", "/api/operations/orders?underWay=true&sort=stepDue&limit=50");
            pages.put("first 50 late", "/api/operations/orders?late=true&sort=stepDue&limit=50");
            pages.put(
                    "first 50 of a shop in a state",
                    "/api/operations/orders?shop=S07&state=paid&sort=stepDue&limit=50");
            for (Map.Entry<String, String> page : pages.entrySet()) {
                byte[] request = Work.request("GET", page.getValue(), argosy.token(), null);
                Supplier<byte[]> again = () -> request;
                Load.run(argosy.port(), 1, again, OK, WARM_SECONDS);
                Load.Result result = Load.run(argosy.port(), 1, Bench.atMost(REQUESTS, again), OK, WARM_SECONDS);
                if (result.errors() > 0) {
                    throw new IOException(page.getKey() + " was answered with " + result.firstError());
                }
                report.board(page.getKey(), result.millis(0.5), result.millis(0.99));
            }
        } finally {
            argosy.stop();
        }
    }

    /** Fills the table of a new database. */
    static void fill(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        Season.insert(connection, "sales_order", ORDERS, OrderBoard::order);
        Season.refreshStatistics(connection, "sales_order");
        connection.commit();
    }

    /** The last ones are under way; one in ten of these is late. */
    private static Map<String, Object> order(int row) {
        boolean underWay = row >= ORDERS - UNDER_WAY;
        Instant ordered = FIRST.plus(Duration.ofSeconds(30L * row));
        Map<String, Object> values = Season.record(row);
        values.put("number", "DD-B-%07d".formatted(row));
        values.put("shop", "S%02d".formatted(row % SHOPS));
        values.put("platform", "tmall");
        values.put("platform_order", "42167%014d".formatted(row));
        values.put("part", 0);
        values.put("customer", "tb_%d".formatted(row % 300_000));
        values.put("consignee", "王小明");
        values.put("phone", "138%08d".formatted(row % 100_000_000));
        values.put("address", "浙江省杭州市西湖区文三路 %d 号".formatted(row % 500 + 1));
        values.put("consignee_key", "c%d".formatted(row % 300_000));
        values.put("address_key", "a%d".formatted(row % 300_000));
        values.put("pieces", 1L);
        for (String amount : List.of("goods_amount", "payable", "paid")) {
            values.put(amount, PRICE);
        }
        for (String amount : List.of("freight", "discount", "refunded")) {
            values.put(amount, BigDecimal.ZERO);
        }
        values.put("payment", "paid");
        values.put("flag", "none");
        values.put("ordered_at", Timestamp.from(ordered));
        values.put("state", underWay ? STATES.get(row % STATES.size()) : "closed");
        values.put("under_way", underWay);
        values.put("step_owner", underWay ? "person%d".formatted(row % 25) : null);
        values.put("step_due", underWay ? Timestamp.from(ordered.plus(Duration.ofDays(1))) : null);
        values.put("late", underWay && row % 10 == 0);
        values.put("supervisor", "lead%d".formatted(row % 8));
        values.put("exceptions", 0);
        values.put("short_pieces", 0L);
        return values;
    }
}
