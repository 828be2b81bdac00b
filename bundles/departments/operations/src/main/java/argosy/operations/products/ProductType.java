package argosy.operations.products;

import static argosy.operations.db.Tables.PRODUCT_TYPE;

import argosy.department.Codes;
import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A type of product; which sections its detail page needs stands in the detail rules (OPS-13).
 *
 * @param minimumImages so many images a product needs before it goes online; 1 when not given
 */
@Label(en = "Product type", zh = "商品类型")
public record ProductType(
        @NotBlank @Size(max = 32) @Pattern(regexp = Codes.PATTERN, message = Codes.MESSAGE) @Label(en = "Code", zh = "编码", example = "ticket")
        String code,

        @NotBlank @Size(max = 100) @Label(en = "Name", zh = "名称", example = "单项门票")
        String name,

        @Min(0) @Max(20) @Label(en = "Fewest images", zh = "最少图片数", example = "1")
        Integer minimumImages) {

    public static final Register<ProductType> PRODUCT_TYPES = Register.of(
                    "product-types", Text.of("Product types", "商品类型"), ProductType.class, PRODUCT_TYPE)
            .search("code", "name")
            .sort("code")
            .defaultSort("code");

    public ProductType {
        minimumImages = minimumImages == null ? 1 : minimumImages;
    }
}
