package argosy.operations.listings;

import static argosy.operations.db.Tables.PROMOTION_MARK;

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
 * A product that is promoted for some days (OPS-17). In JSON it carries its {@code figures} ({@link PromotionFigures}).
 *
 * @param shop code, or null for all shops
 * @param placement number of the placement it is shown by, or null
 * @param startsAt when the first day begins in the company's time zone; {@code endsAt} when the last one has ended
 */
@Label(en = "Promotion mark", zh = "推广商品")
public record PromotionMark(
        @NotBlank @Size(max = 64) @Label(en = "Product", zh = "商品编号", example = "P-1001")
        String product,

        @Size(max = 64) @Label(en = "Shop", zh = "店铺编码", example = "TM-ZSXP")
        String shop,

        @Size(max = 40) @Label(en = "Placement", zh = "投放号", example = "TF-20261101-0001")
        String placement,

        @NotBlank @Size(max = 500) @Label(en = "Goal", zh = "推广目标", example = "双十二前进入类目前 20")
        String goal,

        @NotNull @Label(en = "From", zh = "开始日期", example = "2026-11-20")
        LocalDate fromDay,

        @NotNull @Label(en = "To", zh = "结束日期", example = "2026-12-12")
        LocalDate toDay,

        @ReadOnly @Label(en = "Starts at", zh = "开始时刻", example = "2026-11-19T16:00:00Z")
        Instant startsAt,

        @ReadOnly @Label(en = "Ends at", zh = "结束时刻", example = "2026-12-12T16:00:00Z")
        Instant endsAt) {

    public static final Register<PromotionMark> PROMOTION_MARKS = Register.of(
                    "promotion-marks", Text.of("Promotion marks", "推广商品"), PromotionMark.class, PROMOTION_MARK)
            .search("product", "goal")
            .filter("product", "shop", "placement", "fromDay", "toDay")
            .sort("product");

    public PromotionMark {
        shop = shop == null || shop.isBlank() ? null : shop.strip();
        placement = placement == null || placement.isBlank() ? null : placement.strip();
    }

    PromotionMark during(Instant start, Instant end) {
        return new PromotionMark(product, shop, placement, goal, fromDay, toDay, start, end);
    }
}
