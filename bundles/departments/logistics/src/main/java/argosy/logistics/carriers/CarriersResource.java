package argosy.logistics.carriers;

import static argosy.logistics.db.Tables.CARRIER;
import static argosy.logistics.db.Tables.DISPATCH_ORDER;
import static argosy.logistics.db.Tables.PARCEL;
import static argosy.logistics.db.Tables.SHIPMENT;

import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.ImportRow;
import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.logistics.warehouse.Codes;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jooq.impl.DSL;

/** {@code /api/logistics/carriers}: list, read, create, change, remove, import, export (LOG-17). */
@Path("carriers")
public final class CarriersResource extends EditableResource<Carrier> {

    public CarriersResource(Database database) {
        super(database, Carrier.CARRIERS);
    }

    @Override
    protected Stored<Carrier> create(Transaction tx, Carrier carrier) {
        return super.create(tx, checked(carrier));
    }

    @Override
    protected Stored<Carrier> change(Transaction tx, Stored<Carrier> before, Carrier after) {
        if (!before.value().code().equals(after.code())) {
            throw Problem.invalid(
                    "code", "The code of a carrier never changes; add a new carrier instead.", "物流公司编码不可更改，请新建一个物流公司。");
        }
        return super.change(tx, before, checked(after));
    }

    @Override
    protected void remove(Transaction tx, Stored<Carrier> carrier) {
        String code = carrier.value().code();
        if (tx.sql().fetchExists(DSL.selectOne().from(DISPATCH_ORDER).where(DISPATCH_ORDER.CARRIER.eq(code)))
                || tx.sql().fetchExists(DSL.selectOne().from(PARCEL).where(PARCEL.CARRIER.eq(code)))
                || tx.sql().fetchExists(DSL.selectOne().from(SHIPMENT).where(SHIPMENT.CARRIER.eq(code)))) {
            throw Problem.conflict(
                    "in-use",
                    "Carrier " + code + " has dispatch orders, parcels or shipments; block it instead of removing it.",
                    "物流公司 " + code + " 已有发货单、包裹或交接单，请停用而不是删除。");
        }
        super.remove(tx, carrier);
    }

    @Override
    protected List<ImportRow<Carrier>> check(Reads reads, List<ImportRow<Carrier>> rows) {
        return Codes.unique(reads, rows, CARRIER.CODE, "code", Carrier::code);
    }

    private static Carrier checked(Carrier carrier) {
        if (carrier.trackingMinLength() != null
                && carrier.trackingMaxLength() != null
                && carrier.trackingMinLength() > carrier.trackingMaxLength()) {
            throw Problem.invalid(
                    "trackingMaxLength",
                    "The longest tracking number must not be shorter than the shortest.",
                    "单号最长位数不能小于最短位数。");
        }
        return carrier;
    }
}
