package argosy.operations.listings;

import argosy.department.Database;
import argosy.department.EditableResource;
import jakarta.ws.rs.Path;

/** {@code /api/operations/slow-rules} (OPS-18). */
@Path("slow-rules")
public final class SlowRulesResource extends EditableResource<SlowRule> {

    public SlowRulesResource(Database database) {
        super(database, SlowRule.SLOW_RULES);
    }
}
