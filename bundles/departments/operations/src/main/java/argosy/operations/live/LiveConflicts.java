package argosy.operations.live;

import static argosy.operations.db.Tables.LIVE_PLAN;
import static argosy.operations.db.Tables.LIVE_SESSION;
import static argosy.operations.live.LiveSession.LIVE_SESSIONS;

import argosy.department.Problem;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;

/** Rooms and people that two sessions would have at once (OPS-34). */
final class LiveConflicts {

    private static final int SOME = 20;

    /** One session in the way: {@code taken} are the room and the people that both would need. */
    record Conflict(String number, String plannedStart, String plannedEnd, List<String> taken) {}

    private LiveConflicts() {}

    /** Keeps other plans waiting until this transaction ends: of two plans at once, the second sees the first. */
    static void hold(Transaction tx) {
        tx.sql().update(LIVE_PLAN).set(LIVE_PLAN.PLANS, LIVE_PLAN.PLANS.plus(1)).execute();
    }

    /**
     * 409 {@code live-conflict} with the sessions in the way, when one that is not over has the room or one of the crew at
     * an instant of the plan; one may begin at the instant at which the other ends.
     *
     * @param self id of the session itself, 0 for a new one
     */
    static void requireFree(Transaction tx, LiveSession plan, long self) {
        hold(tx);
        require(
                tx,
                plan,
                LIVE_SESSION
                        .STATE
                        .in(LiveState.taking())
                        .and(LIVE_SESSION.PLANNED_START.lt(plan.plannedEnd()))
                        .and(LIVE_SESSION.PLANNED_END.gt(plan.plannedStart()))
                        .and(LIVE_SESSION.ID.ne(self)));
    }

    /** The same for a session that goes live now while another one is still on air. */
    static void requireOffAir(Transaction tx, LiveSession session, long self) {
        require(tx, session, LIVE_SESSION.STATE.eq(Shape.code(LiveState.LIVE)).and(LIVE_SESSION.ID.ne(self)));
    }

    private static void require(Transaction tx, LiveSession plan, Condition others) {
        List<String> crew = plan.crew().toList();
        List<Conflict> conflicts = tx
                .select(
                        LIVE_SESSIONS,
                        others.and(LIVE_SESSION
                                .ROOM
                                .eq(plan.room())
                                .or(LIVE_SESSION.ANCHOR.in(crew))
                                .or(LIVE_SESSION.ASSISTANT.in(crew))
                                .or(LIVE_SESSION.CONTROLLER.in(crew))),
                        SOME)
                .stream()
                .map(Stored::value)
                .map(other -> new Conflict(
                        other.number(),
                        other.plannedStart().toString(),
                        other.plannedEnd().toString(),
                        taken(plan, other)))
                .toList();
        if (!conflicts.isEmpty()) {
            Conflict first = conflicts.get(0);
            String time = first.plannedStart() + " – " + first.plannedEnd();
            throw Problem.conflict(
                    "live-conflict",
                    Text.of(
                            String.join(", ", first.taken()) + " is taken by session " + first.number() + " (" + time
                                    + "); choose another time, room or person.",
                            String.join("、", first.taken()) + " 已被场次 " + first.number() + " 占用（" + time
                                    + "），请改时间、直播间或人员。"),
                    Map.of("conflicts", conflicts));
        }
    }

    private static List<String> taken(LiveSession plan, LiveSession other) {
        List<String> taken = new ArrayList<>();
        if (plan.room().equals(other.room())) {
            taken.add(plan.room());
        }
        List<String> crew = plan.crew().toList();
        other.crew().filter(crew::contains).forEach(taken::add);
        return taken;
    }
}
