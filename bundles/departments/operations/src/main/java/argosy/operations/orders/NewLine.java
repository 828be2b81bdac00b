package argosy.operations.orders;

import argosy.department.Label;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** One line of an order that is taken in or changed; without a SKU it waits as an exception. */
@Label(en = "New order line", zh = "新订单明细")
public record NewLine(
        @Size(max = 64) @Label(en = "SKU", zh = "商品编码", example = "TD-1001")
        String sku,

        @NotBlank @Size(max = 200) @Label(en = "Name", zh = "商品名称", example = "LED 吸顶灯 12W")
        String name,

        @Size(max = 300) @Label(en = "Spec", zh = "规格", example = "白光 12W")
        String spec,

        @Min(1) @Max(1_000_000) @Label(en = "Quantity", zh = "数量", example = "2")
        long quantity,

        @NotNull @DecimalMin("0") @Digits(integer = 12, fraction = 2) @Label(en = "Unit price (CNY)", zh = "单价（元）", example = "89.00")
        BigDecimal price,

        @DecimalMin("0") @Digits(integer = 12, fraction = 2) @Label(en = "Discount (CNY)", zh = "优惠（元）", example = "10.00")
        BigDecimal discount,

        @Size(max = 64) @Label(en = "Listing", zh = "链接", example = "TM-1001")
        String listing) {

    public NewLine {
        sku = sku == null || sku.isBlank() ? null : sku.strip();
    }

    OrderLine numbered(int number) {
        return new OrderLine(
                number,
                sku,
                name,
                spec,
                quantity,
                price.setScale(2, RoundingMode.UNNECESSARY),
                (discount == null ? BigDecimal.ZERO : discount).setScale(2, RoundingMode.UNNECESSARY),
                listing,
                null);
    }
}
