package argosy.operations.orders;

import static argosy.operations.db.Tables.ORDER_RULE;

import argosy.department.Label;
import argosy.department.Reads;
import argosy.department.Register;
import argosy.department.Stored;
import argosy.department.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What is done with the orders of a shop without a person, and what is looked for in them (自动审单).
 *
 * @param shop code of the shop; {@code *} for all without a rule of their own
 * @param autoConfirm an order in which nothing is found is confirmed at once; {@code autoAllocate} a paid one allocated
 * @param autoClose a signed order is closed when its step is due
 * @param awaitMerge orders of one buyer to one place wait to be merged
 * @param checkSku goods whose SKU is not in the catalogue are shown to a person; those without any SKU always are
 * @param clusterOrders so many orders to one place within {@code clusterHours} are shown to supervision; 0 for never (LEG-01)
 * @param warehouse code of the warehouse that gets the shop's orders, or null: the warehouse decides; {@code carrier} likewise
 */
@Label(en = "Order rule", zh = "订单处理规则")
public record OrderRule(
        @NotBlank @Size(max = 64) @Label(en = "Shop", zh = "店铺", example = "TM01")
        String shop,

        @Label(en = "Confirm automatically", zh = "自动审核", example = "true")
        boolean autoConfirm,

        @Label(en = "Allocate automatically", zh = "自动分配", example = "false")
        boolean autoAllocate,

        @Label(en = "Close automatically", zh = "自动完结", example = "true")
        boolean autoClose,

        @Label(en = "Wait for merge", zh = "等待合并", example = "false")
        boolean awaitMerge,

        @Label(en = "Check SKU", zh = "检查商品编码", example = "true")
        boolean checkSku,

        @Label(en = "Check stock", zh = "检查库存", example = "true")
        boolean checkStock,

        @Label(en = "Check price floor", zh = "检查底价", example = "true")
        boolean checkFloor,

        @Min(0) @Max(MOST_CLUSTERED) @Label(en = "Clustered orders", zh = "同址订单数", example = "5")
        int clusterOrders,

        @Min(1) @Max(720) @Label(en = "Within hours", zh = "统计小时", example = "24")
        int clusterHours,

        @Size(max = 64) @Label(en = "Warehouse", zh = "仓库", example = "HZ")
        String warehouse,

        @Size(max = 64) @Label(en = "Carrier", zh = "物流公司", example = "SF")
        String carrier) {

    public static final Register<OrderRule> ORDER_RULES = Register.of(
                    "order-rules", Text.of("Order rules", "订单处理规则"), OrderRule.class, ORDER_RULE)
            .sort("shop")
            .defaultSort("shop");

    static final String ANY_SHOP = "*";

    static final int MOST_CLUSTERED = 100;

    /** What a company starts with. */
    static final OrderRule SHIPPED =
            new OrderRule(ANY_SHOP, true, false, true, false, false, true, true, 5, 24, null, null);

    /** The rule that goes for the shop's orders. */
    static OrderRule of(Reads reads, String shop) {
        OrderRule rule = SHIPPED;
        for (Stored<OrderRule> found : reads.select(ORDER_RULES, ORDER_RULE.SHOP.in(ANY_SHOP, shop), 2)) {
            if (rule == SHIPPED || found.value().shop().equals(shop)) {
                rule = found.value();
            }
        }
        return rule;
    }
}
