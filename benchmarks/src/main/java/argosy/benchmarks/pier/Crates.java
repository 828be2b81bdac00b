package argosy.benchmarks.pier;

import argosy.department.Database;
import argosy.department.EditableResource;
import jakarta.ws.rs.Path;

/** {@code /api/pier/crates}. */
@Path("crates")
public final class Crates extends EditableResource<Crate> {

    Crates(Database database) {
        super(database, Crate.CRATES);
    }
}
