package argosy.operations.live;

import static argosy.operations.db.Tables.LIVE_CHECKLIST_ITEM;

import argosy.department.Codes;
import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A task of the checklist that every session planned from now on gets (OPS-34, FLOW-06).
 *
 * @param responsible the department or post that does it
 * @param mandatory without it a session is not ready (before) or not reviewed (after)
 */
@Label(en = "Live checklist item", zh = "直播检查项")
public record LiveChecklistItem(
        @NotBlank @Size(max = 32) @Pattern(regexp = Codes.PATTERN, message = Codes.MESSAGE) @Label(en = "Code", zh = "编码", example = "SCRIPT")
        String code,

        @NotNull @Label(en = "Phase", zh = "阶段", example = "before")
        LivePhase phase,

        @NotNull @Min(0) @Max(100_000) @Label(en = "Running number", zh = "序号", example = "10")
        Integer runningNumber,

        @NotBlank @Size(max = 300) @Label(en = "Task", zh = "事项", example = "直播脚本定稿并发给主播、场控")
        String task,

        @Size(max = 64) @Label(en = "Responsible", zh = "责任方", example = "运营")
        String responsible,

        @NotNull @Label(en = "Mandatory", zh = "必做", example = "true")
        Boolean mandatory,

        @Label(en = "State", zh = "状态", example = "active") ItemState state) {

    /** Whether new sessions get it. */
    public enum ItemState {
        @Label(en = "Active", zh = "启用")
        ACTIVE,
        @Label(en = "Retired", zh = "停用")
        RETIRED
    }

    public static final Register<LiveChecklistItem> LIVE_CHECKLIST_ITEMS = Register.of(
                    "live-checklist-items",
                    Text.of("Live checklist items", "直播检查项"),
                    LiveChecklistItem.class,
                    LIVE_CHECKLIST_ITEM)
            .search("code", "task")
            .filter("phase", "mandatory", "state")
            .sort("code", "runningNumber")
            .defaultSort("runningNumber");

    public LiveChecklistItem {
        state = state == null ? ItemState.ACTIVE : state;
    }
}
