package argosy.kiosk;

import argosy.department.Database;
import argosy.department.EditableResource;
import jakarta.ws.rs.Path;

/** {@code /api/kiosk/papers}. */
@Path("papers")
public final class Papers extends EditableResource<Paper> {

    Papers(Database database) {
        super(database, Paper.PAPERS);
    }
}
