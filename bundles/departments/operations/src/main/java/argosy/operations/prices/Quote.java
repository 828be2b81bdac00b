package argosy.operations.prices;

import argosy.department.Label;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * What a SKU costs in a shop at an instant.
 *
 * @param amount CNY, or null when there is no price then
 * @param floor CNY, or null for none
 */
@Label(en = "Quote", zh = "报价")
public record Quote(
        @Label(en = "Shop", zh = "店铺编码", example = "TM-ZSXP")
        String shop,

        @Label(en = "SKU", zh = "商品编码", example = "TD-1001") String sku,

        @Label(en = "At", zh = "时间", example = "2026-12-01T00:00:00Z")
        Instant at,

        @Label(en = "Price (CNY)", zh = "价格（元）", example = "89.00")
        BigDecimal amount,

        @Label(en = "Floor (CNY)", zh = "底价（元）", example = "75.00")
        BigDecimal floor,

        @Label(en = "Price number", zh = "价格单号", example = "JG-20261122-0001")
        String number,

        @Label(en = "Valid from", zh = "生效时间", example = "2026-12-01T00:00:00Z")
        Instant validFrom,

        @Label(en = "Valid to", zh = "失效时间", example = "2026-12-13T00:00:00Z")
        Instant validTo) {

    static Quote of(String shop, String sku, Instant at, Price price, BigDecimal floor) {
        return price == null
                ? new Quote(shop, sku, at, null, floor, null, null, null)
                : new Quote(shop, sku, at, price.amount(), floor, price.number(), price.validFrom(), price.validTo());
    }
}
