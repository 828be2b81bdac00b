package argosy.operations.promotion;

import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.ImportRow;
import argosy.department.Importer;
import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Transaction;
import jakarta.ws.rs.Path;
import java.util.List;

/**
 * {@code /api/operations/placement-figures}: what placements cost and brought day by day, by hand or as a file (OPS-24). A
 * file corrects the days that are there already.
 */
@Path("placement-figures")
public final class PlacementFiguresResource extends EditableResource<PlacementFigure> {

    private final DailyFigures figures;

    public PlacementFiguresResource(Database database, DailyFigures figures) {
        super(database, PlacementFigure.PLACEMENT_FIGURES);
        this.figures = figures;
    }

    @Override
    protected Stored<PlacementFigure> create(Transaction tx, PlacementFigure figure) {
        return figures.enter(tx, figure);
    }

    @Override
    protected Stored<PlacementFigure> change(Transaction tx, Stored<PlacementFigure> before, PlacementFigure after) {
        return figures.correct(tx, before, after);
    }

    @Override
    protected void remove(Transaction tx, Stored<PlacementFigure> figure) {
        figures.remove(tx, figure);
    }

    @Override
    protected Importer<PlacementFigure> importer() {
        Importer<PlacementFigure> plain = super.importer();
        return new Importer<>() {
            @Override
            public Shape<PlacementFigure> shape() {
                return plain.shape();
            }

            @Override
            public List<ImportRow<PlacementFigure>> check(Reads reads, List<ImportRow<PlacementFigure>> rows) {
                return figures.check(reads, rows);
            }

            @Override
            public List<Long> accept(Transaction tx, List<ImportRow<PlacementFigure>> group) {
                return group.stream()
                        .map(row -> figures.enterOrCorrect(tx, row.value()).id())
                        .toList();
            }

            /** A day that the file corrected has a version before it and stays; its timeline tells both. */
            @Override
            public void undo(Transaction tx, long id) {
                plain.undo(tx, id);
            }
        };
    }
}
