package argosy.logistics.tariffs;

import java.time.LocalDate;

/** Spans of days, both ends included; null is without end. */
final class Days {

    private Days() {}

    static boolean within(LocalDate day, LocalDate from, LocalDate to) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** Whether some day is in both; a span that ends before it begins has no day. */
    static boolean meet(LocalDate from, LocalDate to, LocalDate otherFrom, LocalDate otherTo) {
        LocalDate first = from == null || otherFrom != null && otherFrom.isAfter(from) ? otherFrom : from;
        LocalDate last = to == null || otherTo != null && otherTo.isBefore(to) ? otherTo : to;
        return first == null || last == null || !first.isAfter(last);
    }
}
