package argosy.operations.listings;

import static argosy.operations.db.Tables.PLACEMENT;
import static argosy.operations.db.Tables.PRODUCT;

import argosy.department.Codes;
import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.ImportRow;
import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.operations.products.Products;
import argosy.operations.shops.Shops;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;

/** {@code /api/operations/promotion-marks}: promoted products with their exposure and sales (OPS-17, FLOW-02). */
@Path("promotion-marks")
public final class PromotionMarksResource extends EditableResource<PromotionMark> {

    public PromotionMarksResource(Database database) {
        super(database, PromotionMark.PROMOTION_MARKS);
    }

    @Override
    protected List<Stored<PromotionMark>> expand(List<Stored<PromotionMark>> items) {
        Map<Long, PromotionFigures> figures =
                PromotionFigures.of(database, items.stream().map(Stored::id).toList());
        return items.stream()
                .map(item -> item.with("figures", figures.get(item.id())))
                .toList();
    }

    @Override
    protected Stored<PromotionMark> create(Transaction tx, PromotionMark mark) {
        return super.create(tx, checked(tx, mark));
    }

    @Override
    protected Stored<PromotionMark> change(Transaction tx, Stored<PromotionMark> before, PromotionMark after) {
        return super.change(tx, before, checked(tx, after));
    }

    @Override
    protected List<ImportRow<PromotionMark>> check(Reads reads, List<ImportRow<PromotionMark>> rows) {
        return Codes.known(reads, rows, PRODUCT.CODE, "product", PromotionMark::product);
    }

    private PromotionMark checked(Transaction tx, PromotionMark mark) {
        Products.existing(tx, "product", mark.product());
        if (mark.shop() != null) {
            Shops.existing(tx, "shop", mark.shop());
        }
        if (mark.placement() != null && !tx.sql().fetchExists(PLACEMENT, PLACEMENT.NUMBER.eq(mark.placement()))) {
            throw Problem.invalid(
                    "placement",
                    "There is no placement " + mark.placement() + ".",
                    "没有投放 " + mark.placement() + "，请填写已有的投放号。");
        }
        if (mark.toDay().isBefore(mark.fromDay())) {
            throw Problem.invalid("toDay", "It ends on or after its first day.", "结束日期不能早于开始日期。");
        }
        return mark.during(
                mark.fromDay().atStartOfDay(tx.zone()).toInstant(),
                mark.toDay().plusDays(1).atStartOfDay(tx.zone()).toInstant());
    }
}
