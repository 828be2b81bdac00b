package argosy.logistics.alerts;

import static argosy.logistics.db.Tables.ALERT;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import java.time.Instant;

/**
 * Something that somebody should see to (LOG-10, LOG-11, LOG-17, LOG-24). A scan opens it, and settles it when it is no
 * longer so.
 *
 * @param about number or code of the record it is about
 */
@Label(en = "Alert", zh = "预警")
public record Alert(
        @Label(en = "Kind", zh = "类型", example = "parcel_late")
        AlertKind kind,

        @Label(en = "About", zh = "对象", example = "BG-20261122-0009")
        String about,

        @Label(en = "Message", zh = "说明", example = "顺丰速运 SF1234567890123 已交接 6 天未送达")
        String message,

        @Label(en = "State", zh = "状态", example = "open") AlertState state,

        @Label(en = "Settled at", zh = "解除时间", example = "2026-11-23T02:00:00Z")
        Instant settledAt) {

    public static final Register<Alert> ALERTS = Register.of("alerts", Text.of("Alerts", "预警"), Alert.class, ALERT)
            .search("about", "message")
            .filter("kind", "state", "about")
            .sort("createdAt");

    static Alert open(AlertKind kind, String about, String message) {
        return new Alert(kind, about, message, AlertState.OPEN, null);
    }

    Alert settled(Instant at) {
        return new Alert(kind, about, message, AlertState.SETTLED, at);
    }

    Alert saying(String other) {
        return new Alert(kind, about, other, state, settledAt);
    }
}
