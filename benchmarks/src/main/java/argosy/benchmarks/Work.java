package argosy.benchmarks;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** What is asked of every server in the same words. */
enum Work {
    W1("create a record of 8 fields", 201),
    W2("read a record by its id", 200),
    W3("list 50 of 100,000, filtered and sorted", 200),
    W4("reserve the stock of an order of 3 lines", 200);

    private static final String SKUS = "/api/logistics/skus";
    private static final String ORDERS = "/api/logistics/dispatch-orders/";

    private final String words;
    private final int expected;

    Work(String words, int expected) {
        this.words = words;
        this.expected = expected;
    }

    String words() {
        return words;
    }

    /** The status of its answers. */
    int expected() {
        return expected;
    }

    /**
     * Endless requests, but for orders, each of which can be reviewed once: as many as were filled in.
     *
     * @param token what to sign in with, or null
     */
    Supplier<byte[]> requests(Season season, String token) {
        Random random = new Random(name().hashCode());
        AtomicInteger next = new AtomicInteger();
        return switch (this) {
            case W1 -> () -> request("POST", SKUS, token, Season.newSku(next.incrementAndGet()));
            case W2 -> () -> request("GET", SKUS + "/" + (1 + random.nextInt(season.skus())), token, null);
            case W3 -> () -> request("GET", list(random.nextInt(Season.BRANDS)), token, null);
            case W4 ->
                () -> next.get() == season.orders()
                        ? null
                        : request("POST", ORDERS + next.incrementAndGet() + "/review", token, new byte[0]);
        };
    }

    private static String list(int brand) {
        return SKUS + "?brand=" + URLEncoder.encode(Season.brand(brand), StandardCharsets.UTF_8)
                + "&sort=name&limit=50";
    }

    static byte[] request(String method, String path, String token, byte[] body) {
        StringBuilder head = new StringBuilder(256)
                .append(method)
                .append(' ')
                .append(path)
                .append(" HTTP/1.1\r\nHost: localhost\r\n");
        if (token != null) {
            head.append("Authorization: Bearer ").append(token).append("\r\n");
        }
        if (body != null) {
            head.append("Content-Type: application/json\r\nContent-Length: ")
                    .append(body.length)
                    .append("\r\n");
        }
        byte[] first = head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
        if (body == null) {
            return first;
        }
        ByteArrayOutputStream request = new ByteArrayOutputStream(first.length + body.length);
        request.writeBytes(first);
        request.writeBytes(body);
        return request.toByteArray();
    }
}
