package argosy.logistics.care;

import static argosy.logistics.care.CareLimit.CARE_LIMITS;
import static argosy.logistics.db.Tables.WAREHOUSE;

import argosy.department.Codes;
import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.ImportRow;
import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Stored;
import argosy.department.Transaction;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.util.List;

/** {@code /api/logistics/care-limits}: what the climate of each zone may be (LOG-26). */
@Path("care-limits")
public final class CareLimitsResource extends EditableResource<CareLimit> {

    public CareLimitsResource(Database database) {
        super(database, CARE_LIMITS);
    }

    @Override
    protected Stored<CareLimit> create(Transaction tx, CareLimit limit) {
        return super.create(tx, checked(limit));
    }

    @Override
    protected Stored<CareLimit> change(Transaction tx, Stored<CareLimit> before, CareLimit after) {
        return super.change(tx, before, checked(after));
    }

    @Override
    protected List<ImportRow<CareLimit>> check(Reads reads, List<ImportRow<CareLimit>> rows) {
        return Codes.known(reads, rows, WAREHOUSE.CODE, "warehouse", CareLimit::warehouse);
    }

    private static CareLimit checked(CareLimit limit) {
        ordered("temperatureMax", limit.temperatureMin(), limit.temperatureMax());
        ordered("humidityMax", limit.humidityMin(), limit.humidityMax());
        return limit;
    }

    private static void ordered(String member, BigDecimal low, BigDecimal high) {
        if (low != null && high != null && low.compareTo(high) > 0) {
            throw Problem.invalid(member, "The upper bound must not lie below the lower one.", "上限不能低于下限。");
        }
    }
}
