package argosy.itcentre.live;

import static argosy.itcentre.db.Tables.LIVE_ORDER;

import argosy.department.Label;
import argosy.department.ReadOnly;
import argosy.department.Register;
import argosy.department.Shape;
import argosy.department.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What engineers do on the spot before a live session: log in to the back end, tune and place the cameras, set the lighting.
 *
 * @param session number of the session, by which operations tells of it; one order per session
 * @param engineer username of who is there, or null
 */
@Label(en = "Live order", zh = "直播支持单")
public record LiveOrder(
        @NotBlank @Size(max = 32) @Label(en = "Session", zh = "场次号", example = "ZB-20261122-0001")
        String session,

        @NotBlank @Size(max = 200) @Label(en = "Title", zh = "主题", example = "冬季灯具专场")
        String title,

        @NotBlank @Size(max = 64) @Label(en = "Room", zh = "直播间", example = "ZBJ-1")
        String room,

        @NotNull @Label(en = "Planned start", zh = "计划开播", example = "2026-11-22T12:00:00Z")
        Instant plannedStart,

        @NotNull @Label(en = "Planned end", zh = "计划下播", example = "2026-11-22T16:00:00Z")
        Instant plannedEnd,

        @Size(max = 2000) @Label(en = "Technical needs", zh = "技术需求", example = "双机位，暖光，上行 50M")
        String technicalNeeds,

        @Size(max = 64) @Label(en = "Engineer", zh = "现场技术", example = "zhaolei")
        String engineer,

        @Label(en = "Back end", zh = "后台管理", example = "false")
        Boolean backEnd,

        @Label(en = "Camera tuning", zh = "摄像机调试", example = "false")
        Boolean cameraTuning,

        @Label(en = "Camera placement", zh = "机位摆放", example = "false")
        Boolean cameraPlacement,

        @Label(en = "Lighting", zh = "灯光布置", example = "false")
        Boolean lighting,

        @ReadOnly @Label(en = "State", zh = "状态", example = "planned")
        LiveOrderState state) {

    public static final Register<LiveOrder> LIVE_ORDERS = Register.of(
                    "live-orders", Text.of("Live orders", "直播支持单"), LiveOrder.class, LIVE_ORDER)
            .search("session", "title")
            .filter("state", "room", "engineer", "session")
            .sort("plannedStart")
            .defaultSort("plannedStart")
            .ownedBy("engineer")
            .workflow(LiveOrderState.WORKFLOW, "state");

    public LiveOrder {
        backEnd = Boolean.TRUE.equals(backEnd);
        cameraTuning = Boolean.TRUE.equals(cameraTuning);
        cameraPlacement = Boolean.TRUE.equals(cameraPlacement);
        lighting = Boolean.TRUE.equals(lighting);
        state = state == null ? LiveOrderState.PLANNED : state;
    }

    static LiveOrder of(LiveScheduled session) {
        return new LiveOrder(
                session.number(),
                session.title(),
                session.room(),
                session.plannedStart(),
                session.plannedEnd(),
                session.technicalNeeds(),
                null,
                false,
                false,
                false,
                false,
                LiveOrderState.PLANNED);
    }

    /** The order for the session as it is planned now; in another room everything is prepared anew. */
    LiveOrder moved(LiveScheduled to) {
        boolean stays = to.room().equals(room);
        return new LiveOrder(
                session,
                to.title(),
                to.room(),
                to.plannedStart(),
                to.plannedEnd(),
                to.technicalNeeds(),
                engineer,
                stays && backEnd,
                stays && cameraTuning,
                stays && cameraPlacement,
                stays && lighting,
                stays ? state : LiveOrderState.PLANNED);
    }

    LiveOrder in(LiveOrderState next) {
        return LIVE_ORDERS.shape().with(this, "state", next);
    }

    /** What is still to be prepared, as people call it: every tick that is missing. */
    List<Text> open() {
        Shape<LiveOrder> shape = LIVE_ORDERS.shape();
        return IntStream.range(0, shape.components().size())
                .filter(i -> Boolean.FALSE.equals(shape.get(this, i)))
                .mapToObj(i -> shape.components().get(i).label())
                .toList();
    }
}
