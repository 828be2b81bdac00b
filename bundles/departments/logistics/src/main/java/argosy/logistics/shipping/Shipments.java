package argosy.logistics.shipping;

import static argosy.logistics.db.Tables.PARCEL;
import static argosy.logistics.db.Tables.SHIPMENT;
import static argosy.logistics.db.Tables.WAREHOUSE;
import static argosy.logistics.shipping.Parcel.PARCELS;
import static argosy.logistics.shipping.Shipment.SHIPMENTS;

import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.logistics.warehouse.Unfit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.impl.DSL;

/** Hand-over manifests: loaded with signed parcels, given to the carrier as a whole, closed by their documents (LOG-09). */
public final class Shipments {

    /** The most parcels on one manifest: what one transaction hands over without holding others up. */
    public static final int MOST = 500;

    private final Parcels parcels;
    private final ParcelFollower follower;

    public Shipments(Parcels parcels, ParcelFollower follower) {
        this.parcels = parcels;
        this.follower = follower;
    }

    public Stored<Shipment> open(Transaction tx, NewShipment given) {
        if (!tx.sql().fetchExists(DSL.selectOne().from(WAREHOUSE).where(WAREHOUSE.CODE.eq(given.warehouse())))) {
            throw Problem.invalid(
                    "warehouse",
                    "There is no warehouse " + given.warehouse() + ".",
                    "仓库 " + given.warehouse() + " 不存在。");
        }
        parcels.requireActive(tx, "carrier", given.carrier());
        return tx.insert(SHIPMENTS, Shipment.open(tx.number("JJ"), given));
    }

    /** Puts signed parcels of the manifest's carrier and warehouse on it: all, or none with the reason for each. */
    public Stored<Shipment> add(Transaction tx, Stored<Shipment> shipment, ParcelChoice choice) {
        ShipmentState.WORKFLOW.require("add", shipment.value().state());
        List<Stored<Parcel>> chosen = chosen(tx, shipment.value(), choice);
        List<Map<String, Object>> unfit = new ArrayList<>();
        for (Stored<Parcel> parcel : chosen) {
            String reason = unfit(parcel.value(), shipment.value());
            if (reason != null) {
                unfit.add(describe(parcel, reason));
            }
        }
        if (!unfit.isEmpty()) {
            throw Problem.conflict(
                    "parcels-not-fit",
                    Unfit.told(
                            unfit.size() + " of " + chosen.size()
                                    + " parcels do not go on this shipment; none was added:",
                            chosen.size() + " 个包裹中有 " + unfit.size() + " 个不能加入此交接单，未加入任何包裹：",
                            unfit),
                    Map.of("parcels", unfit));
        }
        if (shipment.value().parcels() + chosen.size() > MOST) {
            throw Problem.conflict(
                    "shipment-full",
                    "A shipment takes at most " + MOST + " parcels; open another one.",
                    "一张交接单最多 " + MOST + " 个包裹，请另开一张。");
        }
        for (Stored<Parcel> parcel : chosen) {
            tx.update(PARCELS, parcel, parcel.value().on(shipment.value().number()));
        }
        return weighed(tx, shipment);
    }

    /** Takes parcels off the manifest; those that are not on it are named in the refusal. */
    public Stored<Shipment> remove(Transaction tx, Stored<Shipment> shipment, ParcelChoice choice) {
        ShipmentState.WORKFLOW.require("remove", shipment.value().state());
        String number = shipment.value().number();
        List<Stored<Parcel>> chosen = chosen(tx, shipment.value(), choice);
        List<Map<String, Object>> others = chosen.stream()
                .filter(parcel -> !number.equals(parcel.value().shipment()))
                .map(parcel -> describe(parcel, "not-on-this-shipment"))
                .toList();
        if (!others.isEmpty()) {
            throw Problem.conflict(
                    "parcels-not-fit",
                    Text.of(
                            others.size() + " of these parcels are not on the shipment; none was removed.",
                            others.size() + " 个包裹不在此交接单上，未移除任何包裹。"),
                    Map.of("parcels", others));
        }
        for (Stored<Parcel> parcel : chosen) {
            tx.update(PARCELS, parcel, parcel.value().on(null));
        }
        return weighed(tx, shipment);
    }

    /** Gives everything on the manifest to the carrier, all or nothing; the stock is in transit from now on. */
    public Stored<Shipment> handOver(Transaction tx, Stored<Shipment> shipment) {
        ShipmentState.WORKFLOW.require("hand-over", shipment.value().state());
        follower.hold(tx, Parcels.orders(on(tx, shipment.value().number())));
        List<Stored<Parcel>> loaded = on(tx, shipment.value().number());
        if (loaded.isEmpty()) {
            throw Problem.conflict(
                    "shipment-empty", "There is no parcel on the shipment; add some first.", "交接单上没有包裹，请先添加。");
        }
        Stored<Shipment> handed = tx.update(
                SHIPMENTS, shipment, shipment.value().handedOver(tx.by().username(), tx.now()));
        follower.moved(tx, parcels.handOver(tx, loaded));
        return handed;
    }

