package argosy.operations.live;

import static argosy.operations.live.LiveSession.LIVE_SESSIONS;
import static argosy.operations.live.Studio.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import argosy.department.Problem;
import argosy.department.Stored;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("OPS-34")
class LiveSessionsTest {

    private final Studio studio = new Studio();
    private final LiveSessions sessions = studio.sessions;

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void aRoomAndEveryoneOfTheCrewIsPlannedOnce() {
        LiveSession first = studio.does(tx -> sessions.plan(tx, plan("R1", "小满", "宁宁", "12:00", "14:00")))
                .value();
        assertThat(first.platform()).as("that of the shop").hasToString("DOUYIN");
        assertThat(first.operator()).as("who plans").isEqualTo("tangxin");

        Problem room = catchThrowableOfType(
                Problem.class, () -> studio.does(tx -> sessions.plan(tx, plan("R1", "阿杰", null, "13:59", "15:00"))));
        assertThat(room.status()).isEqualTo(409);
        assertThat(room.code()).isEqualTo("live-conflict");
        assertThat(room.detail().zh()).contains(first.number()).contains("R1");
        assertThat(refused(plan("R2", "小满", null, "11:00", "12:01"))).isEqualTo("live-conflict");
        assertThat(refused(plan("R2", "宁宁", null, "12:30", "13:00")))
                .as("an assistant is no anchor elsewhere meanwhile")
                .isEqualTo("live-conflict");
        assertThat(refused(plan("R2", "阿杰", "小满", "11:00", "20:00"))).isEqualTo("live-conflict");

        studio.does(tx -> sessions.plan(tx, plan("R1", "小满", "宁宁", "14:00", "15:00")));
        studio.does(tx -> sessions.plan(tx, plan("R1", "小满", null, "11:00", "12:00")));
        studio.does(tx -> sessions.plan(tx, plan("R2", "阿杰", null, "12:00", "14:00")));
    }

    @Test
    void aCancelledOrEndedSessionTakesNobodysTime() {
        long first = id(plan("R1", "小满", null, "12:00", "14:00"));
        studio.does(tx -> sessions.cancel(tx, first, "活动改期"));
        studio.aired("R1", "小满");
        id(plan("R1", "小满", null, "12:00", "14:00"));
    }

    @Test
    void aPlanThatCannotBeIsRefused() {
        assertThat(refused(plan("R1", "小满", null, "14:00", "14:00"))).isEqualTo("invalid");
        assertThat(refused(plan("R1", "小满", "小满", "12:00", "14:00"))).isEqualTo("invalid");
        assertThat(refused(plan("R1", "小满", null, "12:00", "14:00").set("shop", "NONE")))
                .isEqualTo("invalid");
        assertThat(refused(plan("R1", "小满", null, "12:00", "14:00").set("campaign", "HD-0")))
                .isEqualTo("invalid");
        assertThat(refused(plan("R1", "小满", null, "12:00", "14:00")
                        .set("plannedEnd", Instant.parse("2027-11-22T14:00:00Z"))))
                .isEqualTo("invalid");
    }

    @Test
    void ofTwoPlansAtOnceOneIsRefused() throws Exception {
        for (int round = 0; round < 10; round++) {
            String room = "R" + round;
            List<Callable<Boolean>> plans = new ArrayList<>();
            for (int person = 0; person < 4; person++) {
                LiveSession plan = person % 2 == 0
                        ? plan(room, "主播" + round + person, null, "12:00", "14:00")
                        : plan(room, "主播" + round + person, null, "13:00", "15:00");
                plans.add(() -> {
                    try {
                        studio.does(tx -> sessions.plan(tx, plan));
                        return true;
                    } catch (Problem refused) {
                        assertThat(refused.code()).isEqualTo("live-conflict");
                        return false;
                    }
                });
            }
            assertThat(together(plans)).containsOnlyOnce(true);
        }
    }

    @Test
    @Tag("FLOW-06")
    void onlyWhatIsTickedGoesLive() {
        long id = id(plan("R1", "小满", null, "12:00", "14:00"));
        assertThat(studio.refusal(tx -> sessions.ready(tx, id))).isEqualTo("step-not-allowed");
        studio.does(tx -> sessions.prepare(tx, id));
        Problem open = catchThrowableOfType(Problem.class, () -> studio.does(tx -> sessions.ready(tx, id)));
        assertThat(open.code()).isEqualTo("checklist-open");
        assertThat(open.members().get("items").toString()).contains("SCRIPT").doesNotContain("WORDING");
        assertThat(studio.refusal(tx -> sessions.tick(tx, id, "NONE", true, null)))
                .isEqualTo("invalid");
        studio.tickAll(id, LivePhase.BEFORE);
        assertThat(studio.does(tx -> sessions.ready(tx, id)).value().state()).isEqualTo(LiveState.READY);
        assertThat(studio.does(tx -> sessions.tick(tx, id, "GOODS", false, "样品退回"))
                        .value()
                        .state())
                .as("a mandatory task that is open again")
                .isEqualTo(LiveState.PREPARING);
        studio.does(tx -> sessions.tick(tx, id, "GOODS", true, null));
        studio.does(tx -> sessions.ready(tx, id));
        Stored<LiveSession> live = studio.does(tx -> sessions.start(tx, id));
        assertThat(live.value().startedAt()).isEqualTo(studio.clock.instant());
        assertThat(studio.refusal(tx -> sessions.cancel(tx, id, "x"))).isEqualTo("step-not-allowed");
        studio.does(tx -> sessions.end(tx, id));
        assertThat(studio.refusal(tx -> sessions.review(tx, id, "福袋有效"))).isEqualTo("checklist-open");
        studio.tickAll(id, LivePhase.AFTER);
        assertThat(studio.does(tx -> sessions.review(tx, id, " 福袋有效 ")).value().review())
                .isEqualTo("福袋有效");
    }

