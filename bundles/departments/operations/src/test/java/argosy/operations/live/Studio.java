package argosy.operations.live;

import static argosy.operations.db.Tables.LIVE_SESSION;
import static argosy.operations.live.LiveSession.LIVE_SESSIONS;

import argosy.department.Caller;
import argosy.department.Problem;
import argosy.department.Reach;
import argosy.department.RequestMark;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.operations.reports.Till;
import argosy.operations.shops.Platform;
import argosy.operations.shops.Shop;
import argosy.operations.shops.Shops;
import argosy.storage.DepartmentDatabase;
import argosy.testkit.TestClock;
import argosy.testkit.TestDatabase;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.assertj.core.api.Assertions;

/** A shop {@code DY} with live sessions in a database of its own, on the evening of 22 November 2026. */
public final class Studio implements AutoCloseable {

    public final TestClock clock = new TestClock("2026-11-22T02:00:00Z");
    public final DepartmentDatabase database = TestDatabase.open("operations", LiveSession.class, clock);
    public final LiveSessions sessions = new LiveSessions();
    public final LiveLineups lineups = new LiveLineups();

    public Studio() {
        does(tx -> new Shops()
                .create(
                        tx,
                        new Shop("DY", "抖音直播间 🎥", Platform.DOUYIN, null, "linyating", null, null, null, null, null)));
    }

    /** Products as they are after their selection. */
    public Studio with(String... products) {
        does(tx -> {
            for (String product : products) {
                Till.product(tx, product, "台灯 " + product, "active");
            }
            return null;
        });
        return this;
    }

    /** A plan for these hours of that day, UTC. */
    public static LiveSession plan(String room, String anchor, String assistant, String from, String until) {
        return new LiveSession(
                null,
                "灯具专场",
                "DY",
                null,
                room,
                Instant.parse("2026-11-22T" + from + ":00Z"),
                Instant.parse("2026-11-22T" + until + ":00Z"),
                anchor,
                assistant,
                null,
                null,
                "福袋",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    public <T> T does(Function<Transaction, T> work) {
        return database.write(person("tangxin"), work);
    }

    /** The code of the problem that the work is refused with. */
    public String refusal(Function<Transaction, ?> work) {
        return Assertions.catchThrowableOfType(Problem.class, () -> does(work)).code();
    }

    public LiveSession session(String number) {
        return database.first(LIVE_SESSIONS, LIVE_SESSION.NUMBER.eq(number))
                .orElseThrow()
                .value();
    }

    /** A session that was on air from 12:00 until 14:00 UTC. */
    public Stored<LiveSession> aired(String room, String anchor) {
        long id = does(tx -> sessions.plan(tx, plan(room, anchor, null, "12:00", "14:00")))
                .id();
        readied(id);
        Instant now = clock.instant();
        clock.set(Instant.parse("2026-11-22T12:00:00Z"));
        does(tx -> sessions.start(tx, id));
        clock.set(Instant.parse("2026-11-22T14:00:00Z"));
        Stored<LiveSession> ended = does(tx -> sessions.end(tx, id));
        clock.set(now);
        return ended;
    }

    public Stored<LiveSession> readied(long id) {
        does(tx -> sessions.prepare(tx, id));
        tickAll(id, LivePhase.BEFORE);
        return does(tx -> sessions.ready(tx, id));
    }

    public void tickAll(long id, LivePhase phase) {
        for (LiveCheck check : LiveChecks.of(database, id)) {
            if (check.phase() == phase && check.mandatory()) {
                does(tx -> sessions.tick(tx, id, check.item(), true, null));
            }
        }
    }

    public static Caller person(String username) {
        return new Caller(username, username, null, null, Map.of("*", Reach.COMPANY), RequestMark.NONE);
    }

    @Override
    public void close() {
        database.close();
    }
}
