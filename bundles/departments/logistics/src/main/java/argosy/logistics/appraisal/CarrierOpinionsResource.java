package argosy.logistics.appraisal;

import static argosy.logistics.db.Tables.CARRIER;

import argosy.department.Codes;
import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.ImportRow;
import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.logistics.complaints.Mention;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;

/** {@code /api/logistics/carrier-opinions}: what customers think of deliveries, by hand, by API or by file (LOG-19). */
@Path("carrier-opinions")
public final class CarrierOpinionsResource extends EditableResource<CarrierOpinion> {

    public CarrierOpinionsResource(Database database) {
        super(database, CarrierOpinion.OPINIONS);
    }

    @Override
    protected Stored<CarrierOpinion> create(Transaction tx, CarrierOpinion opinion) {
        return super.create(tx, placed(tx, opinion));
    }

    @Override
    protected Stored<CarrierOpinion> change(Transaction tx, Stored<CarrierOpinion> before, CarrierOpinion after) {
        return super.change(tx, before, placed(tx, after));
    }

    @Override
    protected List<ImportRow<CarrierOpinion>> check(Reads reads, List<ImportRow<CarrierOpinion>> rows) {
        return Codes.known(reads, rows, CARRIER.CODE, "carrier", CarrierOpinion::carrier).stream()
                .map(row -> row.value() == null
                                || row.value().parcel() != null
                                || row.value().orderNumber() != null
                        ? row
                        : row.refuse("parcel", Mention.NEITHER, Mention.NEITHER_ZH))
                .toList();
    }

    /** With the carrier it is about; 422 when that cannot be found out. */
    private static CarrierOpinion placed(Transaction tx, CarrierOpinion opinion) {
        Instant at = opinion.givenAt() == null ? tx.now() : opinion.givenAt();
        if (at.isAfter(tx.now())) {
            throw Problem.invalid(
                    "givenAt", "An opinion cannot come from the future; check the time.", "评价时间不能晚于当前时间，请核对。");
        }
        Mention mention = Mention.of(tx, opinion.orderNumber(), opinion.parcel(), opinion.carrier());
        if (mention.carrier() == null) {
            throw Problem.invalid(
                    "carrier",
                    "The parcel is not known here, or several carriers have a part in the order: name the carrier.",
                    "未找到该包裹，或订单由多家物流公司配送，请填写物流公司。");
        }
        return opinion.about(mention, at);
    }
}
