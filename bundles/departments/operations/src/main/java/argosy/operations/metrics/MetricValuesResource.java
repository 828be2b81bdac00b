package argosy.operations.metrics;

import static argosy.operations.metrics.MetricValue.METRIC_VALUES;

import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.ImportRow;
import argosy.department.Reads;
import argosy.department.Stored;
import argosy.department.Transaction;
import jakarta.ws.rs.Path;
import java.util.List;

/**
 * {@code /api/operations/metric-values}: {@code ?metric=PAGE-VIEWS&scope=shop&onDay.ge=2026-11-01} (OPS-45). What the
 * platform's own analysis tells, for example page views, is imported as a file.
 */
@Path("metric-values")
public final class MetricValuesResource extends EditableResource<MetricValue> {

    private final MetricValues values;

    public MetricValuesResource(Database database, MetricValues values) {
        super(database, METRIC_VALUES);
        this.values = values;
    }

    @Override
    protected Stored<MetricValue> create(Transaction tx, MetricValue value) {
        return values.enter(tx, value);
    }

    @Override
    protected Stored<MetricValue> change(Transaction tx, Stored<MetricValue> before, MetricValue after) {
        return values.correct(tx, before, after);
    }

    @Override
    protected void remove(Transaction tx, Stored<MetricValue> value) {
        values.remove(tx, value);
    }

    @Override
    protected List<ImportRow<MetricValue>> check(Reads reads, List<ImportRow<MetricValue>> rows) {
        return values.check(reads, rows, reads.today());
    }
}
