package argosy.logistics.dispatch;

import argosy.department.Label;

/**
 * One line of a dispatch order as it is shown: what was ordered and how far it came.
 *
 * @param line number within the order, from 1
 * @param shortQuantity pieces that no stock is reserved for
 * @param checked pieces found right by the outgoing check
 */
@Label(en = "Dispatch line", zh = "发货明细")
public record DispatchLine(
        @Label(en = "Line", zh = "行号", example = "1") int line,
        @Label(en = "SKU", zh = "商品编码", example = "TD-1001") String sku,
        @Label(en = "Brand", zh = "品牌", example = "晨光照明") String brand,
        @Label(en = "Spec", zh = "规格", example = "白色 12W") String spec,
        @Label(en = "Quantity", zh = "数量", example = "2") long quantity,
        @Label(en = "Short", zh = "缺货", example = "0") long shortQuantity,
        @Label(en = "Picked", zh = "已拣", example = "2") long picked,
        @Label(en = "Checked", zh = "已验", example = "2") long checked) {

    DispatchLine shortOf(long pieces) {
        return new DispatchLine(line, sku, brand, spec, quantity, pieces, picked, checked);
    }

    DispatchLine rightAs(long pieces) {
        return new DispatchLine(line, sku, brand, spec, quantity, shortQuantity, picked, pieces);
    }
}
