package argosy.logistics.month;

import argosy.logistics.damage.Responsible;
import argosy.logistics.month.Reckoning.Lot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** What else happens in the warehouses in the month: suppliers deliver, goods break, shelves are counted. */
final class Stockroom {

    /** Goods of a supplier: so many announced, so many came, so many of those were rejected. */
    record Delivered(Lot lot, long expected, long arrived, long rejected) {

        long accepted() {
            return arrived - rejected;
        }
    }

    /** A supplier's lorry; the goods come at {@code at} and lie on their shelves within the hour. */
    record Lorry(Instant at, String warehouse, List<Delivered> goods) {}

    /** Goods that break on their shelf, and who answers for them in the end; nobody yet when null. */
    record Breakage(Instant at, Lot lot, long pieces, Responsible responsible, String party) {

        BigDecimal loss() {
            return lot.article().cost().multiply(BigDecimal.valueOf(pieces)).setScale(2, RoundingMode.HALF_UP);
        }

        /** The company's own people pay nothing; others give four fifths. */
        BigDecimal received() {
            return loss().multiply(new BigDecimal("0.8")).setScale(2, RoundingMode.HALF_UP);
        }

        boolean thirdParty() {
            return responsible != null && responsible != Responsible.WAREHOUSE;
        }
    }

    /** A count of some shelves by night; what is found beside the books, by article. */
    record NightCount(Instant at, String warehouse, int firstShelf, int lastShelf, Map<Lot, Long> differences) {

        boolean covers(Lot lot) {
            int shelf = lot.article().shelf();
            return lot.warehouse().equals(warehouse) && shelf >= firstShelf && shelf <= lastShelf;
        }

        String title() {
            return at.atZone(Month.ZONE).toLocalDate() + " " + warehouse;
        }
    }

    static final String SUPPLIER = "杭州清岚化妆品有限公司";

    private static final int SHELVES_A_NIGHT = Article.SHELVES / 4;

    final List<Lorry> lorries = new ArrayList<>();
    final List<Breakage> breakages = new ArrayList<>();
    final List<NightCount> counts = new ArrayList<>();

    private final Random random;
    private final List<Article> articles;

    Stockroom(Month month, long seed) {
        random = new Random(seed);
        articles = month.articles;
        for (String warehouse : Article.WAREHOUSES) {
            for (int week = 0; week < 4; week++) {
                lorries.add(lorry(Month.at(6 + 7 * week, 8, 5), warehouse));
                counts.add(count(Month.at(4 + 7 * week, 3, 0), warehouse, week));
            }
            for (int day = 2; day <= 30; day += 2) {
                breakages.add(breakage(Month.at(day, 12, 31), warehouse));
            }
        }
    }

    private Lorry lorry(Instant at, String warehouse) {
        Map<Lot, Delivered> goods = new LinkedHashMap<>();
        while (goods.size() < 20) {
            Lot lot = new Lot(any(), warehouse);
            long expected = 50 + random.nextInt(200);
            long arrived = expected - (random.nextInt(4) == 0 ? random.nextInt(10) : 0);
            goods.putIfAbsent(
                    lot, new Delivered(lot, expected, arrived, random.nextInt(3) == 0 ? random.nextInt(8) : 0));
        }
        return new Lorry(at, warehouse, List.copyOf(goods.values()));
    }

    private Breakage breakage(Instant at, String warehouse) {
        Lot lot = new Lot(any(), warehouse);
        long pieces = 1 + random.nextInt(3);
        return switch (random.nextInt(5)) {
            case 0 -> new Breakage(at, lot, pieces, null, null);
            case 1, 2 -> new Breakage(at, lot, pieces, Responsible.WAREHOUSE, "夜班");
            case 3 -> new Breakage(at, lot, pieces, Responsible.SUPPLIER, SUPPLIER);
            default ->
                new Breakage(
                        at,
                        lot,
                        pieces,
                        Responsible.CARRIER,
                        Rates.ALL.get(random.nextInt(Rates.ALL.size())).carrier());
        };
    }

    private NightCount count(Instant at, String warehouse, int week) {
        int first = 1 + SHELVES_A_NIGHT * week;
        int last = first + SHELVES_A_NIGHT - 1;
        List<Article> there = articles.stream()
                .filter(article -> article.shelf() >= first && article.shelf() <= last)
                .toList();
        Map<Lot, Long> differences = new LinkedHashMap<>();
        Set<Integer> signs = new HashSet<>();
        while (differences.size() < 5 || signs.size() < 2) {
            int sign = random.nextBoolean() ? 1 : -1;
            signs.add(sign);
            differences.put(
                    new Lot(there.get(random.nextInt(there.size())), warehouse), sign * (1L + random.nextInt(3)));
        }
        return new NightCount(at, warehouse, first, last, differences);
    }

    private Article any() {
        return articles.get(random.nextInt(articles.size() - Article.UNSOLD));
    }
}
