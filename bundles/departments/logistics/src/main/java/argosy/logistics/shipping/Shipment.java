package argosy.logistics.shipping;

import static argosy.logistics.db.Tables.SHIPMENT;

import argosy.department.Label;
import argosy.department.ReadOnly;
import argosy.department.Register;
import argosy.department.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * A manifest that parcels are handed to a carrier with (交接单), and the return of its documents (LOG-08, LOG-09).
 *
 * @param number given by Argosy, {@code JJ-…}
 * @param parcels how many parcels are on it
 * @param weightGrams weight of those parcels that were weighed
 * @param documents how many signed documents came back
 * @param difference why there are not as many documents as parcels, or null
 */
@Label(en = "Shipment", zh = "交接单")
public record Shipment(
        @ReadOnly @Label(en = "Number", zh = "交接单号", example = "JJ-20261122-0001")
        String number,

        @NotBlank @Size(max = 32) @Label(en = "Warehouse", zh = "仓库", example = "HZ")
        String warehouse,

        @NotBlank @Size(max = 32) @Label(en = "Carrier", zh = "物流公司", example = "SF")
        String carrier,

        @ReadOnly @Label(en = "State", zh = "状态", example = "open")
        ShipmentState state,

        @ReadOnly @Label(en = "Parcels", zh = "包裹数", example = "42")
        int parcels,

        @ReadOnly @Label(en = "Weight (g)", zh = "重量(克)", example = "35700")
        long weightGrams,

        @Size(max = 100) @Label(en = "Driver", zh = "司机", example = "周师傅")
        String driver,

        @Size(max = 40) @Label(en = "Vehicle", zh = "车牌号", example = "浙A12345")
        String vehicle,

        @ReadOnly @Label(en = "Handed over by", zh = "交接人", example = "liu.yang")
        String handedBy,

        @ReadOnly @Label(en = "Handed over at", zh = "交接时间", example = "2026-11-22T10:00:00Z")
        Instant handedAt,

        @ReadOnly @Label(en = "Documents", zh = "回单数", example = "42")
        Integer documents,

        @ReadOnly @Label(en = "Documents taken by", zh = "回单登记人", example = "liu.yang")
        String documentsBy,

        @ReadOnly @Label(en = "Documents taken at", zh = "回单时间", example = "2026-11-23T02:00:00Z")
        Instant documentsAt,

        @ReadOnly @Label(en = "Difference", zh = "差异说明", example = "1 张回单破损")
        String difference,

        @Size(max = 500) @Label(en = "Remark", zh = "备注", example = "晚班揽收")
        String remark) {

    public static final Register<Shipment> SHIPMENTS = Register.of(
                    "shipments", Text.of("Shipments", "交接单"), Shipment.class, SHIPMENT)
            .search("number", "driver", "vehicle")
            .filter("number", "warehouse", "carrier", "state")
            .sort("createdAt")
            .workflow(ShipmentState.WORKFLOW, "state");

    static Shipment open(String number, NewShipment given) {
        return new Shipment(
                number,
                given.warehouse(),
                given.carrier(),
                ShipmentState.OPEN,
                0,
                0,
                given.driver(),
                given.vehicle(),
                null,
                null,
                null,
                null,
                null,
                null,
                given.remark());
    }

    Shipment in(ShipmentState next) {
        return set("state", next);
    }

    Shipment loaded(int count, long grams) {
        return set("parcels", count).set("weightGrams", grams);
    }

    Shipment handedOver(String by, Instant at) {
        return in(ShipmentState.HANDED_OVER).set("handedBy", by).set("handedAt", at);
    }

    Shipment documented(int count, String by, Instant at, String why) {
        return in(ShipmentState.DOCUMENTS_RETURNED)
                .set("documents", count)
                .set("documentsBy", by)
                .set("documentsAt", at)
                .set("difference", why);
    }

    private Shipment set(String component, Object content) {
        return SHIPMENTS.shape().with(this, component, content);
    }
}
