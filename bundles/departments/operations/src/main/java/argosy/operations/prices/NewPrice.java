package argosy.operations.prices;

import argosy.department.Label;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A price that is proposed, by hand or as a row of a file (OPS-16).
 *
 * @param validFrom as soon as it is approved when not given; {@code validTo} open when not given
 * @param belowFloor has to be true where the price lies below the floor: the head is asked for exactly that
 */
@Label(en = "New price", zh = "新价格")
public record NewPrice(
        @NotBlank @Size(max = 64) @Label(en = "Shop", zh = "店铺编码", example = "TM-ZSXP", also = "店铺")
        String shop,

        @NotBlank @Size(max = 64) @Label(
                en = "SKU",
                zh = "商品编码",
                example = "TD-1001",
                also = {"SKU编码", "货号"})
        String sku,

        @NotNull @Positive @Digits(integer = 12, fraction = 2) @Label(
                en = "Price (CNY)",
                zh = "价格（元）",
                example = "89.00",
                also = {"amount", "价格", "售价"})
        BigDecimal amount,

        @Label(en = "Valid from", zh = "生效时间", example = "2026-12-01T00:00:00Z")
        Instant validFrom,

        @Label(en = "Valid to", zh = "失效时间", example = "2026-12-13T00:00:00Z")
        Instant validTo,

        @NotBlank @Size(max = 500) @Label(en = "Reason", zh = "调价原因", example = "双十二活动价", also = "原因")
        String reason,

        @Label(en = "Below the floor", zh = "低于底价", example = "false")
        Boolean belowFloor) {

    public NewPrice {
        belowFloor = belowFloor == null ? Boolean.FALSE : belowFloor;
    }
}
