package argosy.logistics.replenishment;

import static argosy.logistics.replenishment.ReorderPoint.REORDER_POINTS;

import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.ImportRow;
import argosy.department.Reads;
import argosy.department.Stored;
import argosy.department.Transaction;
import jakarta.ws.rs.Path;
import java.util.List;

/** {@code /api/logistics/reorder-points}: list, read, create, change, remove, import, export (LOG-16). */
@Path("reorder-points")
public final class ReorderPointsResource extends EditableResource<ReorderPoint> {

    private final ReorderPoints points;

    public ReorderPointsResource(Database database, ReorderPoints points) {
        super(database, REORDER_POINTS);
        this.points = points;
    }

    @Override
    protected Stored<ReorderPoint> create(Transaction tx, ReorderPoint point) {
        return points.create(tx, point);
    }

    @Override
    protected Stored<ReorderPoint> change(Transaction tx, Stored<ReorderPoint> before, ReorderPoint after) {
        return points.change(tx, before, after);
    }

    @Override
    protected List<ImportRow<ReorderPoint>> check(Reads reads, List<ImportRow<ReorderPoint>> rows) {
        return points.check(reads, rows);
    }
}
