package argosy.operations.orders;

import argosy.department.Label;
import java.math.BigDecimal;

/**
 * What was bought in one line of an order, as it is kept.
 *
 * @param line number within the order, from 1
 * @param sku our code of the goods, null while nobody knows it
 * @param price of one piece in CNY; {@code discount} of the whole line
 * @param listing code of the listing it was bought from, or null
 * @param source number of the order it came with, when that was merged into this one
 */
@Label(en = "Order line", zh = "订单明细")
public record OrderLine(
        @Label(en = "Line", zh = "行号", example = "1") int line,

        @Label(en = "SKU", zh = "商品编码", example = "TD-1001") String sku,

        @Label(en = "Name", zh = "商品名称", example = "LED 吸顶灯 12W")
        String name,

        @Label(en = "Spec", zh = "规格", example = "白光 12W") String spec,

        @Label(en = "Quantity", zh = "数量", example = "2") long quantity,

        @Label(en = "Unit price (CNY)", zh = "单价（元）", example = "89.00")
        BigDecimal price,

        @Label(en = "Discount (CNY)", zh = "优惠（元）", example = "10.00")
        BigDecimal discount,

        @Label(en = "Listing", zh = "链接", example = "TM-1001")
        String listing,

        @Label(en = "From order", zh = "来源订单", example = "DD-20261122-0002")
        String source) {

    /** What the line costs. */
    public BigDecimal amount() {
        return price.multiply(BigDecimal.valueOf(quantity)).subtract(discount);
    }

    OrderLine numbered(int number) {
        return new OrderLine(number, sku, name, spec, quantity, price, discount, listing, source);
    }

    OrderLine from(String order) {
        return new OrderLine(line, sku, name, spec, quantity, price, discount, listing, order);
    }

    OrderLine part(long pieces, BigDecimal off) {
        return new OrderLine(line, sku, name, spec, pieces, price, off, listing, source);
    }
}
