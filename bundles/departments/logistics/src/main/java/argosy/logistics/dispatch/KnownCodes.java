package argosy.logistics.dispatch;

import static argosy.logistics.db.Tables.SKU;
import static argosy.logistics.db.Tables.WAREHOUSE;

import argosy.department.Problem;
import argosy.department.Problem.FieldProblem;
import argosy.department.Shape;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.logistics.carriers.Carriers;
import argosy.logistics.warehouse.WarehouseState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Refuses codes of warehouses, carriers and articles that an order cannot have, with 422. */
final class KnownCodes {

    KnownCodes() {}

    /** @param code null for none yet */
    void carrier(Transaction tx, String code) {
        if (code != null) {
            Carriers.active(tx, "carrier", code, tx.today());
        }
    }

    static long pieces(List<NewDispatchOrder.NewDispatchLine> lines) {
        return lines.stream()
                .mapToLong(NewDispatchOrder.NewDispatchLine::quantity)
                .sum();
    }

    void warehouse(Transaction tx, String code) {
        String state = tx.sql()
                .select(WAREHOUSE.STATE)
                .from(WAREHOUSE)
                .where(WAREHOUSE.CODE.eq(code))
                .fetchOne(WAREHOUSE.STATE);
        if (!Shape.code(WarehouseState.ACTIVE).equals(state)) {
            throw Problem.invalid("warehouse", "There is no active warehouse " + code + ".", "没有启用中的仓库 " + code + "。");
        }
    }

    void articles(Transaction tx, List<NewDispatchOrder.NewDispatchLine> lines) {
        Set<String> known = new HashSet<>(tx.sql()
                .select(SKU.CODE)
                .from(SKU)
                .where(SKU.CODE.in(lines.stream()
                        .map(NewDispatchOrder.NewDispatchLine::sku)
                        .toList()))
                .fetch(SKU.CODE));
        List<FieldProblem> unknown = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String sku = lines.get(i).sku();
            if (!known.contains(sku)) {
                unknown.add(new FieldProblem(
                        "lines[" + i + "].sku", Text.of("There is no SKU " + sku + ".", "没有商品 " + sku + "。")));
            }
        }
        if (!unknown.isEmpty()) {
            throw Problem.invalid(unknown);
        }
    }
}
