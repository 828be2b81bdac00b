package argosy.operations.live;

import argosy.department.CollectionResource;
import argosy.department.Database;
import jakarta.ws.rs.Path;

/** {@code /api/operations/live-adjustments}: {@code ?onDay=2026-11-22} is the log of that day (OPS-35, DL-32). */
@Path("live-adjustments")
public final class LiveAdjustmentsResource extends CollectionResource<LiveAdjustment> {

    public LiveAdjustmentsResource(Database database) {
        super(database, LiveAdjustment.LIVE_ADJUSTMENTS);
    }
}
