package argosy.operations.promotion;

import argosy.department.Database;
import argosy.department.EditableResource;
import jakarta.ws.rs.Path;

/** {@code /api/operations/marketing-rules}: when people are reminded of what, and how far back prices prove (OPS-25, OPS-30, OPS-32). */
@Path("marketing-rules")
public final class MarketingRulesResource extends EditableResource<MarketingRule> {

    public MarketingRulesResource(Database database) {
        super(database, MarketingRule.MARKETING_RULES);
    }
}