    @Test
    void aRoomThatIsStillOnAirKeepsTheNextSessionWaiting() {
        long late = id(plan("R1", "小满", null, "10:00", "12:00"));
        long next = id(plan("R1", "阿杰", null, "12:00", "14:00"));
        studio.readied(late);
        studio.readied(next);
        studio.does(tx -> sessions.start(tx, late));
        assertThat(studio.refusal(tx -> sessions.start(tx, next))).isEqualTo("live-conflict");
        studio.does(tx -> sessions.end(tx, late));
        studio.does(tx -> sessions.start(tx, next));
    }

    @Test
    void whoMovesAReadySessionConfirmsItAnew() {
        long id = id(plan("R1", "小满", null, "12:00", "14:00"));
        id(plan("R2", "阿杰", null, "12:00", "14:00"));
        Stored<LiveSession> ready = studio.readied(id);
        assertThat(studio.refusal(tx -> sessions.change(tx, ready, ready.value().set("anchor", "阿杰"))))
                .isEqualTo("live-conflict");
        assertThat(studio.refusal(tx -> sessions.change(tx, ready, ready.value().set("shop", "TM"))))
                .isEqualTo("invalid");
        Stored<LiveSession> retitled =
                studio.does(tx -> sessions.change(tx, ready, ready.value().set("title", "家居专场")));
        assertThat(retitled.value().state()).isEqualTo(LiveState.READY);
        Stored<LiveSession> moved =
                studio.does(tx -> sessions.change(tx, retitled, retitled.value().set("room", "R3")));
        assertThat(moved.value().state()).isEqualTo(LiveState.PREPARING);
        Stored<LiveSession> aired = studio.aired("R9", "小雪");
        assertThat(studio.refusal(tx -> sessions.change(tx, aired, aired.value().set("title", "x"))))
                .isEqualTo("session-begun");
    }

    @Test
    @Tag("FLOW-06")
    void anAnchorThatIsNotToBeHadIsReplaced() {
        long evening = id(plan("R1", "小满", null, "12:00", "14:00"));
        long night = id(plan("R1", "小满", null, "15:00", "16:00"));
        studio.readied(evening);
        studio.does(tx -> {
            sessions.unavailable(
                    tx,
                    new LiveEvents.AnchorUnavailable(
                            "小满", Instant.parse("2026-11-22T13:59:00Z"), Instant.parse("2026-11-22T15:00:00Z"), "发烧"));
            return null;
        });
        assertThat(get(evening).anchorNeeded()).contains("发烧");
        assertThat(get(evening).state()).as("no longer ready").isEqualTo(LiveState.PREPARING);
        assertThat(get(night).anchorNeeded())
                .as("begins when the anchor is back")
                .isNull();
        assertThat(studio.refusal(tx -> sessions.ready(tx, evening))).isEqualTo("anchor-needed");
        Stored<LiveSession> flagged = studio.database.get(LIVE_SESSIONS, evening);
        Stored<LiveSession> manned =
                studio.does(tx -> sessions.change(tx, flagged, flagged.value().set("anchor", "阿杰")));
        assertThat(manned.value().anchorNeeded()).isNull();
        studio.does(tx -> sessions.ready(tx, evening));

        studio.does(tx -> {
            sessions.left(tx, new LiveEvents.AnchorLeft("小满", null));
            sessions.graded(tx, new LiveEvents.AnchorGraded("阿杰", "A"));
            return null;
        });
        assertThat(get(night).anchorNeeded()).contains("解约");
        assertThat(studio.database.history(LIVE_SESSIONS, evening, 0, 5).get(0).text())
                .isEqualTo("阿杰: A");
    }

    private long id(LiveSession plan) {
        return studio.does(tx -> sessions.plan(tx, plan)).id();
    }

    private String refused(LiveSession plan) {
        return studio.refusal(tx -> sessions.plan(tx, plan));
    }

    private LiveSession get(long id) {
        return studio.database.get(LIVE_SESSIONS, id).value();
    }

    private static List<Boolean> together(List<Callable<Boolean>> work) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(work.size());
        try {
            List<Boolean> done = new ArrayList<>();
            for (Future<Boolean> one : people.invokeAll(work)) {
                done.add(one.get());
            }
            return done;
        } finally {
            people.shutdown();
        }
    }
}
