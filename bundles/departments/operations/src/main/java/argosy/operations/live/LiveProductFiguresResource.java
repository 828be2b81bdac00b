package argosy.operations.live;

import static argosy.operations.db.Tables.LIVE_SESSION;
import static argosy.operations.live.LiveProductFigure.LIVE_PRODUCT_FIGURES;

import argosy.department.Codes;
import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.ImportRow;
import argosy.department.Reads;
import argosy.department.Stored;
import argosy.department.Transaction;
import jakarta.ws.rs.Path;
import java.util.List;

/** {@code /api/operations/live-product-figures}: what each product brought in each session (OPS-35). */
@Path("live-product-figures")
public final class LiveProductFiguresResource extends EditableResource<LiveProductFigure> {

    public LiveProductFiguresResource(Database database) {
        super(database, LIVE_PRODUCT_FIGURES);
    }

    @Override
    protected Stored<LiveProductFigure> create(Transaction tx, LiveProductFigure figure) {
        return LiveFigures.keep(tx, figure);
    }

    @Override
    protected Stored<LiveProductFigure> change(
            Transaction tx, Stored<LiveProductFigure> before, LiveProductFigure after) {
        return LiveFigures.correct(tx, before, after);
    }

    @Override
    protected List<ImportRow<LiveProductFigure>> check(Reads reads, List<ImportRow<LiveProductFigure>> rows) {
        return Codes.known(reads, rows, LIVE_SESSION.NUMBER, "session", LiveProductFigure::session);
    }
}
