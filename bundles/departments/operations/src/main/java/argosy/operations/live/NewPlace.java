package argosy.operations.live;

import argosy.department.Label;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** What changes of a product in a line-up, and why; what is not given stays. */
@Label(en = "Adjustment of a line-up", zh = "排品调整")
public record NewPlace(
        @Min(1) @Max(LiveLineups.MOST) @Label(en = "Running number", zh = "序号", example = "3")
        Integer runningNumber,

        @PositiveOrZero @Digits(integer = 12, fraction = 2) @Label(en = "Live price (CNY)", zh = "直播价（元）", example = "119.00")
        BigDecimal price,

        @Min(1) @Max(600) @Label(en = "Planned minutes", zh = "讲解时长（分钟）", example = "6")
        Integer plannedMinutes,

        @Label(en = "Role", zh = "角色", example = "traffic") LineupRole role,

        @NotBlank @Size(max = 500) @Label(en = "Reason", zh = "原因", example = "昨日点击率低于 2%")
        String reason) {}
