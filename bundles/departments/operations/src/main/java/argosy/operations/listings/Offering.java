package argosy.operations.listings;

import static argosy.operations.db.Tables.SKU;

import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Shape;
import argosy.operations.prices.PriceList;
import argosy.operations.products.SkuState;
import java.util.List;

/** Whether customers would find a price on a listing. */
final class Offering {

    private static final int MOST = 500;

    /** 422 when no SKU of the product has a price in the shop now. */
    static void requirePrice(argosy.department.Transaction tx, Listing listing) {
        if (PriceList.at(tx, listing.shop(), skus(tx, listing.product()), tx.now())
                .isEmpty()) {
            throw Problem.invalid(
                    "price",
                    "No SKU of the product has a price in force in this shop; propose one first.",
                    "该店铺没有此商品的生效价格，请先提交定价。");
        }
    }

    /** The SKUs of a product that are sold. */
    static List<String> skus(Reads reads, String product) {
        return reads.sql()
                .select(SKU.CODE)
                .from(SKU)
                .where(SKU.PRODUCT.eq(product).and(SKU.STATE.eq(Shape.code(SkuState.ACTIVE))))
                .limit(MOST)
                .fetch(SKU.CODE);
    }

    private Offering() {}
}
