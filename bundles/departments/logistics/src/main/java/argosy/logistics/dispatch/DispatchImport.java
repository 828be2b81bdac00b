package argosy.logistics.dispatch;

import static argosy.logistics.db.Tables.CARRIER;
import static argosy.logistics.db.Tables.DISPATCH_ORDER;
import static argosy.logistics.db.Tables.SKU;
import static argosy.logistics.db.Tables.WAREHOUSE;
import static argosy.logistics.dispatch.DispatchOrder.DISPATCH_ORDERS;

import argosy.department.Codes;
import argosy.department.ImportRow;
import argosy.department.Importer;
import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Transaction;
import argosy.logistics.carriers.Carriers;
import argosy.logistics.warehouse.WarehouseState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/** Files of orders: one row per line, rows with the same order number make one dispatch order. */
final class DispatchImport implements Importer<DispatchRow> {

    private final DispatchOrders orders;
    private final Shape<DispatchRow> shape = Shape.of(DispatchRow.class);

    DispatchImport(DispatchOrders orders) {
        this.orders = orders;
    }

    @Override
    public Shape<DispatchRow> shape() {
        return shape;
    }

    @Override
    public String group(ImportRow<DispatchRow> row) {
        String orderRef = row.text("orderRef");
        return orderRef.isEmpty() ? "line " + row.line() : orderRef;
    }

    @Override
    public List<ImportRow<DispatchRow>> check(Reads reads, List<ImportRow<DispatchRow>> rows) {
        Set<String> taken = known(reads, rows, DispatchRow::orderRef, DISPATCH_ORDER.ORDER_REF, DSL.noCondition());
        Set<String> articles = known(reads, rows, DispatchRow::sku, SKU.CODE, DSL.noCondition());
        Set<String> warehouses = known(
                reads,
                rows,
                DispatchRow::warehouse,
                WAREHOUSE.CODE,
                WAREHOUSE.STATE.eq(Shape.code(WarehouseState.ACTIVE)));
        Set<String> carriers = known(reads, rows, DispatchRow::carrier, CARRIER.CODE, Carriers.unblocked());
        Map<String, DispatchRow> first = new HashMap<>();
        List<ImportRow<DispatchRow>> checked = new ArrayList<>(rows.size());
        for (ImportRow<DispatchRow> row : rows) {
            DispatchRow value = row.value();
            ImportRow<DispatchRow> result = row;
            if (row.good()) {
                if (taken.contains(value.orderRef())) {
                    result = result.refuse(
                            "orderRef",
                            "Order " + value.orderRef() + " has a dispatch order already.",
                            "订单 " + value.orderRef() + " 已有发货单。");
                }
                if (!articles.contains(value.sku())) {
                    result = result.refuse("sku", "There is no SKU " + value.sku() + ".", "没有商品 " + value.sku() + "。");
                }
                if (!warehouses.contains(value.warehouse())) {
                    result = result.refuse(
                            "warehouse",
                            "There is no active warehouse " + value.warehouse() + ".",
                            "没有启用中的仓库 " + value.warehouse() + "。");
                }
                if (value.carrier() != null && !carriers.contains(value.carrier())) {
                    result = result.refuse(
                            "carrier",
                            "There is no active carrier " + value.carrier() + ".",
                            "没有启用中的物流公司 " + value.carrier() + "。");
                }
                DispatchRow other = first.putIfAbsent(value.orderRef(), value);
                if (other != null && !value.sameOrderAs(other)) {
                    result = result.refuse(
                            "orderRef",
                            "Consignee, address, warehouse, carrier or promise differ from another row of this order.",
                            "与同一订单的其他行的收货人、地址、仓库、物流公司或承诺时间不一致。");
                }
            }
            checked.add(result);
        }
        return checked;
    }

    @Override
    public List<Long> accept(Transaction tx, List<ImportRow<DispatchRow>> group) {
        DispatchRow first = group.get(0).value();
        List<NewDispatchOrder.NewDispatchLine> lines = group.stream()
                .map(ImportRow::value)
                .map(row -> new NewDispatchOrder.NewDispatchLine(row.sku(), row.brand(), row.spec(), row.quantity()))
                .toList();
        return List.of(orders.insert(
                        tx,
                        new NewDispatchOrder(
                                first.orderRef(),
                                first.shop(),
                                first.warehouse(),
                                first.consignee(),
                                first.phone(),
                                first.address(),
                                first.carrier(),
                                first.promisedAt(),
                                null,
                                first.remark(),
                                lines))
                .id());
    }

    @Override
    public void undo(Transaction tx, long id) {
        tx.find(DISPATCH_ORDERS, id).ifPresent(order -> orders.remove(tx, order));
    }

    private static Set<String> known(
            Reads reads,
            List<ImportRow<DispatchRow>> rows,
            Function<DispatchRow, String> code,
            TableField<?, String> column,
            Condition usable) {
        return Codes.existing(
                reads,
                column,
                rows.stream()
                        .map(ImportRow::value)
                        .filter(Objects::nonNull)
                        .map(code)
                        .toList(),
                usable);
    }
}
