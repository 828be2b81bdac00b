package argosy.operations.live;

import static argosy.operations.db.Tables.LIVE_FIGURE;
import static argosy.operations.db.Tables.LIVE_LINEUP;
import static argosy.operations.db.Tables.LIVE_SESSION;
import static argosy.operations.live.LiveSession.LIVE_SESSIONS;

import argosy.department.Codes;
import argosy.department.ImportRow;
import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.operations.campaigns.Campaigns;
import argosy.operations.db.Tables;
import argosy.operations.shops.Fixed;
import argosy.operations.shops.Shop;
import argosy.operations.shops.Shops;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The rules of live sessions (OPS-34): nobody and no room is planned twice, and nothing goes live unprepared. */
public final class LiveSessions {

    /** Longer than anybody streams: a mistyped day would take people and room for as long. */
    private static final Duration LONGEST = Duration.ofHours(72);

    /** More sessions of one anchor than are planned ahead. */
    private static final int AHEAD = 1000;

    /**
     * Plans a session. 409 {@code live-conflict} when room or crew are taken, 422 for a shop that is closed or a campaign of
     * another shop.
     */
    public Stored<LiveSession> plan(Transaction tx, LiveSession plan) {
        Shop shop = Shops.usable(tx, "shop", plan.shop());
        LiveSession session = sound(plan)
                .set("number", tx.number("ZB"))
                .set("platform", plan.platform() == null ? shop.platform() : plan.platform())
                .set("operator", plan.operator() == null ? tx.by().username() : plan.operator())
                .in(LiveState.PLANNED);
        requireCampaign(tx, session);
        LiveConflicts.requireFree(tx, session, 0);
        Stored<LiveSession> stored = tx.insert(LIVE_SESSIONS, session);
        LiveChecks.copy(tx, stored.id());
        tx.publish(LiveEvents.SCHEDULED, session.number(), LiveEvents.Scheduled.of(session));
        return stored;
    }

    /**
     * Changes a session that is still to come. Who moves it, or mans it otherwise, after it was ready has its preparation
     * confirmed again.
     */
    public Stored<LiveSession> change(Transaction tx, Stored<LiveSession> before, LiveSession after) {
        LiveSession was = before.value();
        if (!was.state().toCome()) {
            throw Problem.conflict(
                    "session-begun",
                    Text.of(
                            "Session " + was.number() + " is " + Shape.code(was.state())
                                    + "; only a session that is still to come can be changed.",
                            "场次 " + was.number() + " 当前为“"
                                    + Shape.title(was.state()).zh() + "”，只有未开播的场次可以修改。"),
                    Map.of("state", Shape.code(was.state())));
        }
        Fixed.same("shop", was.shop(), after.shop());
        LiveSession plan = sound(after)
                .set("platform", after.platform() == null ? was.platform() : after.platform())
                .set("operator", after.operator() == null ? was.operator() : after.operator());
        requireCampaign(tx, plan);
        boolean moved = !was.room().equals(plan.room())
                || !was.plannedStart().equals(plan.plannedStart())
                || !was.plannedEnd().equals(plan.plannedEnd())
                || !was.crew().toList().equals(plan.crew().toList());
        if (moved) {
            LiveConflicts.requireFree(tx, plan, before.id());
            plan = was.state() == LiveState.READY ? plan.in(LiveState.PREPARING) : plan;
        }
        if (!was.anchor().equals(plan.anchor())) {
            plan = plan.set("anchorNeeded", null);
        }
        Stored<LiveSession> stored = tx.update(LIVE_SESSIONS, before, plan);
        if (moved) {
            tx.publish(LiveEvents.SCHEDULED, plan.number(), LiveEvents.Scheduled.of(plan));
        }
        return stored;
    }

