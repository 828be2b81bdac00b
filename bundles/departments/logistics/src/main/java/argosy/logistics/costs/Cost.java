package argosy.logistics.costs;

import static argosy.logistics.db.Tables.COST;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Money that was spent on logistics (LOG-21). Freight of carriers is not entered here: it comes from parcels and bills.
 *
 * @param onDay day it counts for
 * @param shop name of the shop it was spent for, or an empty text when it is shared by all
 * @param amount yuan, above 0
 */
@Label(en = "Cost", zh = "费用")
public record Cost(
        @NotNull @Label(en = "Day", zh = "日期", example = "2026-11-22")
        LocalDate onDay,

        @NotNull @Label(en = "Kind", zh = "费用类型", example = "packaging")
        CostKind kind,

        @Size(max = 100) @Label(en = "Shop", zh = "店铺", example = "天猫旗舰店", also = "平台")
        String shop,

        @NotNull @Positive @Digits(integer = 12, fraction = 2) @Label(en = "Amount (CNY)", zh = "金额（元）", example = "1280.00", also = "金额")
        BigDecimal amount,

        @Size(max = 500) @Label(en = "Note", zh = "说明", example = "三号纸箱 2000 个")
        String note) {

    public static final Register<Cost> COSTS = Register.of("costs", Text.of("Costs", "费用"), Cost.class, COST)
            .search("note")
            .filter("kind", "shop")
            .sort("onDay")
            .defaultSort("-onDay");

    public Cost {
        shop = shop == null ? "" : shop.strip();
    }
}
