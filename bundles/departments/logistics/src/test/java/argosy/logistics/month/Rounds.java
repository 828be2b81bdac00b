package argosy.logistics.month;

import argosy.logistics.month.Sale.Box;
import argosy.logistics.month.Sale.Deed;
import argosy.logistics.month.Sale.Slip;
import argosy.logistics.month.Sale.Step;
import argosy.logistics.month.Sale.Wanted;
import argosy.logistics.runs.CourierFigures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * What the company's own couriers bring to people nearby: each drives a round every third day. Whom they do not meet they
 * try again on the next one, and of their last round one is not back before the month is over.
 */
final class Rounds {

    /** How a stop ends. */
    enum End {
        SIGNED,
        REFUSED,
        ABSENT
    }

    /** @param attempt 1 when the parcel was never tried before */
    record Stop(Sale sale, int attempt, Instant at, End end) {

        String trackingNo() {
            return sale.boxes().get(0).trackingNo();
        }
    }

    /**
     * A round.
     *
     * @param givenUp whether it was planned once before with the same parcels, and given up
     * @param back when the courier is back, or null when nobody says so
     */
    record Round(
            String warehouse,
            String courier,
            LocalDate day,
            boolean givenUp,
            Instant loaded,
            Instant left,
            List<Stop> stops,
            Instant back) {

        String shipper() {
            return Rounds.shipper(warehouse);
        }
    }

    private record Waiting(Sale sale, int attempts) {}

    private static final Map<String, List<String>> COURIERS =
            Map.of("SH1", List.of("sun.qiang", "zhou.tao"), "GZ1", List.of("wu.gang", "xie.feng"));

    /** Far above the numbers of all other orders. */
    private static final int FIRST_NO = 10_000_000;

    private static final int LAST_DAY = 29;

    final List<Sale> sales = new ArrayList<>();
    final List<Round> all = new ArrayList<>();

    private final Random random;
    private final List<Article> articles;
    private final List<Destination> near =
            Destination.ALL.stream().filter(place -> place.distance() == 1).toList();

    Rounds(List<Article> articles, Random random) {
        this.random = random;
        this.articles = articles;
        for (String warehouse : Article.WAREHOUSES) {
            for (String courier : COURIERS.get(warehouse)) {
                List<Waiting> missed = List.of();
                for (int day = 2; day <= LAST_DAY; day += 3) {
                    missed = drive(warehouse, courier, day, missed);
                }
            }
        }
    }

    /** A round with those who were missed before and some new ones; says who is missed again. */
    private List<Waiting> drive(String warehouse, String courier, int day, List<Waiting> before) {
        Instant loaded = Month.at(day, 8, 10);
        Instant left = loaded.plus(Duration.ofMinutes(10 + random.nextInt(30)));
        List<Waiting> load = new ArrayList<>(before);
        for (int fresh = 4 + random.nextInt(4); fresh > 0; fresh--) {
            load.add(new Waiting(sale(warehouse, courier, day, loaded, left), 0));
        }
        List<Stop> stops = new ArrayList<>();
        List<Waiting> missed = new ArrayList<>();
        Instant at = left;
        for (Waiting one : load) {
            at = at.plus(Duration.ofSeconds(400 + random.nextInt(1200)));
            int luck = random.nextInt(100);
            End end = luck < 78 ? End.SIGNED : luck < 86 ? End.REFUSED : End.ABSENT;
            Stop stop = new Stop(one.sale(), one.attempts() + 1, at, end);
            stops.add(stop);
            if (end == End.ABSENT) {
                missed.add(new Waiting(one.sale(), stop.attempt()));
            } else {
                ended(stop, courier, day);
            }
        }
        boolean last = day == LAST_DAY && courier.equals(COURIERS.get(warehouse).get(1));
        Instant back = last ? null : at.plus(Duration.ofSeconds(600 + random.nextInt(1800)));
        LocalDate on = Month.FIRST.plusDays(day - 1L);
        all.add(new Round(warehouse, courier, on, random.nextInt(6) == 0, loaded, left, List.copyOf(stops), back));
        return missed;
    }

