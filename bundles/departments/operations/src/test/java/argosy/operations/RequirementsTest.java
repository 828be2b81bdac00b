package argosy.operations;

import argosy.testkit.RequirementsContract;

/** Every requirement of the department is served by an endpoint and held by a test, or said to be left out. */
class RequirementsTest extends RequirementsContract {

    @Override
    protected String department() {
        return "operations";
    }
}
