package argosy.logistics.runs;

import static argosy.logistics.db.Tables.CARRIER;
import static argosy.logistics.db.Tables.PARCEL;
import static argosy.logistics.shipping.Parcel.PARCELS;

import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.logistics.shipping.Parcel;
import argosy.logistics.shipping.ParcelChoice;
import argosy.logistics.shipping.ParcelState;
import argosy.logistics.warehouse.Unfit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.impl.DSL;

/** Which parcels a run may take, and why another one may not. */
final class RunParcels {

    private RunParcels() {}

    static String unfit(Stored<Parcel> parcel, DeliveryRun run, Set<String> own, Set<Long> waiting) {
        Parcel p = parcel.value();
        if (waiting.contains(parcel.id())) {
            return run.number().equals(p.shipment()) ? "on-it-already" : "on-another-run";
        } else if (!own.contains(p.carrier())) {
            return "not-of-own-delivery";
        } else if (!p.warehouse().equals(run.warehouse())) {
            return "other-warehouse";
        } else if (p.ready()) {
            return p.shipment() == null ? null : "on-a-shipment";
        }
        return out(p) ? null : "not-ready";
    }

    /** Whether it is with our delivery staff and still to be brought. */
    static boolean out(Parcel parcel) {
        return parcel.state() == ParcelState.HANDED_OVER || parcel.state() == ParcelState.IN_TRANSIT;
    }

    static void requireFit(Collection<Map<String, Object>> described) {
        List<Map<String, Object>> unfit = described.stream()
                .filter(parcel -> parcel.get("reason") != null)
                .toList();
        if (!unfit.isEmpty()) {
            throw Problem.conflict(
                    "parcels-not-fit",
                    Unfit.told(
                            unfit.size() + " of " + described.size() + " parcels do not fit; nothing was changed:",
                            described.size() + " 个包裹中有 " + unfit.size() + " 个不符合条件，未做任何更改：",
                            unfit),
                    Map.of("parcels", unfit));
        }
    }

    static Map<String, Object> described(Stored<Parcel> parcel, String reason) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", parcel.id());
        line.put("number", parcel.value().number());
        line.put("state", Shape.code(parcel.value().state()));
        line.put("reason", reason);
        return line;
    }

    static List<Stored<Parcel>> on(Reads reads, Stored<DeliveryRun> run) {
        List<Long> ids = Stops.of(reads, run).stream().map(Stop::parcel).toList();
        return ids.isEmpty() ? List.of() : reads.select(PARCELS, PARCEL.ID.in(ids), DeliveryRuns.MOST);
    }

    /** The parcels chosen, in the order they are named; 409 when one is not known. */
    static List<Stored<Parcel>> chosen(Reads reads, ParcelChoice choice) {
        if (choice.ids().isEmpty() && choice.trackingNos().isEmpty()) {
            throw Problem.invalid("ids", "Name parcels by id or by tracking number.", "请用标识或运单号指定包裹。");
        }
        List<Stored<Parcel>> found = reads.select(
                PARCELS,
                PARCEL.ID
                        .in(choice.ids())
                        .or(PARCEL.TRACKING_NO
                                .in(choice.trackingNos())
                                .and(PARCEL.CARRIER.in(
                                        DSL.select(CARRIER.CODE).from(CARRIER).where(CARRIER.OWN.eq(true))))),
                2 * DeliveryRuns.MOST);
        Map<Long, Stored<Parcel>> byId = new LinkedHashMap<>();
        Map<String, Stored<Parcel>> byTracking = new LinkedHashMap<>();
        found.forEach(parcel -> {
            byId.put(parcel.id(), parcel);
            byTracking.put(parcel.value().trackingNo(), parcel);
        });
        Map<Long, Stored<Parcel>> chosen = new LinkedHashMap<>();
        List<Object> unknown = new ArrayList<>();
        choice.ids().forEach(id -> keep(byId.get(id), id, chosen, unknown));
        choice.trackingNos().forEach(no -> keep(byTracking.get(no), no, chosen, unknown));
        if (!unknown.isEmpty()) {
            throw Problem.conflict(
                    "parcels-not-found",
                    Text.of(
                            unknown.size() + " of these parcels are not known among those of our own delivery.",
                            unknown.size() + " 个包裹在自有配送中不存在。"),
                    Map.of("parcels", unknown));
        }
        return List.copyOf(chosen.values());
    }

    private static void keep(
            Stored<Parcel> parcel, Object named, Map<Long, Stored<Parcel>> chosen, List<Object> unknown) {
        if (parcel == null) {
            unknown.add(named);
        } else {
            chosen.put(parcel.id(), parcel);
        }
    }

    static Set<String> own(Reads reads, List<Stored<Parcel>> some) {
        return new HashSet<>(reads.sql()
                .select(CARRIER.CODE)
                .from(CARRIER)
                .where(
                        CARRIER.OWN.eq(true),
                        CARRIER.CODE.in(some.stream()
                                .map(parcel -> parcel.value().carrier())
                                .filter(Objects::nonNull)
                                .toList()))
                .fetch(CARRIER.CODE));
    }

    static List<Long> ids(List<Stored<Parcel>> some) {
        return some.stream().map(Stored::id).toList();
    }

    static Set<Long> orders(List<Stored<Parcel>> some) {
        return some.stream().map(parcel -> parcel.value().dispatchOrder()).collect(Collectors.toSet());
    }
}
