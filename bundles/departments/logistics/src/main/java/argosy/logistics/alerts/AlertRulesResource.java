package argosy.logistics.alerts;

import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.Label;
import jakarta.ws.rs.Path;

/** {@code /api/logistics/alert-rules}: what is looked for, and from how many days on (LOG-11, LOG-17, LOG-24). */
@Path("alert-rules")
@Label(en = "Alert rules", zh = "预警规则")
public final class AlertRulesResource extends EditableResource<AlertRule> {

    public AlertRulesResource(Database database) {
        super(database, AlertRule.ALERT_RULES);
    }
}
