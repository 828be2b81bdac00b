package argosy.logistics.carriers;

import static argosy.logistics.db.Tables.CARRIER;
import static argosy.logistics.db.Tables.CARRIER_CONTRACT;
import static argosy.logistics.db.Tables.CARRIER_OPINION;
import static argosy.logistics.db.Tables.CARRIER_SCORE;
import static argosy.logistics.db.Tables.COMPLAINT;
import static argosy.logistics.db.Tables.DAMAGE_CASE;
import static argosy.logistics.db.Tables.DISPATCH_ORDER;
import static argosy.logistics.db.Tables.FREIGHT_BILL;
import static argosy.logistics.db.Tables.FREIGHT_RULE;
import static argosy.logistics.db.Tables.PARCEL;
import static argosy.logistics.db.Tables.RETURN_RECEIPT;
import static argosy.logistics.db.Tables.SHIPMENT;
import static argosy.logistics.db.Tables.TARIFF;
import static argosy.logistics.db.Tables.TARIFF_SURCHARGE;

import argosy.department.Codes;
import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.ImportRow;
import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.jooq.TableField;

/** {@code /api/logistics/carriers}: list, read, create, change, remove, import, export (LOG-17). */
@Path("carriers")
public final class CarriersResource extends EditableResource<Carrier> {

    /** What would speak of nobody without its carrier. */
    private static final List<TableField<?, String>> NAMED_BY = List.of(
            DISPATCH_ORDER.CARRIER,
            PARCEL.CARRIER,
            SHIPMENT.CARRIER,
            CARRIER_CONTRACT.CARRIER,
            TARIFF.CARRIER,
            TARIFF_SURCHARGE.CARRIER,
            FREIGHT_BILL.CARRIER,
            FREIGHT_RULE.CARRIER,
            COMPLAINT.CARRIER,
            CARRIER_OPINION.CARRIER,
            CARRIER_SCORE.CARRIER,
            DAMAGE_CASE.CARRIER,
            RETURN_RECEIPT.CARRIER);

    public CarriersResource(Database database) {
        super(database, Carrier.CARRIERS);
    }

    /** Shows what people should know before they give a carrier parcels. */
    @Override
    protected List<Stored<Carrier>> expand(List<Stored<Carrier>> items) {
        Map<String, List<Text>> warnings =
                CarrierWarnings.of(database, items.stream().map(Stored::value).toList(), database.today());
        return items.stream()
                .map(item -> item.with("warnings", warnings.get(item.value().code())))
                .toList();
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
        if (NAMED_BY.stream().anyMatch(column -> tx.sql().fetchExists(column.getTable(), column.eq(code)))) {
            throw Problem.conflict(
                    "in-use",
                    "Carrier " + code
                            + " stands in documents, contracts, tariffs or appraisals; block it instead of removing it.",
                    "物流公司 " + code + " 已有单据、合同、报价或考核记录，请停用而不是删除。");
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
        if ((carrier.licenceNo() == null) != (carrier.licenceExpires() == null)) {
            throw Problem.invalid(
                    carrier.licenceNo() == null ? "licenceNo" : "licenceExpires",
                    "A licence has a number and a day it expires.",
                    "许可证须同时填写编号和有效期。");
        }
        return carrier;
    }
}
