package argosy.logistics.damage;

import argosy.department.EventType;
import argosy.department.Text;

/** {@code goods.damaged}: {@code dispatchNumber} is that of the order they belong to, or null. */
public record GoodsDamaged(String number, String sku, long quantity, String warehouse, String dispatchNumber) {

    public static final EventType<GoodsDamaged> DAMAGED =
            EventType.of("goods.damaged", GoodsDamaged.class, Text.of("Goods damaged", "货物残损"));
}
