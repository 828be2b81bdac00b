package argosy.logistics.replenishment;

import static argosy.logistics.db.Tables.REORDER_POINT;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Sensitive;
import argosy.department.Text;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * When a warehouse orders more of a SKU, how much, and from whom (LOG-16); one per SKU and warehouse. Quantities are
 * pieces.
 *
 * @param reorderPoint more is ordered when what is available and on order is not above this
 * @param orderUpTo what is then filled up to; either this or {@code orderQuantity} is given
 * @param orderQuantity what is then ordered, as often as needed to be above the reorder point
 * @param minimumOrder the least the supplier sells, or null
 * @param packSize the supplier sells whole packs of so many, or null
 * @param leadTimeDays days from order to arrival
 * @param safetyDays when given, the reorder point is never below the average sales of the lead time and these days
 * @param salesWeeks whole weeks that the average sales are taken over, so that every weekday counts alike; 4 when not given
 * @param unitPrice what one piece costs, in yuan, or null
 */
@Label(en = "Reorder point", zh = "补货点")
public record ReorderPoint(
        @NotBlank @Size(max = 64) @Label(
                en = "SKU",
                zh = "商品编码",
                example = "SKU-001",
                also = {"货号", "商家编码"})
        String sku,

        @NotBlank @Size(max = 32) @Label(en = "Warehouse", zh = "仓库", example = "SH1")
        String warehouse,

        @NotNull @PositiveOrZero @Max(ReorderPoint.MOST) @Label(
                en = "Reorder point",
                zh = "补货点",
                example = "40",
                also = {"再订货点", "安全库存"})
        Long reorderPoint,

        @Min(1) @Max(ReorderPoint.MOST) @Label(en = "Order up to", zh = "补至数量", example = "200")
        Long orderUpTo,

        @Min(1) @Max(ReorderPoint.MOST) @Label(en = "Order quantity", zh = "每次订货量", example = "120")
        Long orderQuantity,

        @Min(1) @Max(ReorderPoint.MOST) @Label(en = "Minimum order", zh = "起订量", example = "48")
        Long minimumOrder,

        @Min(1) @Max(ReorderPoint.MOST) @Label(en = "Pack size", zh = "箱规", example = "24")
        Long packSize,

        @NotNull @Min(0) @Max(ReorderPoint.MOST_DAYS) @Label(en = "Lead time (days)", zh = "到货周期（天）", example = "7")
        Integer leadTimeDays,

        @Min(0) @Max(ReorderPoint.MOST_DAYS) @Label(en = "Safety (days)", zh = "安全天数", example = "3")
        Integer safetyDays,

        @Min(1) @Max(12) @Label(en = "Sales looked at (weeks)", zh = "销量统计周数", example = "4")
        Integer salesWeeks,

        @NotBlank @Size(max = 200) @Label(en = "Supplier", zh = "供应商", example = "杭州清岚化妆品有限公司")
        String supplier,

        @Sensitive("supplier-contacts:read") @Size(max = 100) @Label(en = "Contact", zh = "联系人", example = "陈经理")
        String contact,

        @Sensitive("supplier-contacts:read")
        @Size(max = 40) @Label(en = "Phone", zh = "电话", example = "13800138000", also = "联系电话")
        String phone,

        @Sensitive("supplier-contacts:read") @Size(max = 64) @Label(en = "WeChat", zh = "微信", example = "qinglan-chen")
        String wechat,

        @Sensitive("sku-costs:read")
        @PositiveOrZero @Digits(integer = 12, fraction = 2) @Label(en = "Unit price (CNY)", zh = "采购单价（元）", example = "32.50")
        BigDecimal unitPrice) {

    /** The most pieces that a reorder point speaks of. */
    static final long MOST = 1_000_000;

    static final int MOST_DAYS = 366;

    private static final int WEEKS = 4;

    public static final Register<ReorderPoint> REORDER_POINTS = Register.of(
                    "reorder-points", Text.of("Reorder points", "补货点"), ReorderPoint.class, REORDER_POINT)
            .search("sku", "supplier")
            .filter("warehouse")
            .sort("sku", "supplier")
            .defaultSort("sku");

    public ReorderPoint {
        salesWeeks = salesWeeks == null ? Integer.valueOf(WEEKS) : salesWeeks;
    }

    int salesDays() {
        return 7 * salesWeeks;
    }
}