    /** Removes what was planned by mistake; 409 once it is prepared or has a line-up or figures. */
    public void remove(Transaction tx, Stored<LiveSession> session) {
        String number = session.value().number();
        if (session.value().state() != LiveState.PLANNED
                || tx.sql().fetchExists(LIVE_LINEUP, LIVE_LINEUP.SESSION.eq(number))
                || tx.sql().fetchExists(LIVE_FIGURE, LIVE_FIGURE.SESSION.eq(number))) {
            throw Problem.conflict(
                    "in-use",
                    "Session " + number + " is prepared already; cancel it instead of removing it.",
                    "场次 " + number + " 已开始筹备，请取消而不是删除。");
        }
        LiveChecks.remove(tx, session.id());
        tx.delete(LIVE_SESSIONS, session);
    }

    public Stored<LiveSession> prepare(Transaction tx, long id) {
        Stored<LiveSession> session = tx.step(LIVE_SESSIONS, id, "prepare");
        return tx.update(LIVE_SESSIONS, session, session.value().in(LiveState.PREPARING));
    }

    /** Ticks a task, or opens it again; a ready session whose mandatory task is open is in preparation again. */
    public Stored<LiveSession> tick(Transaction tx, long id, String item, boolean done, String note) {
        Stored<LiveSession> session = tx.step(LIVE_SESSIONS, id, "tick");
        LiveCheck check = LiveChecks.tick(tx, id, item, done, note);
        tx.remark(LIVE_SESSIONS, id, done ? "ticked" : "reopened", check.task());
        if (!done
                && check.mandatory()
                && check.phase() == LivePhase.BEFORE
                && session.value().state() == LiveState.READY) {
            return tx.update(LIVE_SESSIONS, session, session.value().in(LiveState.PREPARING));
        }
        return session;
    }

    /** 409 {@code checklist-open} while a mandatory task is open, {@code anchor-needed} while the anchor is not to be had. */
    public Stored<LiveSession> ready(Transaction tx, long id) {
        Stored<LiveSession> session = tx.step(LIVE_SESSIONS, id, "ready");
        if (session.value().anchorNeeded() != null) {
            throw Problem.conflict(
                    "anchor-needed",
                    "Name another anchor first: " + session.value().anchorNeeded(),
                    "请先更换主播：" + session.value().anchorNeeded());
        }
        LiveChecks.requireDone(tx, id, LivePhase.BEFORE);
        return tx.update(LIVE_SESSIONS, session, session.value().in(LiveState.READY));
    }

    /** Goes live. 409 {@code live-conflict} while another session still has the room or one of the crew. */
    public Stored<LiveSession> start(Transaction tx, long id) {
        LiveConflicts.hold(tx);
        Stored<LiveSession> session = tx.step(LIVE_SESSIONS, id, "start");
        LiveConflicts.requireOffAir(tx, session.value(), id);
        return tx.update(
                LIVE_SESSIONS, session, session.value().in(LiveState.LIVE).set("startedAt", tx.now()));
    }

    public Stored<LiveSession> end(Transaction tx, long id) {
        Stored<LiveSession> session = tx.step(LIVE_SESSIONS, id, "end");
        LiveSession ended = session.value().in(LiveState.ENDED).set("endedAt", tx.now());
        tx.publish(LiveEvents.ENDED, ended.number(), LiveEvents.Ended.of(ended));
        return tx.update(LIVE_SESSIONS, session, ended);
    }

    /** Keeps what the review found (OPS-37). 409 {@code checklist-open} while a mandatory task after the session is open. */
    public Stored<LiveSession> review(Transaction tx, long id, String review) {
        Stored<LiveSession> session = tx.step(LIVE_SESSIONS, id, "review");
        LiveChecks.requireDone(tx, id, LivePhase.AFTER);
        return tx.update(
                LIVE_SESSIONS,
                session,
                session.value()
                        .in(LiveState.REVIEWED)
                        .set("review", review.strip())
                        .set("reviewedBy", tx.by().username())
                        .set("reviewedAt", tx.now()));
    }

