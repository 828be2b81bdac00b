package argosy.events;

import static argosy.events.Tables.CHANGED_AT;
import static argosy.events.Tables.CHANGED_BY;
import static argosy.events.Tables.NAME;
import static argosy.events.Tables.PAUSED;
import static argosy.events.Tables.POSITION;
import static argosy.events.Tables.PUBLISHER;
import static argosy.events.Tables.REASON;
import static argosy.events.Tables.REPLAY_UNTIL;
import static argosy.events.Tables.SET_ASIDE;
import static argosy.events.Tables.SUBSCRIBER;
import static argosy.events.Tables.SUBSCRIBERS;
import static argosy.events.Tables.SUBSCRIPTIONS;

import argosy.department.Caller;
import argosy.department.Problem;
import argosy.department.Reach;
import argosy.department.RequestMark;
import argosy.department.Text;
import argosy.gateway.json.EventData;
import argosy.storage.DepartmentDatabase;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jooq.impl.DSL;

/** A subscriber at work: its feeds, one per publisher that is here, and whether it may go on. */
final class Subscription {

    /** Lanes that one subscriber has at the same time, so that a slow one leaves threads to the others. */
    private static final int MOST = 4;

    /** Milliseconds between two looks whether it may begin. */
    private static final long LOOK = 1000;

    private final String department;
    private final Subscriber subscriber;
    private final DepartmentDatabase database;
    private final EventData json;
    private final Workers workers;
    private final Patience patience;
    private final Caller caller;
    private final List<Feed> feeds = new CopyOnWriteArrayList<>();
    private final Map<String, Long> absent = new ConcurrentHashMap<>();
    private final Deque<Lane> waiting = new ArrayDeque<>();
    private int working;
    private volatile Boolean paused;
    private volatile String reason;
    private volatile boolean begun;
    private boolean looking;

    Subscription(
            String department,
            Subscriber subscriber,
            DepartmentDatabase database,
            EventData json,
            Workers workers,
            Patience patience) {
        this.department = department;
        this.subscriber = subscriber;
        this.database = database;
        this.json = json;
        this.workers = workers;
        this.patience = patience;
        String name = department + "/" + subscriber.name();
        this.caller = new Caller(name, name, null, null, Map.of("*", Reach.COMPANY), RequestMark.NONE);
    }

    /** Reads what it had of whom, before its first event. */
    void remember() {
        database.sql()
                .select(PUBLISHER, DSL.min(POSITION))
                .from(SUBSCRIPTIONS)
                .where(SUBSCRIBER.eq(name()))
                .groupBy(PUBLISHER)
                .forEach(row -> absent.put(row.value1(), row.value2()));
    }

    String department() {
        return department;
    }

    String name() {
        return subscriber.name();
    }

    Subscriber subscriber() {
        return subscriber;
    }

    DepartmentDatabase database() {
        return database;
    }

    EventData json() {
        return json;
    }

    Workers workers() {
        return workers;
    }

    Patience patience() {
        return patience;
    }

    /** How far it is with publishers that are not here; read before it works, so that nobody waits for it. */
    Map<String, Long> absent() {
        return absent;
    }

    /** Who has its effects. */
    Caller caller() {
        return caller;
    }

    List<Feed> feeds() {
        return feeds;
    }

    /** Lets the lane work as soon as one of the subscriber's places is free. */
    void queue(Lane lane) {
        synchronized (waiting) {
            waiting.add(lane);
            if (working >= MOST) {
                return;
            }
            working++;
        }
        workers.now(this::one);
    }

    private void one() {
        Lane lane;
        synchronized (waiting) {
            lane = waiting.poll();
        }
        try {
            if (lane != null) {
                lane.run();
            }
        } finally {
            boolean more;
            synchronized (waiting) {
                more = !waiting.isEmpty();
                if (!more) {
                    working--;
                }
            }
            if (more) {
                workers.now(this::one);
            }
        }
    }

