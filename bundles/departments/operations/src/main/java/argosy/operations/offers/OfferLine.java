package argosy.operations.offers;

import argosy.department.Label;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One article of an offer, in yuan.
 *
 * @param line from 1
 * @param referencePrice the crossed-out price, which the shop really took (LEG-23)
 * @param offerPrice what it costs while the offer lasts
 */
@Label(en = "Offer line", zh = "促销明细")
public record OfferLine(
        @Label(en = "Line", zh = "行号", example = "1") int line,
        @Label(en = "SKU", zh = "商品编码", example = "TD-1001") String sku,

        @Label(en = "Reference price (CNY)", zh = "划线价（元）", example = "99.00")
        BigDecimal referencePrice,

        @Label(en = "Offer price (CNY)", zh = "促销价（元）", example = "69.30")
        BigDecimal offerPrice) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The reference price less per cent or yuan, rounded to the cent. */
    static BigDecimal price(BigDecimal reference, BigDecimal percentOff, BigDecimal amountOff) {
        BigDecimal off =
                percentOff == null ? amountOff : reference.multiply(percentOff).divide(HUNDRED);
        return reference.subtract(off).setScale(2, RoundingMode.HALF_UP);
    }
}
