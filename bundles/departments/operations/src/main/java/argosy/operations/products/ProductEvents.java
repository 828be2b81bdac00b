package argosy.operations.products;

import static argosy.operations.db.Tables.PRODUCT;
import static argosy.operations.db.Tables.PRODUCT_TYPE;
import static argosy.operations.db.Tables.SKU;
import static argosy.operations.products.Product.PRODUCTS;

import argosy.department.Event;
import argosy.department.Stored;
import argosy.department.Transaction;
import java.util.List;

/** What other departments tell of products (FLOW-02): selected elsewhere, failed a check, the merchant suspended. */
public final class ProductEvents {

    private static final int SOME = 500;
    private static final String GOODS = "goods";

    private final Products products;

    public ProductEvents(Products products) {
        this.products = products;
    }

    /** What this department needs of {@code selection.approved}. */
    public record Selected(
            String code,
            String name,
            String type,
            String category,
            String brand,
            String spec,
            String supplier,
            String qcRef,
            String reason) {}

    /** What this department needs of {@code qc.failed}; the product, the SKU or the supplier is named. */
    public record Failed(String product, String sku, String supplier, String reason) {}

    /** What this department needs of {@code merchant.suspended}. */
    public record Suspended(String merchant, String reason) {}

    /** A product that channels selected: a new one, or a candidate of ours. One that is further on stays as it is. */
    public void selected(Transaction tx, Event<Selected> event) {
        Selected chosen = event.data();
        String reason = chosen.reason() == null ? "渠道选品通过" : chosen.reason();
        Stored<Product> product = tx.first(PRODUCTS, PRODUCT.CODE.eq(chosen.code()))
                .orElseGet(() -> products.create(tx, proposed(tx, chosen)));
        if (product.value().state() == ProductState.CANDIDATE) {
            tx.update(
                    PRODUCTS,
                    product,
                    product.value()
                            .decided(ProductState.SELECTED, reason, tx.by().username(), tx.now()));
        }
    }

    /** Failed goods are not sold on. */
    public void failed(Transaction tx, Event<Failed> event) {
        Failed failed = event.data();
        String code = failed.product();
        if (code == null && failed.sku() != null) {
            code = tx.sql()
                    .select(SKU.PRODUCT)
                    .from(SKU)
                    .where(SKU.CODE.eq(failed.sku()))
                    .fetchOne(SKU.PRODUCT);
        }
        String reason = "质检不合格" + (failed.reason() == null ? "" : "：" + failed.reason());
        if (code != null) {
            tx.first(PRODUCTS, PRODUCT.CODE.eq(code)).ifPresent(product -> products.block(tx, product, cut(reason)));
        } else if (failed.supplier() != null) {
            blockAll(tx, failed.supplier(), reason);
        }
    }

    /** Nothing of a suspended merchant is sold on. */
    public void suspended(Transaction tx, Event<Suspended> event) {
        String why = event.data().reason();
        blockAll(tx, event.data().merchant(), "商家暂停合作" + (why == null ? "" : "：" + why));
    }

    private void blockAll(Transaction tx, String supplier, String reason) {
        List<Stored<Product>> some =
                tx.select(PRODUCTS, PRODUCT.SUPPLIER.eq(supplier).and(PRODUCT.BLOCKED_REASON.isNull()), SOME);
        while (!some.isEmpty()) {
            some.forEach(product -> products.block(tx, product, cut(reason)));
            some = tx.select(PRODUCTS, PRODUCT.SUPPLIER.eq(supplier).and(PRODUCT.BLOCKED_REASON.isNull()), SOME);
        }
    }

    private static Product proposed(Transaction tx, Selected chosen) {
        boolean known =
                chosen.type() != null && tx.sql().fetchExists(PRODUCT_TYPE, PRODUCT_TYPE.CODE.eq(chosen.type()));
        Product candidate = Product.candidate(
                chosen.code(),
                chosen.name(),
                known ? chosen.type() : GOODS,
                chosen.category(),
                chosen.brand(),
                chosen.spec(),
                "渠道选品",
                null,
                chosen.supplier());
        return PRODUCTS.shape().with(candidate, "qcRef", chosen.qcRef());
    }

    private static String cut(String reason) {
        return reason.length() <= 500 ? reason : reason.substring(0, 500);
    }
}