    boolean paused() {
        Boolean known = paused;
        if (known == null) {
            look();
            known = paused;
        }
        return known;
    }

    /** What has to be set up before it begins; nothing once it has begun. */
    Optional<Text> missing() {
        if (begun) {
            return Optional.empty();
        }
        Optional<Text> missing = subscriber.missing(database);
        if (missing.isPresent()) {
            lookLater();
        } else {
            begun = true;
            feeds.forEach(Feed::wakeAll);
        }
        return missing;
    }

    private synchronized void lookLater() {
        if (!looking) {
            looking = true;
            workers.later(LOOK, this::lookForBegin);
        }
    }

    private void lookForBegin() {
        synchronized (this) {
            looking = false;
        }
        // The lanes ask, so that nobody does while their database is closed.
        feeds.forEach(Feed::wakeAll);
    }

    /** Why it is paused, or null. */
    String reason() {
        return paused() ? reason : null;
    }

    /** Reads again whether it may go on; another node may have changed it. */
    void look() {
        var row = database.sql()
                .select(PAUSED, REASON)
                .from(SUBSCRIBERS)
                .where(NAME.eq(name()))
                .fetchOne();
        reason = row == null ? null : row.value2();
        paused = row != null && row.value1();
    }

    /** The same, and goes on if it may and did not. */
    void lookAgain() {
        boolean before = paused();
        look();
        if (before && !paused) {
            feeds.forEach(Feed::wakeAll);
        }
    }

    void pause(Caller by, String why) {
        keep(by, true, why);
    }

    void resume(Caller by) {
        keep(by, false, null);
        feeds.forEach(Feed::wakeAll);
    }

    /** Pauses by itself when so much fails that something must be wrong with all of it. */
    void pauseWhenTooManyFail() {
        int subjects = feeds.stream().mapToInt(Feed::setAsideSubjects).sum();
        if (subjects >= patience.mostSetAside() && !paused()) {
            pause(
                    caller,
                    "Events about " + subjects + " different subjects failed; it waits for someone to look at it.");
        }
    }

    private void keep(Caller by, boolean pause, String why) {
        database.write(by, transaction -> {
            int there = transaction
                    .sql()
                    .update(SUBSCRIBERS)
                    .set(PAUSED, pause)
                    .set(REASON, why)
                    .set(CHANGED_AT, transaction.now())
                    .set(CHANGED_BY, by.username())
                    .where(NAME.eq(name()))
                    .execute();
            if (there == 0) {
                transaction
                        .sql()
                        .insertInto(SUBSCRIBERS)
                        .columns(NAME, PAUSED, REASON, CHANGED_AT, CHANGED_BY)
                        .values(name(), pause, why, transaction.now(), by.username())
                        .execute();
            }
            return null;
        });
        look();
    }

    /** Clears what it made of the events and begins with the first again, all of one transaction. */
    void rewind(Caller by) {
        database.write(by, transaction -> {
            // First the positions: whoever has an event just now has them, and his effect is there to be cleared. Nor
            // is
            // one set aside from here on.
            transaction
                    .sql()
                    .update(SUBSCRIPTIONS)
                    .set(
                            REPLAY_UNTIL,
                            DSL.when(REPLAY_UNTIL.gt(POSITION), REPLAY_UNTIL).otherwise(POSITION))
                    .set(POSITION, 0L)
                    .where(SUBSCRIBER.eq(name()))
                    .execute();
            if (transaction.sql().fetchExists(SET_ASIDE, SUBSCRIBER.eq(name()))) {
                throw Problem.conflict(
                        "events-set-aside",
                        "Events of " + name() + " are set aside; repeat or skip them first.",
                        name() + " 有被搁置的事件，请先重试或跳过。");
            }
            subscriber.clear().accept(transaction);
            return null;
        });
        feeds.forEach(Feed::forget);
    }
}
