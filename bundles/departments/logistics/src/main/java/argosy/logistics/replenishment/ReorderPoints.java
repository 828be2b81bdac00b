package argosy.logistics.replenishment;

import static argosy.logistics.db.Tables.REORDER_POINT;
import static argosy.logistics.db.Tables.SKU;
import static argosy.logistics.db.Tables.WAREHOUSE;
import static argosy.logistics.replenishment.ReorderPoint.REORDER_POINTS;

import argosy.department.Codes;
import argosy.department.ImportRow;
import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.logistics.stock.Shelf;
import argosy.logistics.warehouse.Fixed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules of reorder points (LOG-16). */
public final class ReorderPoints {

    /** Adds a reorder point; 409 when the SKU has one in that warehouse. */
    public Stored<ReorderPoint> create(Transaction tx, ReorderPoint point) {
        requireSense(point);
        if (Codes.existing(tx, SKU.CODE, Set.of(point.sku())).isEmpty()) {
            throw Problem.invalid("sku", "There is no SKU " + point.sku() + ".", "商品 " + point.sku() + " 不存在。");
        }
        if (Codes.existing(tx, WAREHOUSE.CODE, Set.of(point.warehouse())).isEmpty()) {
            throw Problem.invalid(
                    "warehouse",
                    "There is no warehouse " + point.warehouse() + ".",
                    "仓库 " + point.warehouse() + " 不存在。");
        }
        tx.first(REORDER_POINTS, REORDER_POINT.SKU.eq(point.sku()).and(REORDER_POINT.WAREHOUSE.eq(point.warehouse())))
                .ifPresent(other -> {
                    throw Problem.conflict(
                            "reorder-point-exists",
                            Text.of(
                                    "SKU " + point.sku() + " has a reorder point in " + point.warehouse()
                                            + " already; change that one.",
                                    "商品 " + point.sku() + " 在仓库 " + point.warehouse() + " 已有补货点，请修改原记录。"),
                            Map.of("id", other.id()));
                });
        return tx.insert(REORDER_POINTS, point);
    }

    /** Changes everything but SKU and warehouse. */
    Stored<ReorderPoint> change(Transaction tx, Stored<ReorderPoint> before, ReorderPoint after) {
        Fixed.same("sku", before.value().sku(), after.sku());
        Fixed.same("warehouse", before.value().warehouse(), after.warehouse());
        requireSense(after);
        return tx.update(REORDER_POINTS, before, after);
    }

    /** Refuses rows of an import for a shelf that has a reorder point or stands in the file twice. */
    List<ImportRow<ReorderPoint>> check(Reads reads, List<ImportRow<ReorderPoint>> rows) {
        List<ImportRow<ReorderPoint>> known = Codes.known(
                reads,
                Codes.known(reads, rows, SKU.CODE, "sku", ReorderPoint::sku),
                WAREHOUSE.CODE,
                "warehouse",
                ReorderPoint::warehouse);
        Set<Shelf> taken = new HashSet<>(reads.sql()
                .select(REORDER_POINT.SKU, REORDER_POINT.WAREHOUSE)
                .from(REORDER_POINT)
                .fetch(row -> new Shelf(row.value1(), row.value2())));
        List<ImportRow<ReorderPoint>> checked = new ArrayList<>();
        for (ImportRow<ReorderPoint> row : known) {
            ReorderPoint point = row.value();
            if (point != null && !taken.add(new Shelf(point.sku(), point.warehouse()))) {
                checked.add(row.refuse(
                        "sku",
                        point.sku() + " has a reorder point in " + point.warehouse() + " already.",
                        point.sku() + " 在仓库 " + point.warehouse() + " 的补货点已存在或在文件中重复。"));
            } else {
                checked.add(point == null ? row : sensible(row, point));
            }
        }
        return checked;
    }

    private static ImportRow<ReorderPoint> sensible(ImportRow<ReorderPoint> row, ReorderPoint point) {
        try {
            requireSense(point);
            return row;
        } catch (Problem problem) {
            Problem.FieldProblem first = problem.fields().get(0);
            return row.refuse(
                    first.field(), first.message().en(), first.message().zh());
        }
    }

    private static void requireSense(ReorderPoint point) {
        if ((point.orderUpTo() == null) == (point.orderQuantity() == null)) {
            throw Problem.invalid(
                    "orderUpTo",
                    "Give either the quantity to order up to or the order quantity.",
                    "补至数量与每次订货量须且只能填写一项。");
        }
        if (point.orderUpTo() != null && point.orderUpTo() <= point.reorderPoint()) {
            throw Problem.invalid(
                    "orderUpTo",
                    "It must be above the reorder point " + point.reorderPoint() + ".",
                    "补至数量须大于补货点 " + point.reorderPoint() + "。");
        }
    }
}
