package argosy.logistics.tariffs;

import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.ImportRow;
import argosy.department.Reads;
import argosy.department.Stored;
import argosy.department.Transaction;
import jakarta.ws.rs.Path;
import java.util.List;

/** {@code /api/logistics/tariffs}: the rows of the carriers' price lists, also from and to files (LOG-17). */
@Path("tariffs")
public final class TariffsResource extends EditableResource<Tariff> {

    private final Tariffs tariffs;

    public TariffsResource(Database database, Tariffs tariffs) {
        super(database, Tariff.TARIFFS);
        this.tariffs = tariffs;
    }

    @Override
    protected Stored<Tariff> create(Transaction tx, Tariff tariff) {
        return tariffs.create(tx, tariff);
    }

    @Override
    protected Stored<Tariff> change(Transaction tx, Stored<Tariff> before, Tariff after) {
        return tariffs.change(tx, before, after);
    }

    @Override
    protected void remove(Transaction tx, Stored<Tariff> tariff) {
        tariffs.remove(tx, tariff);
    }

    @Override
    protected List<ImportRow<Tariff>> check(Reads reads, List<ImportRow<Tariff>> rows) {
        return tariffs.check(reads, rows);
    }

    /** Names the provinces in Chinese beside their codes. */
    @Override
    protected Stored<Tariff> expand(Stored<Tariff> item) {
        return item.with("provinceNames", item.value().provincesOf().zh());
    }
}
