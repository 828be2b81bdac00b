package argosy.logistics.alerts;

import static argosy.logistics.alerts.Alert.ALERTS;
import static argosy.logistics.alerts.AlertRule.ALERT_RULES;
import static argosy.logistics.db.Tables.ALERT;
import static argosy.logistics.db.Tables.ALERT_RULE;

import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Transaction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Opens and settles alerts; scanning again changes nothing. */
public final class Alerts {

    /** Of each kind; what is beyond is found when some of these are settled. */
    static final int MOST = 1000;

    public Alerts() {}

    public AlertScan scan(Transaction tx) {
        // Two scans at once take their turn at the rules.
        tx.sql().update(ALERT_RULE).set(ALERT_RULE.VERSION, ALERT_RULE.VERSION).execute();
        int opened = 0;
        int settled = 0;
        int open = 0;
        List<Stored<AlertRule>> rules = tx.select(ALERT_RULES, ALERT_RULE.ENABLED.isTrue(), AlertKind.values().length);
        Grounds grounds = new Grounds(tx);
        Map<AlertKind, Map<String, Ground>> found = new LinkedHashMap<>();
        for (AlertKind kind : AlertKind.values()) {
            found.put(kind, Map.of());
        }
        rules.forEach(rule -> found.put(
                rule.value().kind(),
                grounds.of(rule.value().kind(), rule.value().days())));
        for (Map.Entry<AlertKind, Map<String, Ground>> kind : found.entrySet()) {
            Map<String, Ground> left = new LinkedHashMap<>(kind.getValue());
            for (Stored<Alert> alert : opened(tx, kind.getKey())) {
                Ground ground = left.remove(alert.value().about());
                if (ground == null) {
                    tx.update(ALERTS, alert, alert.value().settled(tx.now()));
                    settled++;
                } else {
                    open++;
                    if (!ground.message().equals(alert.value().message())) {
                        tx.update(ALERTS, alert, alert.value().saying(ground.message()));
                    }
                }
            }
            List<Alert> fresh = new ArrayList<>();
            left.forEach((about, ground) -> {
                fresh.add(Alert.open(kind.getKey(), about, ground.message()));
                if (ground.delayed() != null) {
                    tx.publish(ShipmentDelayed.DELAYED, ground.delayed().orderNumber(), ground.delayed());
                }
            });
            tx.insertAll(ALERTS, fresh);
            opened += fresh.size();
        }
        return new AlertScan(opened, settled, open + opened);
    }

    private static List<Stored<Alert>> opened(Transaction tx, AlertKind kind) {
        return tx.select(
                ALERTS, ALERT.STATE.eq(Shape.code(AlertState.OPEN)).and(ALERT.KIND.eq(Shape.code(kind))), 2 * MOST);
    }
}
