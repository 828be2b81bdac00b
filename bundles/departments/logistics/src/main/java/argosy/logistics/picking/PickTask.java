package argosy.logistics.picking;

import static argosy.logistics.db.Tables.PICK_TASK;

import argosy.department.Label;
import argosy.department.ReadOnly;
import argosy.department.Register;
import argosy.department.Text;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * One walk of one picker (拣货单, LOG-07).
 *
 * @param number given by Argosy, {@code JH-…}
 * @param picker username of the person who walks, or null while nobody does
 * @param orders dispatch orders it is for; {@code pieces} pieces to pick in all
 */
@Label(en = "Pick task", zh = "拣货单")
public record PickTask(
        @ReadOnly @Label(en = "Number", zh = "拣货单号", example = "JH-20261122-0003")
        String number,

        @ReadOnly @Label(en = "Warehouse", zh = "仓库", example = "HZ")
        String warehouse,

        @ReadOnly @Label(en = "Kind", zh = "类型", example = "batch")
        PickKind kind,

        @ReadOnly @Label(en = "State", zh = "状态", example = "open")
        PickState state,

        @ReadOnly @Label(en = "Picker", zh = "拣货人", example = "chen.jie")
        String picker,

        @ReadOnly @Label(en = "Orders", zh = "订单数", example = "20")
        int orders,

        @ReadOnly @Label(en = "Pieces", zh = "件数", example = "57")
        long pieces,

        @ReadOnly @Label(en = "Assigned at", zh = "分配时间", example = "2026-11-22T01:30:00Z")
        Instant assignedAt,

        @ReadOnly @Label(en = "Started at", zh = "开始时间", example = "2026-11-22T01:35:00Z")
        Instant startedAt,

        @ReadOnly @Label(en = "Finished at", zh = "完成时间", example = "2026-11-22T02:10:00Z")
        Instant finishedAt,

        @Size(max = 500) @Label(en = "Remark", zh = "备注", example = "先拣易碎品")
        String remark) {

    public static final Register<PickTask> PICK_TASKS = Register.of(
                    "pick-tasks", Text.of("Pick tasks", "拣货单"), PickTask.class, PICK_TASK)
            .search("number", "remark")
            .filter("number", "warehouse", "kind", "state", "picker")
            .sort("createdAt")
            .ownedBy("picker")
            .workflow(PickState.WORKFLOW, "state");

    static PickTask open(String number, String warehouse, int orders, long pieces, String remark) {
        return new PickTask(
                number,
                warehouse,
                orders == 1 ? PickKind.SINGLE : PickKind.BATCH,
                PickState.OPEN,
                null,
                orders,
                pieces,
                null,
                null,
                null,
                remark);
    }

    PickTask assigned(String username, Instant at) {
        return in(PickState.ASSIGNED).set("picker", username).set("assignedAt", at);
    }

    PickTask started(Instant at) {
        return startedAt == null ? in(PickState.PICKING).set("startedAt", at) : this;
    }

    PickTask finished(Instant at) {
        return in(PickState.DONE).set("finishedAt", at);
    }

    PickTask cancelled(Instant at) {
        return in(PickState.CANCELLED).set("finishedAt", at);
    }

    private PickTask in(PickState next) {
        return set("state", next);
    }

    private PickTask set(String component, Object content) {
        return PICK_TASKS.shape().with(this, component, content);
    }
}
