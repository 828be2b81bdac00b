package argosy.logistics.runs;

import static argosy.logistics.db.Tables.DELIVERY_RUN;

import argosy.department.Label;
import argosy.department.ReadOnly;
import argosy.department.Register;
import argosy.department.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What one courier of ours takes out from one warehouse (LOG-27). A single one shows its {@code stopList} ({@link Stop}); nothing
 * is paid at the door.
 *
 * @param number given by Argosy, {@code PS-…}
 * @param courier username of who drives, whose own run it is
 * @param stops how many parcels; {@code delivered}, {@code refused} and {@code failed} are those done so far
 * @param minutes from start to finish, at least 1, or null before
 */
@Label(en = "Delivery run", zh = "配送单")
public record DeliveryRun(
        @ReadOnly @Label(en = "Number", zh = "配送单号", example = "PS-20261122-0001")
        String number,

        @NotBlank @Size(max = 64) @Label(en = "Courier", zh = "配送员", example = "sunqiang")
        String courier,

        @NotBlank @Size(max = 32) @Label(en = "Warehouse", zh = "仓库", example = "HZ")
        String warehouse,

        @Size(max = 40) @Label(en = "Vehicle", zh = "车牌号", example = "浙A12345")
        String vehicle,

        @NotNull @Label(en = "Day", zh = "配送日期", example = "2026-11-22")
        LocalDate onDay,

        @ReadOnly @Label(en = "State", zh = "状态", example = "planned")
        RunState state,

        @ReadOnly @Label(en = "Stops", zh = "站点数", example = "24")
        int stops,

        @ReadOnly @Label(en = "Delivered", zh = "已送达", example = "22")
        int delivered,

        @ReadOnly @Label(en = "Refused", zh = "拒收", example = "1")
        int refused,

        @ReadOnly @Label(en = "Failed", zh = "未送达", example = "1")
        int failed,

        @ReadOnly @Label(en = "Loaded by", zh = "装车交接人", example = "wanglei")
        String loadedBy,

        @ReadOnly @Label(en = "Loaded at", zh = "装车时间", example = "2026-11-22T00:30:00Z")
        Instant loadedAt,

        @ReadOnly @Label(en = "Started at", zh = "出发时间", example = "2026-11-22T01:00:00Z")
        Instant startedAt,

        @ReadOnly @Label(en = "Finished at", zh = "完成时间", example = "2026-11-22T05:00:00Z")
        Instant finishedAt,

        @ReadOnly @Label(en = "Minutes", zh = "用时(分钟)", example = "240")
        Integer minutes,

        @Size(max = 500) @Label(en = "Remark", zh = "备注", example = "上午送完西湖区")
        String remark) {

    public static final Register<DeliveryRun> RUNS = Register.of(
                    "delivery-runs", Text.of("Delivery runs", "配送单"), DeliveryRun.class, DELIVERY_RUN)
            .search("number", "courier", "vehicle")
            .filter("courier", "warehouse", "state")
            .sort("number", "onDay")
            .ownedBy("courier")
            .workflow(RunState.WORKFLOW, "state");

    static DeliveryRun planned(String number, NewRun given) {
        return new DeliveryRun(
                number,
                given.courier().strip(),
                given.warehouse(),
                given.vehicle(),
                given.onDay(),
                RunState.PLANNED,
                0,
                0,
                0,
                0,
                null,
                null,
                null,
                null,
                null,
                given.remark());
    }

    DeliveryRun in(RunState next) {
        return set("state", next);
    }

    DeliveryRun withStops(int count) {
        return set("stops", count);
    }

    DeliveryRun loaded(String by, Instant at) {
        return in(RunState.LOADED).set("loadedBy", by).set("loadedAt", at);
    }

    DeliveryRun started(Instant at) {
        return in(RunState.UNDER_WAY).set("startedAt", at);
    }

    DeliveryRun with(StopOutcome outcome) {
        return switch (outcome) {
            case DELIVERED -> set("delivered", delivered + 1);
            case REFUSED -> set("refused", refused + 1);
            default -> set("failed", failed + 1);
        };
    }

    DeliveryRun finished(Instant at) {
        long lasted = Math.max(1, java.time.Duration.between(startedAt, at).toMinutes());
        return in(RunState.FINISHED).set("finishedAt", at).set("minutes", (int) Math.min(lasted, Integer.MAX_VALUE));
    }

    private DeliveryRun set(String component, Object content) {
        return RUNS.shape().with(this, component, content);
    }
}
