package argosy.operations.products;

import static argosy.operations.db.Tables.LISTING;
import static argosy.operations.db.Tables.PRODUCT;
import static argosy.operations.db.Tables.PRODUCT_TYPE;
import static argosy.operations.db.Tables.SKU;
import static argosy.operations.products.Product.PRODUCTS;

import argosy.department.Codes;
import argosy.department.ImportRow;
import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.operations.shops.Fixed;
import java.util.List;

/** The rules of products: proposed, selected, kept right, and taken out (OPS-07, OPS-08). */
public final class Products {

    private final ProductFollower follower;

    public Products(ProductFollower follower) {
        this.follower = follower;
    }

    /** The product of that code; 422 on {@code field} when there is none. */
    public static Stored<Product> existing(Reads reads, String field, String code) {
        return reads.first(PRODUCTS, PRODUCT.CODE.eq(code))
                .orElseThrow(() -> Problem.invalid(
                        field,
                        "There is no product " + code + "; add it to the products or correct the code.",
                        "没有商品 " + code + "，请先登记或更正编号。"));
    }

    /** Keeps a proposed product; 422 for an unknown type. */
    public Stored<Product> create(Transaction tx, Product product) {
        requireType(tx, product.productType());
        return tx.insert(PRODUCTS, product);
    }

    /** Changes what is known of it; online listings are told of facts that they repeat. */
    public Stored<Product> change(Transaction tx, Stored<Product> before, Product after) {
        Fixed.same("code", before.value().code(), after.code());
        requireType(tx, after.productType());
        Stored<Product> changed = tx.update(PRODUCTS, before, after);
        List<Product.Fact> facts = before.value().changed(after);
        if (!facts.isEmpty()) {
            follower.changed(tx, after, facts);
        }
        return changed;
    }

    /** Removes a product that was only proposed. */
    void remove(Transaction tx, Stored<Product> product) {
        String code = product.value().code();
        if (tx.sql().fetchExists(LISTING, LISTING.PRODUCT.eq(code))
                || tx.sql().fetchExists(SKU, SKU.PRODUCT.eq(code))) {
            throw Problem.conflict(
                    "in-use",
                    "Product " + code + " has SKUs or listings; discontinue it instead of removing it.",
                    "商品 " + code + " 已有规格或上架记录，请停售而不是删除。");
        }
        tx.delete(PRODUCTS, product);
    }

    /** Takes it into the assortment, with the reason. */
    public Stored<Product> select(Transaction tx, long id, String reason) {
        return decide(tx, id, "select", ProductState.SELECTED, reason);
    }

    /** Does not take it, with the reason. */
    public Stored<Product> reject(Transaction tx, long id, String reason) {
        return decide(tx, id, "reject", ProductState.REJECTED, reason);
    }

    /** Proposes it once more. */
    public Stored<Product> reconsider(Transaction tx, long id, String reason) {
        return decide(tx, id, "reconsider", ProductState.CANDIDATE, reason);
    }

    /** Its information is complete: it may be listed. 422 naming everything that is missing. */
    public Stored<Product> activate(Transaction tx, long id) {
        Stored<Product> product = tx.step(PRODUCTS, id, "activate");
        boolean hasSku =
                tx.sql().fetchExists(SKU, SKU.PRODUCT.eq(product.value().code()));
        List<Problem.FieldProblem> missing = Completeness.of(product.value(), hasSku);
        if (!missing.isEmpty()) {
            throw Problem.invalid(missing);
        }
        Product active =
                product.value().in(ProductState.ACTIVE).verified(tx.by().username(), tx.now());
        return tx.update(PRODUCTS, product, active);
    }

    /** Confirms that its information is accurate and genuine as of now. */
    public Stored<Product> verify(Transaction tx, long id) {
        Stored<Product> product = tx.step(PRODUCTS, id, "verify");
        return tx.update(PRODUCTS, product, product.value().verified(tx.by().username(), tx.now()));
    }

    /** It is no longer sold; its online listings are proposed to be taken down. */
    public Stored<Product> discontinue(Transaction tx, long id, String reason) {
        Stored<Product> product = tx.step(PRODUCTS, id, "discontinue");
        Stored<Product> ended = tx.update(PRODUCTS, product, product.value().in(ProductState.DISCONTINUED));
        tx.remark(PRODUCTS, id, "discontinued", reason);
        follower.discontinued(tx, ended, reason);
        return ended;
    }

    /** It may not be sold for the time being; its online listings go offline at once. */
    public Stored<Product> block(Transaction tx, long id, String reason) {
        return block(tx, tx.step(PRODUCTS, id, "block"), reason);
    }

    /** The reason is gone; listings are put online again one by one. */
    public Stored<Product> unblock(Transaction tx, long id, String reason) {
        Stored<Product> product = tx.step(PRODUCTS, id, "unblock");
        if (product.value().blockedReason() == null) {
            throw Problem.conflict("not-blocked", "The product is not blocked.", "该商品未被停售。");
        }
        Stored<Product> free = tx.update(PRODUCTS, product, product.value().blocked(null));
        tx.remark(PRODUCTS, id, "unblocked", reason);
        return free;
    }

    /** Refuses rows whose code is taken or whose type is unknown. */
    List<ImportRow<Product>> check(Reads reads, List<ImportRow<Product>> rows) {
        return Codes.known(
                reads,
                Codes.unique(reads, rows, PRODUCT.CODE, "code", Product::code),
                PRODUCT_TYPE.CODE,
                "productType",
                Product::productType);
    }

    /** Blocks a product found by another way than a request; blocked ones stay as they are. */
    Stored<Product> block(Transaction tx, Stored<Product> product, String reason) {
        if (product.value().blockedReason() != null) {
            return product;
        }
        Stored<Product> blocked = tx.update(PRODUCTS, product, product.value().blocked(reason));
        follower.blocked(tx, blocked, reason);
        return blocked;
    }

    private static Stored<Product> decide(Transaction tx, long id, String step, ProductState next, String reason) {
        Stored<Product> product = tx.step(PRODUCTS, id, step);
        return tx.update(
                PRODUCTS,
                product,
                product.value().decided(next, reason.strip(), tx.by().username(), tx.now()));
    }

    private static void requireType(Reads reads, String type) {
        if (!reads.sql().fetchExists(PRODUCT_TYPE, PRODUCT_TYPE.CODE.eq(type))) {
            throw Problem.invalid(
                    "productType",
                    "There is no product type " + type + "; choose one of the product types or add it there.",
                    "没有商品类型 " + type + "，请选择已有类型或先新增。");
        }
    }
}
