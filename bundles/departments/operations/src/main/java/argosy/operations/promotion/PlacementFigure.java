package argosy.operations.promotion;

import static argosy.operations.db.Tables.PLACEMENT_FIGURE;

import argosy.department.Label;
import argosy.department.ReadOnly;
import argosy.department.Register;
import argosy.department.Text;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a placement cost and brought on one day (OPS-24); what the channel does not tell is null, never zero. A correction
 * changes the day's record, whose timeline keeps what was there before.
 *
 * @param placement number of the placement
 */
@Label(en = "Placement figure", zh = "投放日数据")
public record PlacementFigure(
        @NotBlank @Size(max = 40) @Label(en = "Placement", zh = "投放号", example = "TF-20261101-0001")
        String placement,

        @NotNull @Label(en = "Day", zh = "日期", example = "2026-11-03")
        LocalDate onDay,

        @NotNull @PositiveOrZero @Digits(integer = 12, fraction = 2) @Label(
                en = "Spend (CNY)",
                zh = "消耗（元）",
                example = "1650.00",
                also = {"花费", "消耗"})
        BigDecimal spend,

        @PositiveOrZero @Label(en = "Impressions", zh = "展现量", example = "72000", also = "曝光量")
        Long impressions,

        @PositiveOrZero @Label(en = "Clicks", zh = "点击量", example = "2160")
        Long clicks,

        @PositiveOrZero @Label(en = "Orders", zh = "成交单数", example = "86", also = "成交笔数")
        Long orders,

        @PositiveOrZero @Digits(integer = 12, fraction = 2) @Label(en = "Revenue (CNY)", zh = "成交金额（元）", example = "8520.00", also = "成交金额")
        BigDecimal revenue,

        @ReadOnly @Label(en = "Supervisor", zh = "店铺主管", example = "linyating")
        String supervisor) {

    public static final Register<PlacementFigure> PLACEMENT_FIGURES = Register.of(
                    "placement-figures", Text.of("Placement figures", "投放日数据"), PlacementFigure.class, PLACEMENT_FIGURE)
            .filter("placement", "supervisor")
            .sort("onDay")
            .defaultSort("-onDay")
            .ownedBy("supervisor");

    PlacementFigure supervisedBy(String username) {
        return new PlacementFigure(placement, onDay, spend, impressions, clicks, orders, revenue, username);
    }
}
