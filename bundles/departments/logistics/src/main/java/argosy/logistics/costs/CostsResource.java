package argosy.logistics.costs;

import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.ImportRow;
import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.logistics.warehouse.NearDay;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;

/** {@code /api/logistics/costs}: what was spent beside the carriers' freight, by hand or as a file (LOG-21). */
@Path("costs")
public final class CostsResource extends EditableResource<Cost> {

    private static final String FREIGHT_EN =
            "Freight comes from parcels and freight bills; enter the other kinds here.";
    private static final String FREIGHT_ZH = "运费取自包裹和运费账单，此处只登记其他费用。";

    public CostsResource(Database database) {
        super(database, Cost.COSTS);
    }

    @Override
    protected Stored<Cost> create(Transaction tx, Cost cost) {
        NearDay.require("onDay", cost.onDay(), today());
        return super.create(tx, checked(cost));
    }

    @Override
    protected Stored<Cost> change(Transaction tx, Stored<Cost> before, Cost after) {
        if (!after.onDay().equals(before.value().onDay())) {
            NearDay.require("onDay", after.onDay(), today());
        }
        return super.change(tx, before, checked(after));
    }

    @Override
    protected List<ImportRow<Cost>> check(Reads reads, List<ImportRow<Cost>> rows) {
        return rows.stream()
                .map(row -> row.value() != null && row.value().kind() == CostKind.FREIGHT
                        ? row.refuse("kind", FREIGHT_EN, FREIGHT_ZH)
                        : row)
                .map(row -> row.value() == null
                        ? row
                        : NearDay.unfit(row.value().onDay(), today())
                                .map(why -> row.refuse("onDay", why.en(), why.zh()))
                                .orElse(row))
                .toList();
    }

    private LocalDate today() {
        return database.today();
    }

    private static Cost checked(Cost cost) {
        if (cost.kind() == CostKind.FREIGHT) {
            throw Problem.invalid("kind", FREIGHT_EN, FREIGHT_ZH);
        }
        return cost;
    }
}
