package argosy.logistics.returns;

import static argosy.logistics.db.Tables.CARRIER;
import static argosy.logistics.db.Tables.SKU;
import static argosy.logistics.db.Tables.WAREHOUSE;

import argosy.department.Codes;
import argosy.department.Problem;
import argosy.department.Transaction;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a return names must be there, and fit: its warehouse, carrier, goods and lots. */
final class KnownCodes {

    private KnownCodes() {}

    static void requireCodes(Transaction tx, NewReturn given, Origin origin) {
        String warehouse = given.warehouse() == null ? origin.warehouse() : given.warehouse();
        if (warehouse == null
                || Codes.existing(tx, WAREHOUSE.CODE, Set.of(warehouse)).isEmpty()) {
            throw Problem.invalid("warehouse", "Name the warehouse the goods come to.", "请填写已有的收货仓库。");
        }
        if (given.carrier() != null
                && Codes.existing(tx, CARRIER.CODE, Set.of(given.carrier())).isEmpty()) {
            throw Problem.invalid(
                    "carrier", "There is no carrier " + given.carrier() + ".", "没有物流公司 " + given.carrier() + "。");
        }
    }

    static void requireSkus(Transaction tx, Collection<String> skus) {
        Set<String> known = Codes.existing(tx, SKU.CODE, skus);
        skus.stream().filter(sku -> !known.contains(sku)).findFirst().ifPresent(sku -> {
            throw Problem.invalid("lines", "There is no SKU " + sku + ".", "商品 " + sku + " 不存在。");
        });
    }

    static void requireLots(Transaction tx, List<ReturnLine> lines) {
        Set<String> without = new HashSet<>();
        lines.stream()
                .filter(line -> line.arrived() > 0 && line.lot().isEmpty())
                .forEach(line -> without.add(line.sku()));
        Codes.existing(tx, SKU.CODE, without, SKU.LOT_TRACKED.isTrue()).stream()
                .findFirst()
                .ifPresent(sku -> {
                    throw Problem.invalid(
                            "lines",
                            "SKU " + sku + " is tracked by lot: name the lot that came back.",
                            "商品 " + sku + " 按批次管理，请填写退回批次。");
                });
    }
}
