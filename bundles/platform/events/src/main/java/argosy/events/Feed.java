package argosy.events;

import static argosy.events.Tables.LANE;
import static argosy.events.Tables.POSITION;
import static argosy.events.Tables.PUBLISHER;
import static argosy.events.Tables.REPLAY_UNTIL;
import static argosy.events.Tables.SET_ASIDE;
import static argosy.events.Tables.SUBSCRIBER;
import static argosy.events.Tables.SUBSCRIPTIONS;

import argosy.storage.EventLog;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** What one subscriber has of one publisher: a lane for each lane of its log. */
final class Feed {

    private final Subscription subscription;
    private final String publisher;
    private final EventLog log;
    private final Pace pace = new Pace();
    private final List<Lane> lanes;

    Feed(Subscription subscription, String publisher, EventLog log) {
        this.subscription = subscription;
        this.publisher = publisher;
        this.log = log;
        this.lanes = IntStream.range(0, EventLog.LANES)
                .mapToObj(number -> new Lane(this, number))
                .toList();
    }

    Subscription subscription() {
        return subscription;
    }

    String publisher() {
        return publisher;
    }

    EventLog log() {
        return log;
    }

    Pace pace() {
        return pace;
    }

    /** Something new can be read, told by the publisher. */
    void wake(EventLog.Mark mark) {
        if (subscription.subscriber().listeners().containsKey(mark.type())) {
            lanes.get(mark.lane()).wake();
        }
    }

    void wakeAll() {
        lanes.forEach(Lane::wake);
    }

    /** What one lane has set aside was changed. */
    void forget(int lane) {
        lanes.get(lane).forget();
    }

    /** The positions stand elsewhere than they were left: every lane reads them again. */
    void forget() {
        lanes.forEach(Lane::forget);
    }

    /** Ends it: when this returns nothing is under way any more, unless it took too long. */
    void close(Duration longest) {
        lanes.forEach(Lane::close);
        long end = System.nanoTime() + longest.toNanos();
        lanes.forEach(lane -> lane.await(end - System.nanoTime()));
    }

    boolean idle() {
        return lanes.stream().allMatch(Lane::idle);
    }

    /** Events that have not been had; beyond some ten thousand an estimate. */
    long lag() {
        return lanes.stream().mapToLong(Lane::lag).sum();
    }

    /** Everything up to here has been read. */
    long position() {
        return lanes.stream().mapToLong(Lane::position).min().orElse(0);
    }

    /** The same without asking the publisher, whose database may not answer any more. */
    long reached() {
        return lanes.stream().mapToLong(Lane::reached).min().orElse(0);
    }

    /** Everything up to here is needed no more. */
    long needed() {
        Long setAside = subscription
                .database()
                .sql()
                .select(DSL.min(POSITION))
                .from(SET_ASIDE)
                .where(Tables.of(subscription.name(), publisher))
                .fetchOne()
                .value1();
        return setAside == null ? position() : Math.min(position(), setAside - 1);
    }

    /** Events that are set aside, and of these the dead ones; told without waiting for a subscriber at work. */
    int setAside() {
        return lanes.stream().mapToInt(Lane::setAside).sum();
    }

    int dead() {
        return lanes.stream().mapToInt(Lane::dead).sum();
    }

    int setAsideSubjects() {
        return lanes.stream().mapToInt(Lane::setAsideSubjects).sum();
    }

    /** Where a lane stands, as its subscriber's database has it; made when the subscriber meets the publisher first. */
    record Place(long position, long replayUntil) {}

    Place place(int lane) {
        Place place = read(subscription.database().sql(), lane);
        return place != null
                ? place
                : subscription.database().write(subscription.caller(), transaction -> {
                    transaction
                            .sql()
                            .insertInto(SUBSCRIPTIONS)
                            .columns(SUBSCRIBER, PUBLISHER, LANE, POSITION, REPLAY_UNTIL)
                            .values(subscription.name(), publisher, lane, 0L, 0L)
                            .execute();
                    return new Place(0, 0);
                });
    }

    /** Only this lane's row: the others may be held for as long as their subscriber works on an event. */
    private Place read(DSLContext sql, int lane) {
        return sql.select(POSITION, REPLAY_UNTIL)
                .from(SUBSCRIPTIONS)
                .where(Tables.of(subscription.name(), publisher), LANE.eq(lane))
                .fetchOne(row -> new Place(row.value1(), row.value2()));
    }
}
