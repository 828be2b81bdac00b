package argosy.logistics.month;

import argosy.logistics.standards.AcknowledgementRate;
import argosy.logistics.standards.FloorScore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The standards people work by, who reads them, and how well the work on the floor follows them. */
final class Rulebook {

    /**
     * An edition of a standard.
     *
     * @param until when it is withdrawn, or the next edition takes its place; null when neither happens
     * @param asked who is asked to read it
     * @param read who reads it when, asked or not
     */
    record Edition(
            String code,
            int edition,
            String title,
            Instant from,
            Instant until,
            List<String> asked,
            Map<String, Instant> read) {

        boolean withdrawn() {
            return until != null && code.equals(OLD);
        }
    }

    /** A check on the floor. @param day what is written on it, mostly the day on which it is made */
    record Walk(Instant at, LocalDate day, String warehouse, String code, int passed, int failed) {}

    private static final String PICK = "SOP-PICK";
    private static final String PACK = "SOP-PACK";
    private static final String OLD = "SOP-OLD";

    private static final Instant BEFORE = Month.at(0, 14, 0);
    private static final Instant REVISED = Month.at(16, 13, 0);
    private static final Instant WITHDRAWN = Month.at(20, 13, 0);

    final List<Edition> editions = new ArrayList<>();
    final List<Walk> walks = new ArrayList<>();

    private final Random random;

    Rulebook(Random random) {
        this.random = random;
        editions.add(edition(PICK, 1, "拣货作业标准", BEFORE, REVISED, Month.PICKERS));
        editions.add(edition(PICK, 2, "拣货作业标准", REVISED, null, Month.PICKERS));
        List<String> packing =
                Stream.concat(Month.PACKERS.stream(), Month.CHECKERS.stream()).toList();
        editions.add(edition(PACK, 1, "打包验货标准", BEFORE, null, packing));
        editions.add(edition(OLD, 1, "手工记账办法", BEFORE, WITHDRAWN, Month.SIGNERS));
        editions.add(new Edition("SOP-FIRE", 1, "消防值守标准", BEFORE, null, List.of(), Map.of()));
        for (int day = 1; day <= 32; day++) {
            for (String warehouse : Article.WAREHOUSES) {
                walks.add(walk(day, warehouse));
            }
        }
    }

    /** Most of those who were asked read it, and one of the others. */
    private Edition edition(String code, int no, String title, Instant from, Instant until, List<String> asked) {
        Map<String, Instant> read = new TreeMap<>();
        for (String person : asked) {
            Instant at = from.plus(Duration.ofHours(1 + random.nextInt(240)));
            if (random.nextInt(4) > 0 && (until == null || at.isBefore(until))) {
                read.put(person, at);
            }
        }
        read.put(Month.REVIEWERS.get(random.nextInt(Month.REVIEWERS.size())), from.plus(Duration.ofHours(50)));
        return new Edition(code, no, title, from, until, asked, read);
    }

    /** What is checked on the first day is one of the day before, and written down so. */
    private Walk walk(int day, String warehouse) {
        Instant at = Month.at(day, 10, 45);
        List<String> codes = at.isBefore(WITHDRAWN) ? List.of(PICK, PACK, OLD) : List.of(PICK, PACK);
        LocalDate on = Month.FIRST.plusDays(day == 1 ? -1 : day - 1L);
        return new Walk(
                at,
                on,
                warehouse,
                codes.get(random.nextInt(codes.size())),
                2 + random.nextInt(7),
                Math.max(0, random.nextInt(5) - 2));
    }

    /** Who was asked to read the editions in force and who has. */
    List<AcknowledgementRate> acknowledgements() {
        List<AcknowledgementRate> rows = new ArrayList<>();
        for (Edition one : editions) {
            if (one.until() == null) {
                Set<String> people = new HashSet<>(one.asked());
                people.addAll(one.read().keySet());
                long read = one.read().size();
                rows.add(new AcknowledgementRate(
                        one.code(),
                        one.edition(),
                        one.title(),
                        people.size(),
                        read,
                        Delivery.percent(read, people.size())));
            }
        }
        rows.sort(Comparator.comparing(AcknowledgementRate::code));
        return rows;
    }

    /** The mean score of the checks of the month, by warehouse and standard. */
    List<FloorScore> scores() {
        Map<String, List<Walk>> groups = new TreeMap<>();
        for (Walk walk : walks) {
            if (!walk.day().isBefore(Month.FIRST) && !walk.day().isAfter(Month.LAST)) {
                groups.computeIfAbsent(walk.warehouse() + " " + walk.code(), g -> new ArrayList<>())
                        .add(walk);
            }
        }
        List<FloorScore> rows = new ArrayList<>();
        for (List<Walk> some : groups.values()) {
            BigDecimal sum = some.stream()
                    .map(walk -> Delivery.percent(walk.passed(), walk.passed() + walk.failed()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            rows.add(new FloorScore(
                    some.get(0).warehouse(),
                    some.get(0).code(),
                    some.size(),
                    sum.divide(BigDecimal.valueOf(some.size()), 1, RoundingMode.HALF_UP),
                    some.stream().mapToLong(Walk::failed).sum()));
        }
        return rows;
    }
}
