package argosy.operations.orders;

import static argosy.operations.orders.BlacklistEntry.BLACKLIST;

import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.Problem;
import argosy.department.Stored;
import argosy.department.Transaction;
import jakarta.ws.rs.Path;
import java.time.LocalDate;

/** {@code /api/operations/blacklist}: buyers whose orders are reviewed by a person (OPS-41, LEG-12). */
@Path("blacklist")
public final class BlacklistResource extends EditableResource<BlacklistEntry> {

    public BlacklistResource(Database database) {
        super(database, BLACKLIST);
    }

    @Override
    protected Stored<BlacklistEntry> create(Transaction tx, BlacklistEntry entry) {
        LocalDate today = tx.today();
        if (entry.expires().isBefore(today)) {
            throw Problem.invalid(
                    "expires", "The entry would have ended already; give a day from today on.", "到期日不能早于今天。");
        }
        return super.create(tx, entry.keyed());
    }

    @Override
    protected Stored<BlacklistEntry> change(Transaction tx, Stored<BlacklistEntry> before, BlacklistEntry after) {
        return super.change(tx, before, after.keyed());
    }
}
