package argosy.logistics.standards;

import argosy.department.CollectionResource;
import argosy.department.Database;
import jakarta.ws.rs.Path;

/**
 * {@code /api/logistics/sop-acknowledgements}: who has read which edition, and with {@code ?state=asked} who has not yet
 * (LOG-22). People see their own.
 */
@Path("sop-acknowledgements")
public final class SopAcknowledgementsResource extends CollectionResource<SopAcknowledgement> {

    public SopAcknowledgementsResource(Database database) {
        super(database, SopAcknowledgement.SOP_ACKNOWLEDGEMENTS);
    }
}
