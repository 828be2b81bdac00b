package argosy.events;

import static argosy.events.Tables.LANE;
import static argosy.events.Tables.POSITION;
import static argosy.events.Tables.PUBLISHER;
import static argosy.events.Tables.SUBSCRIBER;
import static argosy.events.Tables.SUBSCRIPTIONS;

import argosy.department.Event;
import argosy.department.Prepared;
import argosy.storage.EventLog;
import argosy.storage.EventLog.Entry;
import argosy.storage.SubscriberTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One lane of a feed. It has its events one after the other: each in a transaction that first moves the lane's position
 * on from where this node knows it, so that an effect and its position are committed together, and only once whoever else
 * tries the same. When many events wait, several share a transaction.
 *
 * <p>A failing event is set aside, and the later ones of its subject behind it; the lane goes on with the others.
 */
final class Lane {

    private static final int BATCH = 100;

    /** With so many it begins, and has more at a time as long as that is quick. */
    private static final int FIRST_BATCH = 1;

    /** Nanoseconds that a transaction of several should not take: others wait for the records it holds. */
    private static final long LONG_BATCH = 10_000_000L;

    /** Positions passed without an event for this subscriber, after which that is written down. */
    private static final long PASSED = 2000;

    private static final int MOST_COUNTED = 10_000;
    private static final long LONGEST_WAIT = 60_000;
    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

    private static final Prepared.Change ADVANCE = new Prepared.Change(DSL.update(SUBSCRIPTIONS)
            .set(POSITION, DSL.param("after", POSITION))
            .where(
                    SUBSCRIBER.eq(DSL.param("subscriber", SUBSCRIBER)),
                    PUBLISHER.eq(DSL.param("publisher", PUBLISHER)),
                    LANE.eq(DSL.param("lane", LANE)),
                    POSITION.eq(DSL.param("before", POSITION))));

    private enum Run {
        IDLE,
        QUEUED,
        WORKING,
        /** Working, and woken meanwhile. */
        AGAIN
    }

