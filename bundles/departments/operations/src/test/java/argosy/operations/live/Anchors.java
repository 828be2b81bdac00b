package argosy.operations.live;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.Department;
import argosy.department.DepartmentContext;
import argosy.department.DepartmentModule;
import argosy.department.EventType;
import argosy.department.Text;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A department of anchors as another bundle would be: tells of absences, and hears of sessions. */
@DepartmentModule(name = "anchors", title = "Anchors", titleZh = "主播")
final class Anchors implements Department {

    /** More than the operations department asks for. */
    record Absence(String anchor, Instant from, Instant until, String reason, String approvedBy) {}

    record Session(String number, String state, String anchor) {}

    private static final EventType<Absence> UNAVAILABLE =
            EventType.of("anchor.unavailable", Absence.class, Text.of("An anchor is absent", "主播请假"));

    final List<String> heard = new CopyOnWriteArrayList<>();
    private Database database;

    @Override
    public void start(DepartmentContext context) {
        database = context.database();
        context.publishes(UNAVAILABLE);
        context.on(
                "roster",
                "live.scheduled",
                Session.class,
                (tx, event) ->
                        heard.add(event.data().anchor() + " " + event.data().state()));
    }

    void absent(String anchor, Instant from, Instant until) {
        database.write(Caller.PLATFORM, tx -> {
            tx.publish(UNAVAILABLE, anchor, new Absence(anchor, from, until, "发烧", "hr"));
            return null;
        });
    }
}
