package argosy.logistics.month;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Something the company sells: what one piece weighs and costs, and the shelf where it lies in either warehouse. */
record Article(String code, String brand, String spec, int grams, BigDecimal cost, int shelf) {

    static final int HOW_MANY = 320;

    /** The last so many of them nobody buys. */
    static final int UNSOLD = 8;

    /** So many shelves in each warehouse. */
    static final int SHELVES = 40;

    /** Pieces that a shelf holds. */
    static final long CAPACITY = 100_000;

    static final List<String> WAREHOUSES = List.of("SH1", "GZ1");

    private static final List<String> BRANDS = List.of("清岚", "晨光", "云杉", "山野", "小满");

    static List<Article> all(Random random) {
        List<Article> articles = new ArrayList<>();
        for (int i = 1; i <= HOW_MANY; i++) {
            articles.add(new Article(
                    "M-%03d".formatted(i),
                    BRANDS.get(i % BRANDS.size()),
                    10 * (1 + random.nextInt(50)) + "ml",
                    40 + random.nextInt(900),
                    BigDecimal.valueOf(300 + random.nextInt(9700), 2),
                    1 + i % SHELVES));
        }
        return articles;
    }

    String name() {
        return brand + " " + code;
    }

    /** The bin where it lies in a warehouse. */
    String bin(String warehouse) {
        return bin(warehouse, shelf);
    }

    static String bin(String warehouse, int shelf) {
        return "%s-A-%02d".formatted(warehouse, shelf);
    }
}
