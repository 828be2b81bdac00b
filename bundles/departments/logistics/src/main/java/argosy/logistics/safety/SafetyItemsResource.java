package argosy.logistics.safety;

import static argosy.logistics.db.Tables.SAFETY_ITEM;
import static argosy.logistics.db.Tables.WAREHOUSE;
import static argosy.logistics.safety.SafetyItem.SAFETY_ITEMS;

import argosy.department.Codes;
import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.ImportRow;
import argosy.department.Reads;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.logistics.warehouse.Fixed;
import jakarta.ws.rs.Path;
import java.util.List;

/** {@code /api/logistics/safety-items}: what safety checks ask (LOG-24). */
@Path("safety-items")
public final class SafetyItemsResource extends EditableResource<SafetyItem> {

    public SafetyItemsResource(Database database) {
        super(database, SAFETY_ITEMS);
    }

    @Override
    protected Stored<SafetyItem> change(Transaction tx, Stored<SafetyItem> before, SafetyItem after) {
        Fixed.same("code", before.value().code(), after.code());
        return super.change(tx, before, after);
    }

    @Override
    protected List<ImportRow<SafetyItem>> check(Reads reads, List<ImportRow<SafetyItem>> rows) {
        return Codes.known(
                reads,
                Codes.unique(reads, rows, SAFETY_ITEM.CODE, "code", SafetyItem::code),
                WAREHOUSE.CODE,
                "warehouse",
                SafetyItem::warehouse);
    }
}
