package argosy.operations.orders;

import static argosy.operations.orders.StepRule.STEP_RULES;

import argosy.department.Database;
import argosy.department.EditableResource;
import jakarta.ws.rs.Path;

/** {@code /api/operations/step-rules}: the time node and the responsible person of every step of an order (OPS-42). */
@Path("step-rules")
public final class StepRulesResource extends EditableResource<StepRule> {

    public StepRulesResource(Database database) {
        super(database, STEP_RULES);
    }
}
