package argosy.logistics.dispatch;

import static argosy.logistics.db.Tables.SKU;

import argosy.department.Problem;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.logistics.shipping.Consignment;
import argosy.logistics.shipping.Parcel;
import argosy.logistics.shipping.ParcelContent;
import argosy.logistics.shipping.Parcels;
import argosy.logistics.stock.ReservationState;
import argosy.logistics.stock.StockLedger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** From picked goods to signed parcels: packed, checked by scan, signed (LOG-07, LOG-08). */
final class Packing {

    private final StockLedger stock;
    private final Parcels parcels;
    private final DispatchLog log;

    Packing(StockLedger stock, Parcels parcels, DispatchLog log) {
        this.stock = stock;
        this.parcels = parcels;
        this.log = log;
    }

    /** Packs everything that was picked; packing again voids the parcels there were. */
    Stored<DispatchOrder> pack(Transaction tx, Stored<DispatchOrder> order, PackedParcels packed) {
        DispatchOrder o = order.value();
        DispatchState.WORKFLOW.require("pack", o.state());
        parcels.abandon(tx, parcels.of(tx, List.of(order.id())));
        Consignment consignment = new Consignment(order.id(), o.number(), o.warehouse(), o.carrier(), o.picker());
        List<Stored<Parcel>> made = parcels.pack(tx, consignment, picked(tx, o.number()), packed.parcels());
        String carrier = o.carrier() == null ? made.get(0).value().carrier() : o.carrier();
        return log.keep(
                tx, order, o.packed(made.size(), tx.by().username(), tx.now()).goingBy(carrier));
    }

    /** What is wrong with the scanned goods; nothing is changed but that the findings are kept for the report. */
    List<Mismatch> compare(Transaction tx, Stored<DispatchOrder> order, Scans scans) {
        DispatchState.WORKFLOW.require("check", order.value().state());
        Map<String, Long> expected = new HashMap<>();
        DispatchLines.of(tx, order.id()).forEach(line -> expected.merge(line.sku(), line.picked(), Long::sum));
        expected.values().removeIf(pieces -> pieces == 0);
        List<Mismatch> found = Mismatch.between(expected, bySku(tx, scans));
        if (!found.isEmpty()) {
            log.mismatched(tx, order, found);
            tx.remark(
                    DispatchOrder.DISPATCH_ORDERS,
                    order.id(),
                    "goods-mismatched",
                    sentence(found).en());
        }
        return found;
    }

    /** The goods are right: the order and its parcels are checked. */
    Stored<DispatchOrder> checked(Transaction tx, Stored<DispatchOrder> order) {
        List<DispatchLine> lines = DispatchLines.of(tx, order.id());
        DispatchLines.write(
                tx,
                order.id(),
                lines,
                lines.stream().map(line -> line.rightAs(line.picked())).toList());
        parcels.check(tx, parcels.of(tx, List.of(order.id())));
        return log.keep(tx, order, order.value().checked(tx.by().username(), tx.now()));
    }

    /** The shipper's signature under the dispatch list. */
    Stored<DispatchOrder> sign(Transaction tx, Stored<DispatchOrder> order) {
        DispatchState.WORKFLOW.require("sign", order.value().state());
        parcels.sign(tx, parcels.of(tx, List.of(order.id())));
        return log.keep(tx, order, order.value().signed(tx.by().username(), tx.now()));
    }

    /** 409 {@code goods-mismatched} that lists what is wrong, missing or extra. */
    static Problem refusal(List<Mismatch> found) {
        return Problem.conflict(
                "goods-mismatched",
                sentence(found),
                Map.of("mismatches", found.stream().map(Mismatch::member).toList()));
    }

    private static Text sentence(List<Mismatch> found) {
        List<String> en = new ArrayList<>();
        List<String> zh = new ArrayList<>();
        for (Mismatch mismatch : found) {
            String kind =
                    switch (mismatch.kind()) {
                        case WRONG -> "错发";
                        case MISSING -> "少发";
                        case EXTRA -> "多发";
                    };
            en.add(Shape.code(mismatch.kind()) + " " + mismatch.sku() + ": " + mismatch.scanned() + " scanned, "
                    + mismatch.expected() + " expected");
            zh.add(kind + " " + mismatch.sku() + "：实扫 " + mismatch.scanned() + "，应有 " + mismatch.expected());
        }
        return Text.of(
                "The goods do not match the order; put it right and scan again. " + String.join("; ", en),
                "货物与订单不符，请更正后重新扫描。" + String.join("；", zh));
    }

    private static Map<String, Long> bySku(Transaction tx, Scans scans) {
        Map<String, Long> byCode = new LinkedHashMap<>();
        scans.scans().forEach(scan -> byCode.merge(scan.code().strip(), scan.quantity(), Long::sum));
        Set<String> codes = byCode.keySet();
        Map<String, String> barcodes = new HashMap<>();
        tx.sql()
                .select(SKU.BARCODE, SKU.CODE)
                .from(SKU)
                .where(SKU.BARCODE.in(codes).or(SKU.CODE.in(codes)))
                .forEach(row -> {
                    if (row.value1() != null) {
                        barcodes.put(row.value1(), row.value2());
                    }
                });
        Map<String, Long> bySku = new LinkedHashMap<>();
        byCode.forEach((code, pieces) -> bySku.merge(barcodes.getOrDefault(code, code), pieces, Long::sum));
        return bySku;
    }

    private List<ParcelContent> picked(Transaction tx, String number) {
        Map<List<Object>, ParcelContent> goods = new LinkedHashMap<>();
        stock.reservations(tx, number, ReservationState.PICKED)
                .forEach(r -> goods.merge(
                        List.of(r.value().docLine(), r.value().lot()),
                        new ParcelContent(
                                r.value().docLine(),
                                r.value().sku(),
                                r.value().lot(),
                                r.value().quantity()),
                        (a, b) -> new ParcelContent(a.line(), a.sku(), a.lot(), a.quantity() + b.quantity())));
        return List.copyOf(goods.values());
    }
}
