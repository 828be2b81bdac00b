package argosy.logistics.stock;

import static argosy.logistics.db.Tables.BIN;
import static argosy.logistics.db.Tables.SKU;
import static argosy.logistics.db.Tables.WAREHOUSE;

import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Text;
import argosy.logistics.warehouse.WarehouseState;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the ledger must know of SKUs and bins before it books.
 *
 * @param lotTracked SKU → whether it needs a lot
 * @param warehouses bin → warehouse
 * @param closed bins that, or whose warehouses, are not active → their state
 */
record Places(Map<String, Boolean> lotTracked, Map<String, String> warehouses, Map<String, String> closed) {

    private static final int SLICE = 100;

    /** Reads the SKUs and bins of these codes; those that do not exist are missing afterwards. */
    static Places read(Reads reads, Collection<String> skus, Collection<String> bins) {
        Map<String, Boolean> lotTracked = new HashMap<>();
        for (List<String> some : Slices.of(List.copyOf(new HashSet<>(skus)), SLICE)) {
            reads.sql()
                    .select(SKU.CODE, SKU.LOT_TRACKED)
                    .from(SKU)
                    .where(SKU.CODE.in(some))
                    .forEach(row -> lotTracked.put(row.value1(), row.value2()));
        }
        Map<String, String> warehouses = new HashMap<>();
        Map<String, String> closed = new HashMap<>();
        String active = Shape.code(WarehouseState.ACTIVE);
        for (List<String> some : Slices.of(List.copyOf(new HashSet<>(bins)), SLICE)) {
            reads.sql()
                    .select(BIN.CODE, BIN.WAREHOUSE, BIN.STATE, WAREHOUSE.STATE)
                    .from(BIN)
                    .join(WAREHOUSE)
                    .on(WAREHOUSE.CODE.eq(BIN.WAREHOUSE))
                    .where(BIN.CODE.in(some))
                    .forEach(row -> {
                        warehouses.put(row.value1(), row.value2());
                        if (!row.value4().equals(active)) {
                            closed.put(row.value1(), row.value4());
                        } else if (!row.value3().equals(active)) {
                            closed.put(row.value1(), row.value3());
                        }
                    });
        }
        return new Places(lotTracked, warehouses, closed);
    }

    /** Reads what the moves touch. */
    static Places of(Reads reads, List<StockMove> moves) {
        Set<String> skus = new HashSet<>();
        Set<String> bins = new HashSet<>();
        for (StockMove move : moves) {
            skus.add(move.sku());
            if (move.fromBin() != null) {
                bins.add(move.fromBin());
            }
            if (move.toBin() != null) {
                bins.add(move.toBin());
            }
        }
        return read(reads, skus, bins);
    }

    /** Refuses a move of an unknown SKU, without a lot it needs, or in or out of a bin that is unknown or not active. */
    void check(StockMove move) {
        checkGoods(move.sku(), move.lot());
        if (move.quantity() <= 0 || move.quantity() > StockLedger.MOST) {
            throw Problem.invalid(
                    "quantity",
                    "The quantity must be 1 to " + StockLedger.MOST + ".",
                    "数量须为 1 到 " + StockLedger.MOST + "。");
        }
        if (move.fromBin() == null && move.toBin() == null) {
            throw Problem.invalid("toBin", "Say where the goods come from or go to.", "请填写移出库位或移入库位。");
        }
        if (move.toBin() != null && move.toBin().equals(move.fromBin()) && move.toStatus() == move.fromStatus()) {
            throw Problem.invalid(
                    "toBin", "The goods already lie in " + move.toBin() + ".", "货物已在库位 " + move.toBin() + "。");
        }
        boolean returning =
                move.fromStatus() == StockStatus.IN_TRANSIT || move.reason().evenWhenBlocked();
        checkBin("fromBin", move.fromBin(), returning);
        checkBin("toBin", move.toBin(), returning);
    }

    private void checkGoods(String sku, String lot) {
        Boolean tracked = lotTracked.get(sku);
        if (tracked == null) {
            throw Problem.invalid(
                    "sku", "There is no SKU " + sku + "; add it to skus first.", "商品 " + sku + " 不存在，请先在商品中新增。");
        }
        if (tracked && lot.isEmpty()) {
            throw Problem.invalid(
                    "lot", "SKU " + sku + " is tracked by lot: name the lot.", "商品 " + sku + " 按批次管理，请填写批次。");
        }
    }

    private void checkBin(String field, String bin, boolean evenWhenClosed) {
        if (bin == null) {
            return;
        }
        if (!warehouses.containsKey(bin)) {
            throw Problem.invalid(
                    field, "There is no bin " + bin + "; add it to bins first.", "库位 " + bin + " 不存在，请先在库位中新增。");
        }
        String state = closed.get(bin);
        if (state != null && !evenWhenClosed) {
            throw Problem.conflict(
                    "bin-not-active",
                    Text.of(
                            "Bin " + bin + " or its warehouse is " + state + "; activate it or use another bin.",
                            "库位 " + bin + " 或其仓库处于 " + state + " 状态，请先启用或改用其他库位。"),
                    Map.of("bin", bin, "state", state));
        }
    }
}
