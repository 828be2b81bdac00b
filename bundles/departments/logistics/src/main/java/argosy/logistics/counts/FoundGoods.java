package argosy.logistics.counts;

import static argosy.logistics.db.Tables.SKU;

import argosy.department.Problem;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.logistics.stock.Place;
import argosy.logistics.stock.StockStatus;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Goods that somebody counted where the sheet has no row: the sheet gets one. */
final class FoundGoods {

    private FoundGoods() {}

    static void add(Transaction tx, Stored<Count> count, List<Place> named) {
        if (named.isEmpty()) {
            return;
        }
        Set<Place> there = new java.util.HashSet<>();
        Sheet.items(tx, count.id(), List.of(), named).forEach(item -> there.add(place(item)));
        List<Place> missing = named.stream()
                .distinct()
                .filter(place -> !there.contains(place))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        if (Sheet.size(tx, count.id()) + missing.size() > Sheet.MOST_ITEMS) {
            throw Problem.conflict(
                    "count-too-large",
                    "A count has at most " + Sheet.MOST_ITEMS + " rows.",
                    "一张盘点单最多 " + Sheet.MOST_ITEMS + " 行。");
        }
        Set<String> bins = Scope.bins(
                tx, count.value().warehouse(), missing.stream().map(Place::bin).toList());
        Map<String, Boolean> lotTracked = tx.sql()
                .select(SKU.CODE, SKU.LOT_TRACKED)
                .from(SKU)
                .where(SKU.CODE.in(missing.stream().map(Place::sku).toList()))
                .fetchMap(SKU.CODE, SKU.LOT_TRACKED);
        for (Place place : missing) {
            if (!bins.contains(place.bin())) {
                throw Problem.invalid(
                        "entries",
                        "Warehouse " + count.value().warehouse() + " has no bin " + place.bin() + ".",
                        "仓库 " + count.value().warehouse() + " 没有库位 " + place.bin() + "。");
            }
            Boolean tracked = lotTracked.get(place.sku());
            if (tracked == null || (tracked && place.lot().isEmpty())) {
                throw Problem.invalid(
                        "entries",
                        tracked == null
                                ? "There is no SKU " + place.sku() + "."
                                : "SKU " + place.sku() + " is tracked by lot: name the lot.",
                        tracked == null ? "商品 " + place.sku() + " 不存在。" : "商品 " + place.sku() + " 按批次管理，请填写批次。");
            }
        }
        Sheet.add(
                tx,
                count.id(),
                count.value().round(),
                missing.stream().map(place -> new Sheet.NewItem(place, true, 0)).toList());
    }

    static Place place(Tally.Entry entry) {
        if (entry.sku() == null
                || entry.bin() == null
                || entry.sku().isBlank()
                || entry.bin().isBlank()) {
            throw Problem.invalid(
                    "entries", "Name the item, or the SKU and the bin of goods found.", "请填写盘点行，或填写商品编码和库位。");
        }
        StockStatus status = entry.status() == null ? StockStatus.ON_HAND : entry.status();
        if (status == StockStatus.PICKED || status == StockStatus.IN_TRANSIT) {
            throw Problem.invalid("entries", "Goods that are picked or in transit are not counted.", "已拣货或在途的货物不参与盘点。");
        }
        return new Place(
                entry.sku(), entry.bin(), entry.lot() == null ? "" : entry.lot().strip(), status);
    }

    static Place place(SheetItem item) {
        return new Place(item.sku(), item.bin(), item.lot(), item.status());
    }
}
