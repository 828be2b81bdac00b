package argosy.host;

import argosy.department.Department;
import argosy.gateway.Module;
import argosy.gateway.Mount;
import argosy.gateway.json.EventData;
import argosy.storage.DepartmentDatabase;
import argosy.storage.MigrationScript;
import java.util.List;

/** A version of a department that has started, with everything it has handed in. */
record Running(
        Module module,
        Department department,
        List<MigrationScript> scripts,
        DepartmentDatabase database,
        EventData json,
        Wiring wiring,
        Mount mount) {

    String name() {
        return module.name();
    }
}
