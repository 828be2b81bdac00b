package argosy.console;

import argosy.administration.departments.Action;
import argosy.department.Text;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How the console writes texts, times, sizes and states. */
final class Shown {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB"};

    private Shown() {}

    /** In the language of the terminal. */
    static String text(Text text) {
        return text.in(Locale.getDefault());
    }

    /** {@code 2026-11-22T17:05:03Z}, or a dash. */
    static String time(Instant time) {
        return time == null ? "-" : time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** {@code 17:05:03}, UTC as everything else. */
    static String clock(Instant time) {
        return CLOCK.format(time);
    }

    static String or(String text, String otherwise) {
        return text == null || text.isEmpty() ? otherwise : text;
    }

    /** {@code 0 B}, {@code 12.3 MB}. */
    static String size(long bytes) {
        double size = bytes;
        int unit = 0;
        while (size >= 999.5 && unit < UNITS.length - 1) {
            size /= 1000;
            unit++;
        }
        return unit == 0 || size >= 99.95
                ? String.format(Locale.ROOT, "%.0f %s", size, UNITS[unit])
                : String.format(Locale.ROOT, "%.1f %s", size, UNITS[unit]);
    }

    /** An enum's constant as people write it. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** {@code upgrade of logistics from 0.1.0 to 0.2.0}. */
    static String what(Action action) {
        StringBuilder what = new StringBuilder(word(action.kind()));
        if (action.department() != null) {
            what.append(" of ").append(action.department());
        }
        if (action.version() != null && !action.version().equals(action.fromVersion())) {
            if (action.fromVersion() != null) {
                what.append(" from ").append(action.fromVersion()).append(" to");
            }
            what.append(' ').append(action.version());
        }
        return what.toString();
    }
}
