package argosy.operations.live;

import static argosy.operations.db.Tables.LIVE_CHECKLIST_ITEM;
import static argosy.operations.live.LiveChecklistItem.LIVE_CHECKLIST_ITEMS;

import argosy.department.Codes;
import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.ImportRow;
import argosy.department.Reads;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.operations.shops.Fixed;
import jakarta.ws.rs.Path;
import java.util.List;

/** {@code /api/operations/live-checklist-items}: what is asked of every session planned from now on (OPS-34). */
@Path("live-checklist-items")
public final class LiveChecklistItemsResource extends EditableResource<LiveChecklistItem> {

    public LiveChecklistItemsResource(Database database) {
        super(database, LIVE_CHECKLIST_ITEMS);
    }

    @Override
    protected Stored<LiveChecklistItem> change(
            Transaction tx, Stored<LiveChecklistItem> before, LiveChecklistItem after) {
        Fixed.same("code", before.value().code(), after.code());
        return super.change(tx, before, after);
    }

    @Override
    protected List<ImportRow<LiveChecklistItem>> check(Reads reads, List<ImportRow<LiveChecklistItem>> rows) {
        return Codes.unique(reads, rows, LIVE_CHECKLIST_ITEM.CODE, "code", LiveChecklistItem::code);
    }
}
