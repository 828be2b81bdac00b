package argosy.operations.products;

import static argosy.operations.db.Tables.SKU;

import argosy.department.Codes;
import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Sensitive;
import argosy.department.Text;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * What of a product is bought, priced and sent by itself (OPS-08).
 *
 * @param code the company's own, which orders and the warehouse use too; never changes
 * @param product code of the product
 * @param name what tells it from the other SKUs of the product
 * @param cost what one piece costs the company in CNY, or null while nobody has told; never taken as zero
 * @param state active when not given
 */
@Label(en = "SKU", zh = "商品规格")
public record Sku(
        @NotBlank @Size(max = 64) @Pattern(regexp = Codes.PATTERN, message = Codes.MESSAGE) @Label(
                en = "SKU",
                zh = "商品编码",
                example = "TD-1001",
                also = {"code", "SKU编码", "货号", "商家编码"})
        String code,

        @NotBlank @Size(max = 64) @Label(en = "Product", zh = "商品编号", example = "P-1001", also = "款号")
        String product,

        @NotBlank @Size(max = 300) @Label(
                en = "Name",
                zh = "规格名称",
                example = "12W 白光",
                also = {"规格", "spec"})
        String name,

        @Size(max = 64) @Pattern(regexp = Codes.OPTIONAL, message = Codes.MESSAGE) @Label(en = "Barcode", zh = "条码", example = "6901234500012", also = "条形码")
        String barcode,

        @Sensitive("sku-costs:read")
        @PositiveOrZero @Digits(integer = 12, fraction = 2) @Label(
                en = "Cost (CNY)",
                zh = "成本（元）",
                example = "32.50",
                also = {"cost", "成本", "成本价"})
        BigDecimal cost,

        @Label(en = "State", zh = "状态", example = "active") SkuState state) {

    public static final Register<Sku> SKUS = Register.of("skus", Text.of("SKUs", "商品规格"), Sku.class, SKU)
            .search("code", "name", "barcode")
            .filter("product", "barcode", "state")
            .sort("code")
            .defaultSort("code");

    public Sku {
        barcode = barcode == null || barcode.isBlank() ? null : barcode.strip();
        state = state == null ? SkuState.ACTIVE : state;
    }
}
