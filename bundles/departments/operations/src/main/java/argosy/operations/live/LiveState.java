package argosy.operations.live;

import argosy.department.Label;
import argosy.department.Shape;
import argosy.department.Workflow;
import java.util.List;
import java.util.stream.Stream;

/** Where a live session stands (OPS-34). */
public enum LiveState {
    @Label(en = "Planned", zh = "已排期")
    PLANNED,
    @Label(en = "In preparation", zh = "筹备中")
    PREPARING,
    /** Every mandatory task before the session is done. */
    @Label(en = "Ready", zh = "待开播")
    READY,
    @Label(en = "Live", zh = "直播中")
    LIVE,
    @Label(en = "Ended", zh = "已下播")
    ENDED,
    @Label(en = "Reviewed", zh = "已复盘")
    REVIEWED,
    @Label(en = "Cancelled", zh = "已取消")
    CANCELLED;

    static final Workflow<LiveState> WORKFLOW = Workflow.of(LiveState.class)
            .step("prepare", PLANNED)
            .step("tick", PLANNED, PREPARING, READY, LIVE, ENDED)
            .step("ready", PREPARING)
            .step("start", READY)
            .step("end", LIVE)
            .step("review", ENDED)
            .step("cancel", PLANNED, PREPARING, READY);

    /** Whether it is still to come, so that its plan may be changed. */
    boolean toCome() {
        return this == PLANNED || this == PREPARING || this == READY;
    }

    /** Whether its line-up may be changed. */
    boolean open() {
        return toCome() || this == LIVE;
    }

    /** Codes of the states in which people and room are taken. */
    static List<String> taking() {
        return Stream.of(values()).filter(LiveState::open).map(Shape::code).toList();
    }

    /** Codes of the states before it goes live. */
    static List<String> coming() {
        return Stream.of(values()).filter(LiveState::toCome).map(Shape::code).toList();
    }
}
