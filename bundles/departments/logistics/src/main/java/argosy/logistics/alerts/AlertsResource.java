package argosy.logistics.alerts;

import argosy.department.Caller;
import argosy.department.CollectionResource;
import argosy.department.Database;
import argosy.department.Label;
import argosy.department.Step;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;

/**
 * {@code /api/logistics/alerts}: late orders and parcels (LOG-10, LOG-11), papers of carriers that end (LOG-17), missing
 * safety checks and overdue hazards (LOG-24). What is open now: {@code ?state=open}.
 */
@Path("alerts")
@Label(en = "Alerts", zh = "预警")
public final class AlertsResource extends CollectionResource<Alert> {

    private final Alerts alerts;

    public AlertsResource(Database database, Alerts alerts) {
        super(database, Alert.ALERTS);
        this.alerts = alerts;
    }

    /** Looks now for everything that the enabled rules name, as the job does every hour. */
    @Step("scan")
    @Label(en = "Scan", zh = "扫描")
    public AlertScan scan(@Context Caller caller) {
        return database.write(caller, alerts::scan);
    }
}
