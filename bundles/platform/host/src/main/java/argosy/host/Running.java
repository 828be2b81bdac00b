package argosy.host;

import argosy.department.Department;
import argosy.gateway.Module;
import argosy.gateway.Mount;
import argosy.gateway.json.EventData;
import argosy.storage.DepartmentDatabase;
import argosy.storage.MigrationScript;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A version of a department that has started, with everything it has handed in.
 *
 * @param fresh whether nothing was in its database before it started
 */
record Running(
        Module module,
        Department department,
        List<MigrationScript> scripts,
        DepartmentDatabase database,
        boolean fresh,
        EventData json,
        Wiring wiring,
        Mount mount) {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);
    private static final Logger LOG = LoggerFactory.getLogger(Running.class);

    String name() {
        return module.name();
    }

    void end() {
        end(module, department, database);
    }

    /** The database is closed whatever the department does. */
    static void end(Module module, Department department, DepartmentDatabase database) {
        try {
            Patiently.run("The stop of " + module.name(), STOP_LIMIT, department::stop);
        } catch (Exception | LinkageError e) {
            LOG.error("Department {} did not stop cleanly", module.name(), e);
        }
        try {
            database.close();
        } catch (RuntimeException e) {
            LOG.error("The database of {} was not closed cleanly", module.name(), e);
        }
    }
}
