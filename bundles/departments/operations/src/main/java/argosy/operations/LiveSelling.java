package argosy.operations;

import argosy.department.Database;
import argosy.department.DepartmentContext;
import argosy.department.Schedule;
import argosy.department.Text;
import argosy.operations.live.LiveAdjustmentsResource;
import argosy.operations.live.LiveChecklistItemsResource;
import argosy.operations.live.LiveEvents;
import argosy.operations.live.LiveFiguresResource;
import argosy.operations.live.LiveLineups;
import argosy.operations.live.LiveLineupsResource;
import argosy.operations.live.LiveProductFiguresResource;
import argosy.operations.live.LiveSessions;
import argosy.operations.live.LiveSessionsResource;
import argosy.operations.live.MethodCardsResource;
import java.time.LocalTime;

/** Live sessions: the calendar, who shows what, what came of it. */
final class LiveSelling {

    private final LiveSessions sessions = new LiveSessions();
    private final LiveLineups lineups = new LiveLineups();

    void open(DepartmentContext context) {
        Database database = context.database();
        context.publishes(LiveEvents.SCHEDULED, LiveEvents.ENDED);
        context.mount(new LiveSessionsResource(database, sessions, lineups));
        context.mount(new LiveChecklistItemsResource(database));
        context.mount(new LiveLineupsResource(database, lineups));
        context.mount(new LiveAdjustmentsResource(database));
        context.mount(new LiveFiguresResource(database));
        context.mount(new LiveProductFiguresResource(database));
        context.mount(new MethodCardsResource(database));
        context.on(
                "live-anchors",
                "anchor.unavailable",
                LiveEvents.AnchorUnavailable.class,
                (tx, event) -> sessions.unavailable(tx, event.data()));
        context.on(
                "live-anchors",
                "anchor.left",
                LiveEvents.AnchorLeft.class,
                (tx, event) -> sessions.left(tx, event.data()));
        context.on(
                "live-anchors",
                "anchor.graded",
                LiveEvents.AnchorGraded.class,
                (tx, event) -> sessions.graded(tx, event.data()));
        context.schedule(
                "live-lineup-reminder",
                Text.of("Line-up reminder", "直播排品提醒"),
                Schedule.daily(LocalTime.of(9, 30)),
                by -> database.write(by, lineups::remind) + " line-ups incomplete");
    }

    void sample(DepartmentContext context) {
        new SampleLive(context.database(), sessions, lineups).load();
    }
}
