package argosy.itests.harbour;

import argosy.department.CollectionResource;
import argosy.department.Database;
import jakarta.ws.rs.Path;

/** {@code /api/harbour/logbook}. */
@Path("logbook")
public final class Logbook extends CollectionResource<Entry> {

    Logbook(Database database) {
        super(database, Entry.LOGBOOK);
    }
}