    public Stored<LiveSession> cancel(Transaction tx, long id, String reason) {
        Stored<LiveSession> session = tx.step(LIVE_SESSIONS, id, "cancel");
        LiveSession cancelled = session.value()
                .in(LiveState.CANCELLED)
                .set("anchorNeeded", null)
                .set("reminder", null);
        tx.remark(LIVE_SESSIONS, id, "cancelled", reason);
        tx.publish(LiveEvents.SCHEDULED, cancelled.number(), LiveEvents.Scheduled.of(cancelled));
        return tx.update(LIVE_SESSIONS, session, cancelled);
    }

    /** Sessions to come that the anchor cannot stream need another one. */
    public void unavailable(Transaction tx, LiveEvents.AnchorUnavailable news) {
        flag(tx, news.anchor(), news.from(), news.until(), "主播无法出镜", news.reason());
    }

    /** All sessions to come of the anchor need another one. */
    public void left(Transaction tx, LiveEvents.AnchorLeft news) {
        flag(tx, news.anchor(), null, null, "主播已解约", news.reason());
    }

    /** Keeps the grade on the timeline of the sessions to come of the anchor. */
    public void graded(Transaction tx, LiveEvents.AnchorGraded news) {
        for (Stored<LiveSession> session : coming(tx, news.anchor())) {
            tx.remark(LIVE_SESSIONS, session.id(), "anchor-graded", news.anchor() + ": " + news.grade());
        }
    }

    /** Refuses rows of an import that name a shop which does not exist. */
    List<ImportRow<LiveSession>> check(Reads reads, List<ImportRow<LiveSession>> rows) {
        return Codes.known(reads, rows, Tables.SHOP.CODE, "shop", LiveSession::shop);
    }

    private static void flag(Transaction tx, String anchor, Instant from, Instant until, String what, String reason) {
        String why = reason == null || reason.isBlank() ? what : what + "：" + reason.strip();
        String needed = why.length() > 500 ? why.substring(0, 500) : why;
        List<Stored<LiveSession>> concerned = coming(tx, anchor).stream()
                .filter(session -> from == null || session.value().plannedEnd().isAfter(from))
                .filter(session ->
                        until == null || session.value().plannedStart().isBefore(until))
                .filter(session -> !needed.equals(session.value().anchorNeeded()))
                .toList();
        tx.hold(LIVE_SESSIONS, concerned.stream().map(Stored::id).toList());
        for (Stored<LiveSession> each : concerned) {
            Stored<LiveSession> session = tx.get(LIVE_SESSIONS, each.id());
            if (session.value().state().toCome() && session.value().anchor().equals(anchor)) {
                LiveSession flagged = session.value().set("anchorNeeded", needed);
                tx.update(
                        LIVE_SESSIONS,
                        session,
                        flagged.state() == LiveState.READY ? flagged.in(LiveState.PREPARING) : flagged);
            }
        }
    }

    private static List<Stored<LiveSession>> coming(Transaction tx, String anchor) {
        return anchor == null
                ? List.of()
                : tx.select(
                        LIVE_SESSIONS,
                        LIVE_SESSION.ANCHOR.eq(anchor).and(LIVE_SESSION.STATE.in(LiveState.coming())),
                        AHEAD);
    }

    private static void requireCampaign(Transaction tx, LiveSession plan) {
        if (plan.campaign() != null) {
            Campaigns.require(tx, "campaign", plan.campaign(), plan.shop());
        }
    }

    private static LiveSession sound(LiveSession plan) {
        Duration length = Duration.between(plan.plannedStart(), plan.plannedEnd());
        if (length.isNegative() || length.isZero() || length.compareTo(LONGEST) > 0) {
            throw Problem.invalid(
                    "plannedEnd",
                    "A session ends after it starts, within " + LONGEST.toHours() + " hours.",
                    "下播时间须晚于开播时间，且不超过 " + LONGEST.toHours() + " 小时。");
        }
        List<String> crew = plan.crew().toList();
        if (crew.stream().distinct().count() < crew.size()) {
            throw Problem.invalid(
                    "assistant", "One person has one role in a session; name somebody else.", "同一场次中一人只能担任一个角色，请更换人员。");
        }
        return plan;
    }
}