    /** Closes the manifest with its signed documents; a count that differs from the parcels needs a reason (LOG-09). */
    public Stored<Shipment> documents(Transaction tx, Stored<Shipment> shipment, ReturnedDocuments returned) {
        ShipmentState.WORKFLOW.require("documents", shipment.value().state());
        int count = returned.documents();
        boolean explained =
                returned.difference() != null && !returned.difference().isBlank();
        if (count != shipment.value().parcels() && !explained) {
            throw Problem.conflict(
                    "documents-do-not-match",
                    Text.of(
                            count + " documents came back for "
                                    + shipment.value().parcels() + " parcels; count again or explain the difference.",
                            "包裹 " + shipment.value().parcels() + " 个，回单 " + count + " 张，请复核或说明差异。"),
                    Map.of("parcels", shipment.value().parcels(), "documents", count));
        }
        return tx.update(
                SHIPMENTS,
                shipment,
                shipment.value().documented(count, tx.by().username(), tx.now(), returned.difference()));
    }

    /** Gives the manifest up; its parcels are free for another. */
    public Stored<Shipment> cancel(Transaction tx, Stored<Shipment> shipment) {
        ShipmentState.WORKFLOW.require("cancel", shipment.value().state());
        for (Stored<Parcel> parcel : on(tx, shipment.value().number())) {
            tx.update(PARCELS, parcel, parcel.value().on(null));
        }
        return tx.update(SHIPMENTS, shipment, shipment.value().loaded(0, 0).in(ShipmentState.CANCELLED));
    }

    /** Takes one parcel off the open manifest it is on. */
    static void leave(Transaction tx, Stored<Parcel> parcel) {
        tx.first(SHIPMENTS, SHIPMENT.NUMBER.eq(parcel.value().shipment())).ifPresent(shipment -> {
            Shipment s = shipment.value();
            int grams =
                    parcel.value().weightGrams() == null ? 0 : parcel.value().weightGrams();
            tx.update(SHIPMENTS, shipment, s.loaded(s.parcels() - 1, s.weightGrams() - grams));
        });
    }

    private static Stored<Shipment> weighed(Transaction tx, Stored<Shipment> shipment) {
        List<Stored<Parcel>> loaded = on(tx, shipment.value().number());
        long grams = loaded.stream()
                .mapToLong(p -> p.value().weightGrams() == null ? 0 : p.value().weightGrams())
                .sum();
        return tx.update(SHIPMENTS, shipment, shipment.value().loaded(loaded.size(), grams));
    }

    private static List<Stored<Parcel>> on(Reads reads, String number) {
        return reads.select(PARCELS, PARCEL.SHIPMENT.eq(number), MOST + 1);
    }

    private static List<Stored<Parcel>> chosen(Reads reads, Shipment shipment, ParcelChoice choice) {
        if (choice.ids().isEmpty() && choice.trackingNos().isEmpty()) {
            throw Problem.invalid("ids", "Name parcels by id or by tracking number.", "请用标识或运单号指定包裹。");
        }
        List<Stored<Parcel>> chosen = reads.select(
                PARCELS,
                PARCEL.ID
                        .in(choice.ids())
                        .or(PARCEL.TRACKING_NO.in(choice.trackingNos()).and(PARCEL.CARRIER.eq(shipment.carrier()))),
                MOST + 1);
        List<Object> unknown = new ArrayList<>(choice.ids());
        chosen.forEach(parcel -> unknown.remove((Object) parcel.id()));
        List<String> unread = new ArrayList<>(choice.trackingNos());
        chosen.forEach(parcel -> unread.remove(parcel.value().trackingNo()));
        unknown.addAll(unread);
        if (!unknown.isEmpty()) {
            throw Problem.conflict(
                    "parcels-not-found",
                    Text.of(
                            unknown.size() + " of these parcels are not known for this carrier.",
                            unknown.size() + " 个包裹在该物流公司下不存在。"),
                    Map.of("parcels", unknown));
        }
        return chosen;
    }

    private static String unfit(Parcel parcel, Shipment shipment) {
        if (parcel.state() != ParcelState.SIGNED) {
            return "not-signed";
        } else if (!shipment.carrier().equals(parcel.carrier())) {
            return "other-carrier";
        } else if (!shipment.warehouse().equals(parcel.warehouse())) {
            return "other-warehouse";
        } else if (parcel.trackingNo() == null) {
            return "no-tracking-number";
        } else if (parcel.shipment() != null) {
            return parcel.shipment().equals(shipment.number()) ? "on-it-already" : "on-another-shipment";
        }
        return null;
    }

    private static Map<String, Object> describe(Stored<Parcel> parcel, String reason) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", parcel.id());
        line.put("number", parcel.value().number());
        line.put("state", Shape.code(parcel.value().state()));
        line.put("reason", reason);
        return line;
    }
}
