package argosy.operations.prices;

import static argosy.operations.db.Tables.PRICE_FLOOR;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * The lowest price of a SKU without an explicit decision of the head (OPS-16).
 *
 * @param shop code of the shop it holds for, or {@value #ANY} for all shops, as when it is not given
 */
@Label(en = "Price floor", zh = "底价")
public record PriceFloor(
        @NotBlank @Size(max = 64) @Label(
                en = "SKU",
                zh = "商品编码",
                example = "TD-1001",
                also = {"SKU编码", "货号"})
        String sku,

        @Size(max = 64) @Label(en = "Shop", zh = "店铺编码", example = "*", also = "店铺")
        String shop,

        @NotNull @Positive @Digits(integer = 12, fraction = 2) @Label(
                en = "Floor (CNY)",
                zh = "底价（元）",
                example = "75.00",
                also = {"floor", "底价"})
        BigDecimal floor,

        @Size(max = 300) @Label(en = "Remark", zh = "备注", example = "成本加 15%")
        String remark) {

    static final String ANY = "*";

    public static final Register<PriceFloor> PRICE_FLOORS = Register.of(
                    "price-floors", Text.of("Price floors", "底价"), PriceFloor.class, PRICE_FLOOR)
            .search("sku", "remark")
            .filter("shop")
            .sort("sku")
            .defaultSort("sku");

    public PriceFloor {
        shop = shop == null || shop.isBlank() ? ANY : shop.strip();
        floor = PriceList.money(floor);
    }
}
