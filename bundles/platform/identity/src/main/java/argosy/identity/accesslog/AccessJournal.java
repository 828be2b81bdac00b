package argosy.identity.accesslog;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.gateway.AccessLog;
import argosy.identity.accesslog.AccessEntry.Kind;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.stream.Collectors;

/**
 * Takes accesses in at the cost of a queue and writes them in batches. When the queue is full the caller writes, so that
 * none is lost.
 */
public final class AccessJournal implements AccessLog {

    private static final int BATCH = 500;
    private static final int IDS_PER_ENTRY = 400;

    /** Callers whom nobody knows cannot fill the disk. */
    private static final int UNKNOWN_PER_MINUTE = 600;

    private static final System.Logger LOG = System.getLogger(AccessJournal.class.getName());

    private final Database database;
    private final Clock clock;
    private final BlockingQueue<AccessEntry> waiting;
    private final List<AccessEntry> writing = new ArrayList<>();
    private Instant minute = Instant.EPOCH;
    private int unknown;

    public AccessJournal(Database database, Clock clock) {
        this(database, clock, 10_000);
    }

    AccessJournal(Database database, Clock clock, int capacity) {
        this.database = database;
        this.clock = clock;
        this.waiting = new ArrayBlockingQueue<>(capacity);
    }

    @Override
    public void revealed(Caller caller, String department, String collection, List<Long> ids, Set<String> fields) {
        Instant now = clock.instant();
        String shown = AccessEntry.cut(String.join(" ", new TreeSet<>(fields)), 1000);
        // What is no list of records, such as a report, is shown under no id.
        for (int from = 0; from < Math.max(1, ids.size()); from += IDS_PER_ENTRY) {
            String records = ids.subList(from, Math.min(ids.size(), from + IDS_PER_ENTRY)).stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(" "));
            add(new AccessEntry(
                    now,
                    Kind.REVEALED,
                    caller.username(),
                    caller.onBehalfOf(),
                    department,
                    collection,
                    records.isEmpty() ? null : records,
                    shown,
                    null,
                    null,
                    null));
        }
    }

    @Override
    public void denied(Caller caller, String permission, String method, String path) {
        Instant now = clock.instant();
        if (caller == null && !takesUnknown(now)) {
            return;
        }
        add(new AccessEntry(
                now,
                Kind.DENIED,
                caller == null ? null : caller.username(),
                caller == null ? null : caller.onBehalfOf(),
                permission == null ? null : AccessEntry.cut(permission.replaceAll(":.*", ""), 64),
                null,
                null,
                null,
                AccessEntry.cut(permission, 200),
                AccessEntry.cut(method + " " + path, 1000),
                null));
    }

    /** Something about signing in; the username may be one that does not exist. */
    public void signIn(Kind kind, String username, String address) {
        Instant now = clock.instant();
        boolean failed = kind == Kind.SIGN_IN_FAILED || kind == Kind.LOCKED_OUT;
        if (!failed || takesUnknown(now)) {
            add(AccessEntry.signIn(now, kind, username, AccessEntry.cut(address, 64)));
        }
    }

    /** Whether one more access by someone unknown is written in this minute. */
    private synchronized boolean takesUnknown(Instant now) {
        Instant current = now.truncatedTo(ChronoUnit.MINUTES);
        if (!current.equals(minute)) {
            minute = current;
            unknown = 0;
        }
        if (++unknown == UNKNOWN_PER_MINUTE + 1) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "More than " + UNKNOWN_PER_MINUTE
                            + " requests a minute are refused to callers who did not sign in; the rest is not written");
        }
        return unknown <= UNKNOWN_PER_MINUTE;
    }

    /** Writes what is waiting. What cannot be written now stays for the next time. */
    public synchronized void flush() {
        do {
            waiting.drainTo(writing, BATCH - writing.size());
            if (writing.isEmpty()) {
                return;
            }
            List<AccessEntry> batch = List.copyOf(writing);
            database.write(Caller.PLATFORM, tx -> tx.insertAll(AccessEntry.REGISTER, batch));
            writing.clear();
        } while (!waiting.isEmpty());
    }

    private void add(AccessEntry entry) {
        while (!waiting.offer(entry)) {
            flush();
        }
    }
}
