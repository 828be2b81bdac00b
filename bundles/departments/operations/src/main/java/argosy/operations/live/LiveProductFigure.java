package argosy.operations.live;

import static argosy.operations.db.Tables.LIVE_PRODUCT_FIGURE;

import argosy.department.Codes;
import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * What one product brought in one session (OPS-35): the next line-ups are made by it. What is not given is unknown.
 *
 * @param sku the variant, or an empty text for the product as a whole
 * @param minutes how long it was talked about
 * @param gmv what its orders were paid, without sample orders
 */
@Label(en = "Live product figures", zh = "直播商品数据")
public record LiveProductFigure(
        @NotBlank @Size(max = 32) @Label(en = "Session", zh = "场次号", example = "ZB-20261122-0001")
        String session,

        @NotBlank @Size(max = 64) @Pattern(regexp = Codes.PATTERN, message = Codes.MESSAGE) @Label(en = "Product", zh = "商品编码", example = "SP-1001")
        String product,

        @Size(max = 64) @Pattern(regexp = Codes.OPTIONAL, message = Codes.MESSAGE) @Label(en = "SKU", zh = "SKU 编码", example = "TD-1001")
        String sku,

        @Min(0) @Max(10_000) @Label(en = "Minutes", zh = "讲解时长（分钟）", example = "9")
        Integer minutes,

        @PositiveOrZero @Label(en = "Impressions", zh = "商品曝光", example = "15000")
        Long impressions,

        @PositiveOrZero @Label(en = "Clicks", zh = "商品点击", example = "720")
        Long clicks,

        @PositiveOrZero @Label(en = "Orders", zh = "订单", example = "61")
        Long orders,

        @PositiveOrZero @Label(en = "Pieces", zh = "件数", example = "66")
        Long pieces,

        @PositiveOrZero @Digits(integer = 12, fraction = 2) @Label(en = "GMV (CNY)", zh = "GMV（元）", example = "7869.00")
        BigDecimal gmv) {

    public static final Register<LiveProductFigure> LIVE_PRODUCT_FIGURES = Register.of(
                    "live-product-figures",
                    Text.of("Live product figures", "直播商品数据"),
                    LiveProductFigure.class,
                    LIVE_PRODUCT_FIGURE)
            .filter("product", "sku")
            .sort("session");

    public LiveProductFigure {
        sku = sku == null ? "" : sku.strip();
    }
}
