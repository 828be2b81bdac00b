package argosy.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Readable numbers, counted per prefix and company day. They are taken from the database in blocks, so that writers do
 * not queue for them; what is left of a block when the department stops is a gap.
 */
final class Numbers {

    private static final int BLOCK = 20;
    private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9]{1,20}");

    private final ZoneId zone;
    private final Counters counters;
    private final Map<String, Block> blocks = new ConcurrentHashMap<>();

    private static final class Block {
        private LocalDate day;
        private long next;
        private long end;
    }

    Numbers(ZoneId zone, Counters counters) {
        this.zone = zone;
        this.counters = counters;
    }

    String next(String prefix, Instant now) {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException("A number's prefix is 1 to 20 letters or digits, not " + prefix);
        }
        LocalDate day = LocalDate.ofInstant(now, zone);
        String stem = prefix + "-" + DateTimeFormatter.BASIC_ISO_DATE.format(day);
        Block block = blocks.computeIfAbsent(prefix, p -> new Block());
        synchronized (block) {
            if (!day.equals(block.day) || block.next == block.end) {
                long taken = counters.take(stem, BLOCK);
                block.day = day;
                block.next = taken + 1;
                block.end = taken + 1 + BLOCK;
            }
            return String.format(Locale.ROOT, "%s-%04d", stem, block.next++);
        }
    }
}
