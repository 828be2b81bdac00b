package argosy.operations.live;

import static argosy.operations.live.LiveFigure.LIVE_FIGURES;

import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.ImportRow;
import argosy.department.Reads;
import argosy.department.Stored;
import argosy.department.Transaction;
import jakarta.ws.rs.Path;
import java.util.List;

/** {@code /api/operations/live-figures}: {@code ?session=ZB-20261122-0001&slice=total} (OPS-36). */
@Path("live-figures")
public final class LiveFiguresResource extends EditableResource<LiveFigure> {

    public LiveFiguresResource(Database database) {
        super(database, LIVE_FIGURES);
    }

    @Override
    protected Stored<LiveFigure> expand(Stored<LiveFigure> item) {
        return item.with("rates", LiveRates.of(item.value()));
    }

    @Override
    protected Stored<LiveFigure> detailed(Stored<LiveFigure> item) {
        return item.with("formula", LiveRates.FORMULA);
    }

    @Override
    protected Stored<LiveFigure> create(Transaction tx, LiveFigure figure) {
        return LiveFigures.keep(tx, figure);
    }

    @Override
    protected Stored<LiveFigure> change(Transaction tx, Stored<LiveFigure> before, LiveFigure after) {
        return LiveFigures.correct(tx, before, after);
    }

    @Override
    protected List<ImportRow<LiveFigure>> check(Reads reads, List<ImportRow<LiveFigure>> rows) {
        return LiveFigures.check(reads, rows);
    }
}
