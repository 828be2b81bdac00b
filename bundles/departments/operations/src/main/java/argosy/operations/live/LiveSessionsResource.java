package argosy.operations.live;

import static argosy.operations.live.LiveSession.LIVE_SESSIONS;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.ImportRow;
import argosy.department.Label;
import argosy.department.Reads;
import argosy.department.Step;
import argosy.department.Stored;
import argosy.department.Transaction;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** {@code /api/operations/live-sessions}: from the plan to the review (OPS-34). */
@Path("live-sessions")
public final class LiveSessionsResource extends EditableResource<LiveSession> {

    private final LiveSessions sessions;
    private final LiveLineups lineups;

    public LiveSessionsResource(Database database, LiveSessions sessions, LiveLineups lineups) {
        super(database, LIVE_SESSIONS);
        this.sessions = sessions;
        this.lineups = lineups;
    }

    /** Begins to prepare a planned session. */
    @Step("{id}/prepare")
    @Label(en = "Prepare", zh = "开始筹备")
    public Response prepare(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> sessions.prepare(tx, id));
    }

    /** One task of the checklist. */
    @Label(en = "Tick", zh = "勾选检查项")
    public record Tick(
            @NotBlank @Size(max = 32) @Label(en = "Item", zh = "检查项", example = "SCRIPT")
            String item,

            @Label(en = "Done", zh = "已完成", example = "true")
            Boolean done,

            @Size(max = 500) @Label(en = "Note", zh = "备注", example = "样品 12 件已到")
            String note) {}

    /** Ticks a task of the checklist, or opens it again with {@code "done": false} (FLOW-06). */
    @Step("{id}/tick")
    @Label(en = "Tick a task", zh = "勾选检查项")
    public Response tick(@PathParam("id") long id, @NotNull @Valid Tick tick, @Context Caller caller) {
        boolean done = !Boolean.FALSE.equals(tick.done());
        return done(caller, tx -> sessions.tick(tx, id, tick.item(), done, tick.note()));
    }

    /** Says that it can go live; every mandatory task before the session has to be ticked (FLOW-06). */
    @Step("{id}/ready")
    @Label(en = "Ready", zh = "准备就绪")
    public Response ready(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> sessions.ready(tx, id));
    }

    /** Goes live. */
    @Step("{id}/start")
    @Label(en = "Start", zh = "开播")
    public Response start(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> sessions.start(tx, id));
    }

    /** Goes off air. */
    @Step("{id}/end")
    @Label(en = "End", zh = "下播")
    public Response end(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> sessions.end(tx, id));
    }

    /** What the review found. */
    @Label(en = "Review", zh = "复盘")
    public record Review(
            @NotBlank @Size(max = 4000) @Label(en = "Review", zh = "复盘结论", example = "福袋留人有效，主推款讲解偏短")
            String review) {}

    /** Keeps what the review found; what proved itself becomes a method card (OPS-37). */
    @Step("{id}/review")
    @Label(en = "Review", zh = "复盘")
    public Response review(@PathParam("id") long id, @NotNull @Valid Review review, @Context Caller caller) {
        return done(caller, tx -> sessions.review(tx, id, review.review()));
    }

    /** Why a session is off. */
    @Label(en = "Cancellation", zh = "取消场次")
    public record Cancellation(
            @NotBlank @Size(max = 1000) @Label(en = "Reason", zh = "原因", example = "平台活动改期")
            String reason) {}

    /** Calls a session off before it goes live. */
    @Step("{id}/cancel")
    @Label(en = "Cancel", zh = "取消")
    public Response cancel(@PathParam("id") long id, @NotNull @Valid Cancellation why, @Context Caller caller) {
        return done(caller, tx -> sessions.cancel(tx, id, why.reason()));
    }

    /** How many sessions lack something in their line-up. */
    @Label(en = "Line-up reminder", zh = "排品提醒")
    public record Reminded(
            @Label(en = "Sessions", zh = "场次", example = "2")
            int sessions) {}

    /** Looks at the line-ups of the sessions until tomorrow night, as the job does every morning (OPS-35, DL-32). */
    @Step("remind")
    @Label(en = "Remind of line-ups", zh = "排品提醒")
    public Reminded remind(@Context Caller caller) {
        return new Reminded(database.write(caller, lineups::remind));
    }

    /** Shows checklist and figures. */
    @Override
    protected Stored<LiveSession> detailed(Stored<LiveSession> session) {
        Optional<LiveFigure> total =
                LiveFigures.total(database, session.value().number()).map(Stored::value);
        return session.with("checklist", LiveChecks.of(database, session.id()))
                .with("figures", total.orElse(null))
                .with("rates", total.map(LiveRates::of).orElse(null));
    }

    @Override
    protected Stored<LiveSession> create(Transaction tx, LiveSession plan) {
        return sessions.plan(tx, plan);
    }

    @Override
    protected Stored<LiveSession> change(Transaction tx, Stored<LiveSession> before, LiveSession after) {
        return sessions.change(tx, before, after);
    }

    @Override
    protected void remove(Transaction tx, Stored<LiveSession> session) {
        sessions.remove(tx, session);
    }

    @Override
    protected List<ImportRow<LiveSession>> check(Reads reads, List<ImportRow<LiveSession>> rows) {
        return sessions.check(reads, rows);
    }
}
