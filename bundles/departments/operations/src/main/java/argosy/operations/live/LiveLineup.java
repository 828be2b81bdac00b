package argosy.operations.live;

import static argosy.operations.db.Tables.LIVE_LINEUP;

import argosy.department.Codes;
import argosy.department.Label;
import argosy.department.ReadOnly;
import argosy.department.Register;
import argosy.department.Text;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A product in the line-up of a session (OPS-35). In JSON it carries the {@code indicators} of the product in the sessions
 * before ({@link ProductIndicators}).
 *
 * @param session number of the session
 * @param runningNumber its place, unique among the products that are not withdrawn
 * @param sku the variant shown, or an empty text for all of them
 * @param price at which it is sold in the session
 * @param plannedMinutes how long it is talked about, or null when that is open
 * @param stock pieces found when the stock was checked, or null
 * @param reason why it was withdrawn, or null
 */
@Label(en = "Line-up", zh = "排品")
public record LiveLineup(
        @NotBlank @Size(max = 32) @Label(en = "Session", zh = "场次号", example = "ZB-20261122-0001")
        String session,

        @NotNull @Min(1) @Max(LiveLineups.MOST) @Label(en = "Running number", zh = "序号", example = "1")
        Integer runningNumber,

        @NotBlank @Size(max = 64) @Pattern(regexp = Codes.PATTERN, message = Codes.MESSAGE) @Label(en = "Product", zh = "商品编码", example = "SP-1001")
        String product,

        @Size(max = 64) @Pattern(regexp = Codes.OPTIONAL, message = Codes.MESSAGE) @Label(en = "SKU", zh = "SKU 编码", example = "TD-1001")
        String sku,

        @NotBlank @Size(max = 200) @Label(en = "Name", zh = "商品名称", example = "护眼台灯 暖光版")
        String name,

        @NotNull @Label(en = "Role", zh = "角色", example = "main")
        LineupRole role,

        @NotNull @PositiveOrZero @Digits(integer = 12, fraction = 2) @Label(en = "Live price (CNY)", zh = "直播价（元）", example = "129.00")
        BigDecimal price,

        @Min(1) @Max(600) @Label(en = "Planned minutes", zh = "讲解时长（分钟）", example = "8")
        Integer plannedMinutes,

        @ReadOnly @Label(en = "State", zh = "状态", example = "checked")
        LineupState state,

        @ReadOnly @Label(en = "Stock", zh = "核对库存", example = "320")
        Long stock,

        @ReadOnly @Label(en = "Checked by", zh = "核对人", example = "tangxin")
        String checkedBy,

        @ReadOnly @Label(en = "Checked at", zh = "核对时间", example = "2026-11-22T08:00:00Z")
        Instant checkedAt,

        @ReadOnly @Label(en = "Reason", zh = "撤下原因", example = "库存不足")
        String reason) {

    public static final Register<LiveLineup> LIVE_LINEUPS = Register.of(
                    "live-lineups", Text.of("Line-ups", "直播排品"), LiveLineup.class, LIVE_LINEUP)
            .search("name", "product", "sku")
            .filter("session", "product", "sku", "role", "state")
            .sort("runningNumber")
            .workflow(LineupState.WORKFLOW, "state");

    public LiveLineup {
        sku = sku == null ? "" : sku.strip();
        state = state == null ? LineupState.PLANNED : state;
    }

    LiveLineup set(String component, Object content) {
        return LIVE_LINEUPS.shape().with(this, component, content);
    }

    /** As a person would say it in the log of adjustments. */
    String words() {
        String minutes = plannedMinutes == null ? "" : " · " + plannedMinutes + " min";
        return runningNumber + ". " + product + (sku.isEmpty() ? "" : "/" + sku) + " " + name + " · "
                + price.toPlainString() + " CNY" + minutes;
    }
}