    private static void ended(Stop stop, String courier, int day) {
        List<Deed> deeds = stop.sale().deeds();
        if (stop.end() == End.SIGNED) {
            deeds.add(new Deed(stop.at(), courier, Step.SIGN_FOR));
        } else {
            deeds.add(new Deed(stop.at(), courier, Step.REFUSE));
            deeds.add(new Deed(Month.at(day + 1, 16, 0), "keeper", Step.COME_BACK));
        }
    }

    /** An order of the afternoon before, ready to go in the evening. */
    private Sale sale(String warehouse, String courier, int day, Instant loaded, Instant left) {
        int no = FIRST_NO + sales.size();
        Article article = articles.get(random.nextInt(articles.size() - Article.UNSOLD));
        List<Wanted> wanted = List.of(new Wanted(article, 1L + random.nextInt(2)));
        Instant promised = random.nextInt(10) == 0 ? null : Month.at(day, 20, 0);
        Integer scale = random.nextInt(10) == 0 ? null : Box.articles(wanted) + 100;
        Instant created = Month.at(day - 1, 15, 7);
        List<Deed> deeds = new ArrayList<>();
        deeds.add(new Deed(created, "importer", Step.CREATE));
        deeds.add(deed(Month.REVIEWERS, created, 12, Step.REVIEW));
        deeds.add(deed(Month.PICKERS, created, 41, Step.PICK));
        deeds.add(deed(Month.PACKERS, created, 77, Step.PACK));
        deeds.add(deed(Month.CHECKERS, created, 98, Step.CHECK));
        deeds.add(deed(Month.SIGNERS, created, 109, Step.SIGN));
        deeds.add(new Deed(loaded, shipper(warehouse), Step.HAND_OVER));
        deeds.add(new Deed(left, courier, Step.TRANSIT));
        Sale sale = new Sale(
                no,
                Month.SHOPS.get(random.nextInt(Month.SHOPS.size())),
                warehouse,
                Rates.OWN.carrier(),
                true,
                near.get(random.nextInt(near.size())),
                loaded,
                wanted,
                List.of(new Box(Rates.OWN.prefix() + "%010d".formatted(no), scale, promised, wanted)),
                Slip.NONE,
                deeds);
        sales.add(sale);
        return sale;
    }

    /** Who hands parcels over in a warehouse. */
    static String shipper(String warehouse) {
        return "shipper." + warehouse.toLowerCase(Locale.ROOT);
    }

    private Deed deed(List<String> people, Instant from, int minutes, Step step) {
        return new Deed(from.plus(Duration.ofMinutes(minutes)), people.get(random.nextInt(people.size())), step);
    }

    /**
     * What the couriers got done on the rounds they are back from: all together, then each.
     *
     * @param warehouse code, or null for all
     */
    List<CourierFigures> figures(String warehouse) {
        List<Round> done = all.stream()
                .filter(round -> round.back() != null)
                .filter(round -> warehouse == null || round.warehouse().equals(warehouse))
                .toList();
        Map<String, List<Round>> couriers = new TreeMap<>();
        done.forEach(round -> couriers.computeIfAbsent(round.courier(), c -> new ArrayList<>())
                .add(round));
        List<CourierFigures> rows = new ArrayList<>();
        rows.add(figures(null, done));
        couriers.forEach((courier, own) -> rows.add(figures(courier, own)));
        return rows;
    }

    private static CourierFigures figures(String courier, List<Round> some) {
        List<Stop> stops =
                some.stream().flatMap(round -> round.stops().stream()).toList();
        List<Stop> first = stops.stream().filter(stop -> stop.attempt() == 1).toList();
        long minutes = some.stream()
                .mapToLong(round -> Duration.between(round.left(), round.back()).getSeconds() / 60)
                .sum();
        return new CourierFigures(
                courier,
                some.size(),
                stops.size(),
                so(stops, End.SIGNED),
                so(stops, End.REFUSED),
                so(stops, End.ABSENT),
                minutes,
                new BigDecimal(60L * stops.size()).divide(new BigDecimal(minutes), 1, RoundingMode.HALF_UP),
                first.size(),
                so(first, End.SIGNED),
                Delivery.percent(so(first, End.SIGNED), first.size()));
    }

    private static long so(List<Stop> stops, End end) {
        return stops.stream().filter(stop -> stop.end() == end).count();
    }
}
