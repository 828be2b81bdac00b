package argosy.operations.live;

import argosy.department.Codes;
import argosy.department.Label;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** The product that takes the place of another one, and why. */
@Label(en = "Replacement in a line-up", zh = "替换商品")
public record Replacement(
        @NotBlank @Size(max = 64) @Pattern(regexp = Codes.PATTERN, message = Codes.MESSAGE) @Label(en = "Product", zh = "商品编码", example = "SP-1002")
        String product,

        @Size(max = 64) @Pattern(regexp = Codes.OPTIONAL, message = Codes.MESSAGE) @Label(en = "SKU", zh = "SKU 编码", example = "TD-1002")
        String sku,

        @NotBlank @Size(max = 200) @Label(en = "Name", zh = "商品名称", example = "感应小夜灯")
        String name,

        @NotNull @PositiveOrZero @Digits(integer = 12, fraction = 2) @Label(en = "Live price (CNY)", zh = "直播价（元）", example = "39.00")
        BigDecimal price,

        @NotBlank @Size(max = 500) @Label(en = "Reason", zh = "原因", example = "库存不足")
        String reason) {}
