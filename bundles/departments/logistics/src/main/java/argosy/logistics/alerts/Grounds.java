package argosy.logistics.alerts;

import static argosy.logistics.db.Tables.CARRIER;
import static argosy.logistics.db.Tables.DISPATCH_ORDER;
import static argosy.logistics.db.Tables.HAZARD;
import static argosy.logistics.db.Tables.PARCEL;

import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.logistics.carriers.Carrier;
import argosy.logistics.carriers.CarrierState;
import argosy.logistics.carriers.CarrierWarnings;
import argosy.logistics.dispatch.DispatchState;
import argosy.logistics.safety.HazardState;
import argosy.logistics.safety.SafetyReports;
import argosy.logistics.shipping.ParcelState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Looks for what each kind of alert is about: by the number of the record, with one query for each kind. */
final class Grounds {

    private final Transaction tx;
    private final LocalDate today;

    Grounds(Transaction tx) {
        this.tx = tx;
        this.today = tx.today();
    }

    Map<String, Ground> of(AlertKind kind, int days) {
        return switch (kind) {
            case ORDER_LATE -> lateOrders(days);
            case PARCEL_LATE -> lateParcels(days);
            case CARRIER_PAPERS -> papers();
            case SAFETY_CHECK_MISSING -> missingChecks(days);
            case HAZARD_OVERDUE -> overdueHazards(days);
        };
    }

    /** Orders that should have left the house so many days ago, or more. */
    private Map<String, Ground> lateOrders(int days) {
        List<String> inHouse = Arrays.stream(DispatchState.values())
                .filter(DispatchState::inHouse)
                .map(Shape::code)
                .toList();
        Map<String, Ground> late = new LinkedHashMap<>();
        tx.sql()
                .select(DISPATCH_ORDER.NUMBER, DISPATCH_ORDER.ORDER_REF, DISPATCH_ORDER.PROMISED_AT)
                .from(DISPATCH_ORDER)
                .where(
                        DISPATCH_ORDER.STATE.in(inHouse),
                        DISPATCH_ORDER.PROMISED_AT.lt(tx.now().minus(Duration.ofDays(days))))
                .orderBy(DISPATCH_ORDER.PROMISED_AT, DISPATCH_ORDER.ID)
                .limit(Alerts.MOST)
                .forEach(row -> late.put(
                        row.value1(),
                        Ground.of(
                                "订单 " + row.value2() + " 应于 " + local(row.value3()) + " 前发货",
                                "Order " + row.value2() + " was to leave by " + local(row.value3()))));
        return late;
    }

    /** Parcels under way that are behind their promise, or were handed over so many days ago where nothing is promised. */
    private Map<String, Ground> lateParcels(int days) {
        Map<String, Ground> late = new LinkedHashMap<>();
        tx.sql()
                .select(
                        PARCEL.NUMBER,
                        PARCEL.CARRIER,
                        PARCEL.TRACKING_NO,
                        PARCEL.PROMISED_AT,
                        PARCEL.HANDED_AT,
                        DISPATCH_ORDER.NUMBER,
                        DISPATCH_ORDER.ORDER_REF,
                        DISPATCH_ORDER.FROM_SALES)
                .from(PARCEL)
                .join(DISPATCH_ORDER)
                .on(DISPATCH_ORDER.ID.eq(PARCEL.DISPATCH_ORDER))
                .where(
                        PARCEL.STATE.in(Shape.code(ParcelState.HANDED_OVER), Shape.code(ParcelState.IN_TRANSIT)),
                        PARCEL.PROMISED_AT
                                .lt(tx.now())
                                .or(PARCEL.PROMISED_AT
                                        .isNull()
                                        .and(PARCEL.HANDED_AT.lt(tx.now().minus(Duration.ofDays(days))))))
                .orderBy(PARCEL.ID)
                .limit(Alerts.MOST)
                .forEach(row -> {
                    String parcel = row.value2() + " " + row.value3();
                    Ground why = row.value4() != null
                            ? Ground.of(
                                    parcel + " 应于 " + local(row.value4()) + " 前送达",
                                    parcel + " was to arrive by " + local(row.value4()))
                            : Ground.of(
                                    parcel + " 于 " + local(row.value5()) + " 交接，至今未送达",
                                    parcel + " was handed over on " + local(row.value5()) + " and has not arrived");
                    late.put(
                            row.value1(),
                            Boolean.TRUE.equals(row.value8())
                                    ? new Ground(
                                            why.message(),
                                            new ShipmentDelayed(
                                                    row.value7(),
                                                    row.value6(),
                                                    row.value3(),
                                                    row.value4(),
                                                    why.message()))
                                    : why);
                });
        return late;
    }

    /** Active carriers whose licence or contract has ended, is missing or ends soon, or whose standing is bad. */
    private Map<String, Ground> papers() {
        List<Carrier> carriers =
                tx.select(Carrier.CARRIERS, CARRIER.STATE.eq(Shape.code(CarrierState.ACTIVE)), Alerts.MOST).stream()
                        .map(Stored::value)
                        .toList();
        Map<String, Ground> ending = new LinkedHashMap<>();
        CarrierWarnings.of(tx, carriers, today).forEach((code, warnings) -> {
            if (!warnings.isEmpty()) {
                ending.put(
                        code,
                        Ground.of(
                                code + "：" + warnings.stream().map(Text::zh).collect(Collectors.joining()),
                                code + ": " + warnings.stream().map(Text::en).collect(Collectors.joining(" "))));
            }
        });
        return ending;
    }

    /** Warehouses without a completed safety check on one of so many days before today. */
    private Map<String, Ground> missingChecks(int days) {
        Map<String, Ground> missing = new LinkedHashMap<>();
        if (days > 0) {
            new SafetyReports(tx)
                    .missing(today.minusDays(days), today.minusDays(1), today).rows().stream()
                            .limit(Alerts.MOST)
                            .forEach(check -> missing.put(
                                    check.warehouse() + " " + check.day(),
                                    Ground.of(
                                            "仓库 " + check.warehouse() + " " + check.day() + " 未完成安全检查",
                                            "No completed safety check of " + check.warehouse() + " on "
                                                    + check.day())));
        }
        return missing;
    }

    /** Hazards that somebody was to remove by a day that is so many days ago, or more. */
    private Map<String, Ground> overdueHazards(int days) {
        Map<String, Ground> overdue = new LinkedHashMap<>();
        tx.sql()
                .select(HAZARD.NUMBER, HAZARD.DUE_ON)
                .from(HAZARD)
                .where(HAZARD.STATE.eq(Shape.code(HazardState.ASSIGNED)), HAZARD.DUE_ON.lt(today.minusDays(days)))
                .orderBy(HAZARD.ID)
                .limit(Alerts.MOST)
                .forEach(row -> overdue.put(
                        row.value1(),
                        Ground.of(
                                "隐患 " + row.value1() + " 应于 " + row.value2() + " 前整改",
                                "Hazard " + row.value1() + " was to be removed by " + row.value2())));
        return overdue;
    }

    private String local(Instant at) {
        return at.atZone(tx.zone()).toLocalDateTime().withNano(0).toString().replace('T', ' ');
    }
}