    /** Somebody else has moved this lane on. */
    private static final class Moved extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Moved() {
            super("Moved on elsewhere", null, false, false);
        }
    }

    /** The transaction of several was a deadlock's victim. */
    private static final class Entangled extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Entangled() {
            super("Several at once and others wait for each other", null, false, false);
        }
    }

    private final Feed feed;
    private final Subscription subscription;
    private final int number;
    private final AtomicReference<Run> run = new AtomicReference<>(Run.IDLE);
    private final ReentrantLock working = new ReentrantLock();
    private volatile boolean closed;
    private volatile boolean known;

    /** As the database has it. */
    private long stored;

    /** How far has been read; there was nothing for this subscriber since {@link #stored}. */
    private volatile long read;

    /** Whether it is catching up with history rather than following what happens. */
    private volatile boolean behind;

    private volatile boolean caughtUp;
    private long replayUntil;
    private int size = FIRST_BATCH;

    /**
     * Whether each event has a transaction of its own, since several at once held the same records in another sequence than
     * the lanes beside this one: every deadlock would cost seconds.
     */
    private boolean apart;

    private int failures;
    private Future<?> planned;
    private Instant plannedFor;

    /** The first event of each subject that is set aside: when it is tried again, or never by itself. */
    private volatile Map<String, Instant> setAside = Map.of();

    /** Counted by the one thread that works on the lane. */
    private volatile int setAsideEvents;

    private volatile int deadEvents;

    Lane(Feed feed, int number) {
        this.feed = feed;
        this.subscription = feed.subscription();
        this.number = number;
    }

    /** There may be something to do. */
    void wake() {
        caughtUp = false;
        Run before = run.getAndUpdate(now -> now == Run.IDLE || now == Run.QUEUED ? Run.QUEUED : Run.AGAIN);
        if (before == Run.IDLE) {
            queue();
        }
    }

    void forget() {
        known = false;
        wake();
    }

    void close() {
        closed = true;
    }

    void await(long nanos) {
        try {
            if (working.tryLock(Math.max(nanos, 0), TimeUnit.NANOSECONDS)) {
                cancel();
                working.unlock();
            } else {
                LOG.warn(
                        "{} still works on an event of {}",
                        subscription.caller().username(),
                        feed.publisher());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Everything up to here has been had, as far as this lane itself has looked. */
    long reached() {
        return read;
    }

    long position() {
        return caughtUp ? Math.max(read, feed.log().last()) : read;
    }

    int setAside() {
        return setAsideEvents;
    }

    int dead() {
        return deadEvents;
    }

    int setAsideSubjects() {
        return setAside.size();
    }

    /** Whether nothing is left to do at this moment, and nothing under way. */
    boolean idle() {
        return run.get() == Run.IDLE
                && (caughtUp || subscription.paused() || subscription.missing().isPresent());
    }

    long lag() {
        if (caughtUp) {
            return 0;
        }
        long from = read;
        long counted = feed.log().behind(number, from, MOST_COUNTED);
        return counted < MOST_COUNTED ? counted : Math.max(counted, (feed.log().last() - from) / EventLog.LANES);
    }

    private void queue() {
        if (behind && subscription.workers().busy()) {
            subscription.workers().inTheBackground(this::run);
        } else {
            subscription.queue(this);
        }
    }

    /** A turn of work: what is due of the events set aside, then the next few. */
    void run() {
        boolean more = false;
        working.lock();
        try {
            if (closed) {
                return;
            }
            run.set(Run.WORKING);
            learn();
            if (!subscription.paused() && subscription.missing().isEmpty()) {
                retry();
                more = next();
                failures = 0;
            }
        } catch (Moved e) {
            known = false;
            more = true;
        } catch (RuntimeException | Error e) {
            pauseAfter(e);
        } finally {
            working.unlock();
        }
        if (more || !run.compareAndSet(Run.WORKING, Run.IDLE)) {
            run.set(Run.QUEUED);
            queue();
        }
    }

    /** The database does not do its part, or the publisher's does not: later again, ever less often. */
    private void pauseAfter(Throwable e) {
        known = false;
        long wait = Math.min(LONGEST_WAIT, 100L << Math.min(failures++, 10));
        if (!closed) {
            LOG.warn(
                    "{} cannot have events of {} now and tries again in {} ms",
                    subscription.caller().username(),
                    feed.publisher(),
                    wait,
                    e);
            cancel();
            planned = subscription.workers().later(wait, this::wake);
            plannedFor = Instant.now().plusMillis(wait);
        }
    }

    private void learn() {
        if (known) {
            return;
        }
        Feed.Place place = feed.place(number);
        stored = place.position();
        read = stored;
        replayUntil = place.replayUntil();
        learnSetAside();
        known = true;
    }

    private boolean next() {
        int asked = size;
        List<Entry> entries = feed.log().read(number, read, asked);
        if (entries.isEmpty()) {
            caughtUp = run.get() == Run.WORKING;
            return false;
        }
        long end = entries.get(entries.size() - 1).position();
        Set<String> types = subscription.subscriber().listeners().keySet();
        List<Entry> mine =
                entries.stream().filter(e -> types.contains(e.type())).toList();
        if (mine.isEmpty()) {
            if (end - stored > PASSED) {
                deliver(List.of(), end);
            }
            read = end;
            size = Math.min(BATCH, size * 2);
        } else {
            have(mine, end);
        }
        behind = entries.size() == asked && feed.log().last() - end > (long) BATCH * EventLog.LANES;
        caughtUp = entries.size() < asked && run.get() == Run.WORKING;
        return entries.size() == asked;
    }

    /**
     * All of them in one transaction, or one by one when that fails. While people are being served each has its own: several
     * at once would hold records that people wait for, and in another sequence than they do.
     */
    private void have(List<Entry> events, long end) {
        long began = System.nanoTime();
        if (events.size() == 1 || apart || subscription.workers().busy() || !together(events, end)) {
            for (Entry event : events) {
                if (closed) {
                    return;
                }
                alone(event);
            }
        }
        read = Math.max(read, end);
        feed.pace().had(events.size());
        // A slow subscriber has fewer at a time, so that its records are not held for long.
        size = System.nanoTime() - began > LONG_BATCH ? Math.max(1, size / 2) : Math.min(BATCH, size * 2);
    }

    private boolean together(List<Entry> events, long end) {
        try {
            deliver(events, end);
            return true;
        } catch (Moved e) {
            throw e;
        } catch (Entangled e) {
            apart = true;
            return false;
        } catch (RuntimeException e) {
            // Which of them it was shows when each is had alone.
            return false;
        }
    }

    private void alone(Entry event) {
        try {
            deliver(List.of(event), event.position());
        } catch (Moved e) {
            throw e;
        } catch (RuntimeException e) {
            setAside(event, e);
        }
    }

    private void deliver(List<Entry> events, long end) {
        Map<String, Instant> blocked = setAside;
        AtomicBoolean tried = new AtomicBoolean();
        int more = subscription.database().deliver(subscription.caller(), transaction -> {
            if (tried.getAndSet(true) && events.size() > 1) {
                throw new Entangled();
            }
            advance(transaction, end);
            int waiting = 0;
            for (Entry event : events) {
                if (blocked.containsKey(event.subject())) {
                    SetAside.behind(transaction, subscription.name(), feed.publisher(), event);
                    waiting++;
                } else {
                    handle(transaction, event);
                }
            }
            return waiting;
        });
        stored = end;
        read = end;
        setAsideEvents += more;
        if (more > 0 && subscription.database().events().shared()) {
            // The one that they wait for may have been had on another node meanwhile.
            learnSetAside();
        }
    }

    private void advance(SubscriberTransaction transaction, long end) {
        if (transaction.run(ADVANCE, end, subscription.name(), feed.publisher(), number, stored) != 1) {
            throw new Moved();
        }
    }

    private void handle(SubscriberTransaction transaction, Entry event) {
        Subscriber.Listener<?> listener = subscription.subscriber().listeners().get(event.type());
        if (listener != null) {
            boolean replay = event.position() <= replayUntil;
            transaction.mute(replay);
            try {
                handle(transaction, event, replay, listener);
            } catch (Error e) {
                // A class that is missing or a nesting too deep concerns this event, not the lane.
                throw new IllegalStateException(sentence(e), e);
            }
            transaction.mute(false);
        }
    }

    private <T extends Record> void handle(
            SubscriberTransaction transaction, Entry event, boolean replay, Subscriber.Listener<T> listener) {
        T data = subscription.json().read(event.data(), listener.data());
        listener.handler()
                .handle(
                        transaction,
                        new Event<>(
                                Long.toString(event.id()),
                                feed.publisher(),
                                event.type(),
                                event.subject(),
                                event.time(),
                                event.version(),
                                replay,
                                data));
    }

    private void setAside(Entry event, RuntimeException failure) {
        List<Duration> retries = subscription.patience().retries();
        boolean dead = retries.isEmpty();
        Instant nextTry = dead ? null : Instant.now().plus(retries.get(0));
        LOG.warn(
                "{} cannot have event {} ({}) of {} about {}; it is set aside",
                subscription.caller().username(),
                event.position(),
                event.type(),
                feed.publisher(),
                event.subject(),
                failure);
        subscription.database().deliver(subscription.caller(), transaction -> {
            advance(transaction, event.position());
            SetAside.failed(
                    transaction,
                    subscription.name(),
                    feed.publisher(),
                    event,
                    dead ? SetAsideState.DEAD : SetAsideState.RETRYING,
                    nextTry,
                    sentence(failure));
            return null;
        });
        stored = event.position();
        read = event.position();
        learnSetAside();
        subscription.pauseWhenTooManyFail();
    }

    static String sentence(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }

    /** Tries those events again that are due, and after each the ones that wait behind it. */
    private void retry() {
        Instant now = Instant.now();
        List<String> due = setAside.entrySet().stream()
                .filter(first -> first.getValue() != null && !first.getValue().isAfter(now))
                .map(Map.Entry::getKey)
                .toList();
        for (String subject : due) {
            retry(subject, now);
        }
        if (!due.isEmpty()) {
            learnSetAside();
        }
    }

    /** The next few about a subject, until one fails; if all are had and there are more, their turn comes again. */
    private void retry(String subject, Instant now) {
        List<SetAside> due =
                SetAside.about(subscription.database(), subscription.name(), feed.publisher(), subject, BATCH).stream()
                        .takeWhile(event -> event.due(now))
                        .toList();
        if (due.isEmpty() || closed || !again(due.get(0))) {
            return;
        }
        List<SetAside> others = due.subList(1, due.size());
        if (!together(others)) {
            for (SetAside event : others) {
                if (closed || !again(event)) {
                    return;
                }
            }
        }
    }

    /** All of them in one transaction, since what they waited for was had; false when that fails. */
    private boolean together(List<SetAside> events) {
        try {
            List<Entry> entries = events.stream().map(this::entry).toList();
            subscription.database().deliver(subscription.caller(), transaction -> {
                for (int i = 0; i < entries.size(); i++) {
                    again(transaction, events.get(i), entries.get(i));
                }
                return null;
            });
            feed.pace().had(events.size());
            return true;
        } catch (RuntimeException e) {
            LOG.debug("One after the other will show which of {} fails", events, e);
            return false;
        }
    }

    private Entry entry(SetAside event) {
        return feed.log()
                .at(event.position())
                .orElseThrow(() -> new IllegalStateException("It is not in the log any more"));
    }

    private void again(SubscriberTransaction transaction, SetAside event, Entry entry) {
        if (!event.remove(transaction)) {
            throw new Moved();
        }
        handle(transaction, entry);
    }

    private boolean again(SetAside event) {
        try {
            Entry entry = entry(event);
            subscription.database().deliver(subscription.caller(), transaction -> {
                again(transaction, event, entry);
                return null;
            });
            feed.pace().had(1);
            return true;
        } catch (Moved e) {
            return false;
        } catch (RuntimeException e) {
            List<Duration> retries = subscription.patience().retries();
            int attempts = event.attempts() + 1;
            boolean dead = attempts > retries.size();
            Instant nextTry = dead ? null : Instant.now().plus(retries.get(attempts - 1));
            if (dead) {
                LOG.error(
                        "{} could not have event {} ({}) of {} about {}; an administrator has to repeat or skip it",
                        subscription.caller().username(),
                        event.position(),
                        event.type(),
                        feed.publisher(),
                        event.subject(),
                        e);
            }
            subscription.database().deliver(subscription.caller(), transaction -> {
                event.failedAgain(
                        transaction, dead ? SetAsideState.DEAD : SetAsideState.RETRYING, nextTry, sentence(e));
                return null;
            });
            return false;
        }
    }

    /** What is set aside, and plans the next try. */
    private void learnSetAside() {
        Map<String, Integer> events =
                SetAside.subjects(subscription.database(), subscription.name(), feed.publisher(), number);
        Map<String, Instant> first = new HashMap<>();
        int dead = 0;
        if (!events.isEmpty()) {
            events.keySet().forEach(subject -> first.put(subject, Instant.EPOCH));
            for (SetAside event :
                    SetAside.failed(subscription.database(), subscription.name(), feed.publisher(), number)) {
                dead += event.state() == SetAsideState.DEAD ? 1 : 0;
                first.put(event.subject(), event.state() == SetAsideState.DEAD ? null : event.nextTryAt());
            }
        }
        setAsideEvents = events.values().stream().mapToInt(Integer::intValue).sum();
        deadEvents = dead;
        setAside = first;
        Instant next = null;
        for (Instant due : first.values()) {
            next = due != null && (next == null || due.isBefore(next)) ? due : next;
        }
        if (next != null) {
            plan(next);
        }
    }

    /** A time that has come counts for nothing: who was woken by it may be here before its task says that it is done. */
    private void plan(Instant due) {
        boolean ahead = planned != null && !planned.isDone() && plannedFor.isAfter(Instant.now());
        if (!ahead || due.isBefore(plannedFor)) {
            cancel();
            plannedFor = due;
            planned = subscription
                    .workers()
                    .later(Math.max(1, Duration.between(Instant.now(), due).toMillis() + 1), this::wake);
        }
    }

    private void cancel() {
        if (planned != null) {
            planned.cancel(false);
        }
    }
}
