package argosy.identity.accesslog;

import argosy.department.CollectionResource;
import argosy.department.Database;
import jakarta.ws.rs.Path;

/** The access log for auditors. */
@Path("access-log")
public final class AccessLogResource extends CollectionResource<AccessEntry> {

    public AccessLogResource(Database database) {
        super(database, AccessEntry.REGISTER);
    }
}
