package argosy.logistics.inbound;

import static argosy.logistics.db.Tables.BIN;
import static argosy.logistics.db.Tables.SKU;
import static argosy.logistics.db.Tables.WAREHOUSE;

import argosy.department.Codes;
import argosy.department.Problem;
import argosy.department.Shape;
import argosy.department.Transaction;
import argosy.logistics.sku.SkuState;
import argosy.logistics.warehouse.BinKind;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What a receipt names must be there, and fit: its warehouse, goods, lots and bins. */
final class KnownCodes {

    private KnownCodes() {}

    static void requireWarehouse(Transaction tx, String warehouse) {
        if (Codes.existing(tx, WAREHOUSE.CODE, Set.of(warehouse)).isEmpty()) {
            throw Problem.invalid("warehouse", "There is no warehouse " + warehouse + ".", "仓库 " + warehouse + " 不存在。");
        }
    }

    static void requireSkus(Transaction tx, Collection<String> skus) {
        if (skus.isEmpty()) {
            return;
        }
        Map<String, String> states = tx.sql()
                .select(SKU.CODE, SKU.STATE)
                .from(SKU)
                .where(SKU.CODE.in(new HashSet<>(skus)))
                .fetchMap(SKU.CODE, SKU.STATE);
        for (String sku : skus) {
            String state = states.get(sku);
            if (state == null) {
                throw Problem.invalid("lines", "There is no SKU " + sku + ".", "商品 " + sku + " 不存在。");
            }
            if (!state.equals(Shape.code(SkuState.ACTIVE))) {
                throw Problem.invalid("lines", "SKU " + sku + " is discontinued.", "商品 " + sku + " 已停用。");
            }
        }
    }

    static void requireLots(Transaction tx, Collection<ReceiptLine> lines) {
        Set<String> without = new HashSet<>();
        lines.stream()
                .filter(line -> line.arrived() > 0 && line.lot().isEmpty())
                .forEach(line -> without.add(line.sku()));
        tx
                .sql()
                .select(SKU.CODE)
                .from(SKU)
                .where(SKU.CODE.in(without), SKU.LOT_TRACKED.isTrue())
                .fetch(SKU.CODE)
                .stream()
                .findFirst()
                .ifPresent(sku -> {
                    throw Problem.invalid(
                            "lines",
                            "SKU " + sku + " is tracked by lot: name the lot that arrived.",
                            "商品 " + sku + " 按批次管理，请填写到货批次。");
                });
    }

    static void requireStorage(Transaction tx, String warehouse, Collection<String> bins) {
        Set<String> good = new HashSet<>(tx.sql()
                .select(BIN.CODE)
                .from(BIN)
                .where(BIN.CODE.in(new HashSet<>(bins)))
                .and(BIN.WAREHOUSE.eq(warehouse))
                .and(BIN.KIND.eq(Shape.code(BinKind.STORAGE)))
                .fetch(BIN.CODE));
        for (String bin : bins) {
            if (!good.contains(bin)) {
                throw Problem.invalid(
                        "lines",
                        bin + " is not a storage bin of warehouse " + warehouse + ".",
                        bin + " 不是仓库 " + warehouse + " 的存储库位。");
            }
        }
    }
}
