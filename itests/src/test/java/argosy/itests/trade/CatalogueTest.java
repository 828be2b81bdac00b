package argosy.itests.trade;

import argosy.department.Department;
import argosy.logistics.LogisticsDepartment;
import argosy.operations.OperationsDepartment;
import argosy.testkit.EventCatalogueContract;
import org.junit.jupiter.api.Tag;

/** What operations and logistics need of each other's events is there. */
@Tag("FLOW-01")
class CatalogueTest extends EventCatalogueContract {

    @Override
    protected Department[] departments() {
        return new Department[] {new OperationsDepartment(), new LogisticsDepartment()};
    }
}
