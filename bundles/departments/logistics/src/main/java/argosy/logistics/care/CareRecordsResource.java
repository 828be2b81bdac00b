package argosy.logistics.care;

import static argosy.logistics.care.CareRecord.CARE_RECORDS;

import argosy.department.Caller;
import argosy.department.CollectionResource;
import argosy.department.Database;
import argosy.department.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** {@code /api/logistics/care-records}: readings of temperature and humidity; {@code ?outOfLimits=true} (LOG-26). */
@Path("care-records")
public final class CareRecordsResource extends CollectionResource<CareRecord> {

    private final CareRecords records;

    public CareRecordsResource(Database database, CareRecords records) {
        super(database, CARE_RECORDS);
        this.records = records;
    }

    /** Keeps a reading (LOG-26). */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("care-records:write")
    public Response post(@NotNull @Valid NewCareRecord reading, @Context Caller caller, @Context UriInfo uri) {
        return created(database.write(caller, tx -> records.keep(tx, reading)), caller, uri);
    }
}
