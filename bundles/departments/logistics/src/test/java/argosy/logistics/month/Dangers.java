package argosy.logistics.month;

import argosy.logistics.safety.Hazard.Severity;
import argosy.logistics.safety.HazardFigures;
import argosy.logistics.safety.HazardKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** The dangers that people see in the warehouses, from the day before the month to the day after it, and who removes them. */
final class Dangers {

    /**
     * A danger; what never happens to it is null.
     *
     * @param due day by which it is to be gone; {@code newDue} the day given when it was sent back
     * @param fixed when it was first said to be gone; {@code again} the same after it was sent back
     */
    record Danger(
            String warehouse,
            HazardKind kind,
            Severity severity,
            Instant found,
            Instant dismissed,
            Instant assigned,
            LocalDate due,
            Instant fixed,
            Instant sentBack,
            LocalDate newDue,
            Instant again,
            Instant verified) {

        boolean open() {
            return dismissed == null && verified == null;
        }

        private LocalDate owed() {
            return newDue == null ? due : newDue;
        }

        /** Whether somebody is to remove it and does not say that it is gone. */
        boolean overdue(LocalDate today) {
            boolean waits = assigned != null && (fixed == null || sentBack != null && again == null);
            return open() && waits && owed().isBefore(today);
        }

        boolean inTime() {
            return !day(again == null ? fixed : again).isAfter(owed());
        }

        boolean verifiedInTheMonth() {
            return verified != null
                    && !day(verified).isBefore(Month.FIRST)
                    && !day(verified).isAfter(Month.LAST);
        }
    }

    private static final int FOUND_A_DAY = 3;

    /** Nothing happens after the evening of the day after the month. */
    private static final Instant LAST = Month.at(32, 20, 0);

    final List<Danger> all = new ArrayList<>();

    private final Random random;

    Dangers(Random random) {
        this.random = random;
        for (int day = 0; day <= 31; day++) {
            for (int i = 0; i < FOUND_A_DAY; i++) {
                all.add(danger(day));
            }
        }
    }

    private Danger danger(int day) {
        String warehouse = Article.WAREHOUSES.get(random.nextInt(2));
        HazardKind kind = HazardKind.values()[random.nextInt(HazardKind.values().length)];
        Severity severity = Severity.values()[random.nextInt(Severity.values().length)];
        Instant found = Month.at(day, 10, 17);
        int luck = random.nextInt(10);
        if (luck < 2) {
            Instant dismissed = luck == 0 ? ever(Month.at(day + 1, 9, 30)) : null;
            return new Danger(warehouse, kind, severity, found, dismissed, null, null, null, null, null, null, null);
        }
        Instant assigned = found.plus(Duration.ofMinutes(63));
        LocalDate due = day(found).plusDays(random.nextInt(5));
        int done = day + random.nextInt(7);
        Instant fixed = random.nextInt(6) == 0 ? null : ever(Month.at(done, 15, 23));
        boolean looked = fixed != null && random.nextInt(6) > 0;
        Instant sentBack = looked && random.nextInt(4) == 0 ? ever(Month.at(done + 1, 9, 11)) : null;
        LocalDate newDue =
                sentBack == null || random.nextBoolean() ? null : day(sentBack).plusDays(1);
        Instant again = sentBack == null ? null : ever(Month.at(done + 1 + random.nextInt(4), 15, 29));
        Instant gone = sentBack == null ? fixed : again;
        Instant verified = looked && gone != null ? ever(gone.plus(Duration.ofHours(random.nextInt(40)))) : null;
        return new Danger(
                warehouse, kind, severity, found, null, assigned, due, fixed, sentBack, newDue, again, verified);
    }

    private static Instant ever(Instant at) {
        return at.isAfter(LAST) ? null : at;
    }

    private static LocalDate day(Instant at) {
        return at.atZone(Month.ZONE).toLocalDate();
    }

    /** By warehouse, kind and severity: those open on that day, and those that were verified in the month. */
    List<HazardFigures> figures(LocalDate today) {
        Map<String, List<Danger>> groups = new TreeMap<>();
        for (Danger one : all) {
            if (one.open() || one.verifiedInTheMonth()) {
                String group = one.warehouse() + " " + one.kind() + " " + one.severity();
                groups.computeIfAbsent(group.toLowerCase(Locale.ROOT), g -> new ArrayList<>())
                        .add(one);
            }
        }
        List<HazardFigures> rows = new ArrayList<>();
        for (List<Danger> some : groups.values()) {
            Danger one = some.get(0);
            List<Danger> verified =
                    some.stream().filter(Danger::verifiedInTheMonth).toList();
            long inTime = verified.stream().filter(Danger::inTime).count();
            rows.add(new HazardFigures(
                    one.warehouse(),
                    one.kind(),
                    one.severity(),
                    some.stream().filter(Danger::open).count(),
                    some.stream().filter(danger -> danger.overdue(today)).count(),
                    verified.size(),
                    inTime,
                    Delivery.percent(inTime, verified.size())));
        }
        return rows;
    }
}
