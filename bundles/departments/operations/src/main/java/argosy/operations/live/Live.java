package argosy.operations.live;

import argosy.department.Database;
import argosy.department.DepartmentContext;
import argosy.department.Schedule;
import argosy.department.Text;
import java.time.LocalTime;

/** Wires the live sessions into the department. */
public final class Live {

    /** Mounts the resources, subscribes to news of anchors and declares the morning's reminder. */
    public static void wire(DepartmentContext context, LiveSessions sessions, LiveLineups lineups) {
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

    private Live() {}
}
