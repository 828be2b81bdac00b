package argosy.logistics.sales;

import static argosy.logistics.db.Tables.SALES_ORDER;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;

/**
 * A sales order that operations has told of, and what became of it here (FLOW-01).
 *
 * @param number operations' number, {@code DD-…}; the reference of its dispatch order
 * @param dispatchNumber number of its dispatch order, or null when there never was one
 * @param reason why it was refused, cancelled or could not be cancelled any more; null while it goes its way
 */
@Label(en = "Sales order", zh = "销售订单")
public record SalesOrder(
        @Label(en = "Number", zh = "订单号", example = "DD-20261122-0007")
        String number,

        @Label(en = "Shop", zh = "店铺", example = "天猫旗舰店") String shop,
        @Label(en = "State", zh = "状态", example = "taken") SalesOrderState state,

        @Label(en = "Dispatch order", zh = "发货单号", example = "FH-20261122-0007")
        String dispatchNumber,

        @Label(en = "Reason", zh = "原因", example = "没有商品 TD-9999")
        String reason) {

    public static final Register<SalesOrder> SALES_ORDERS = Register.of(
                    "sales-orders", Text.of("Sales orders", "销售订单"), SalesOrder.class, SALES_ORDER)
            .search("number", "dispatchNumber", "reason")
            .filter("number", "state", "shop", "dispatchNumber")
            .sort("createdAt");
}
