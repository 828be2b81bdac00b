package argosy.operations.listings;

import static argosy.operations.db.Tables.LISTING;
import static argosy.operations.db.Tables.SKU;

import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.operations.prices.PriceChanged;
import argosy.operations.prices.PriceFollower;
import argosy.operations.products.Product;
import argosy.operations.products.ProductFollower;
import java.util.List;

/**
 * Keeps the listings of a product in step with it on every platform (OPS-09): what changes is to be changed on each, what may
 * not be sold goes offline, what is discontinued is proposed to be taken down.
 */
public final class ProductsFollowed implements ProductFollower, PriceFollower {

    private final Listings listings;
    private final ListingChanges changes;
    private final DelistingProposals proposals;

    public ProductsFollowed(Listings listings, ListingChanges changes, DelistingProposals proposals) {
        this.listings = listings;
        this.changes = changes;
        this.proposals = proposals;
    }

    @Override
    public void changed(Transaction tx, Product product, List<Product.Fact> facts) {
        List<Stored<Listing>> online = ListingChanges.online(tx, LISTING.PRODUCT.eq(product.code()));
        for (Product.Fact fact : facts) {
            for (Stored<Listing> listing : online) {
                changes.raise(
                        tx,
                        listing,
                        ChangeField.FACT,
                        fact.name(),
                        fact.before(),
                        fact.after(),
                        "商品信息变更：" + fact.name());
            }
            tx.publish(
                    ListingEvents.UPDATED,
                    product.code(),
                    new ListingEvents.Updated(null, product.code(), null, fact.name(), tx.now()));
        }
    }

    @Override
    public void blocked(Transaction tx, Stored<Product> product, String reason) {
        ListingChanges.online(tx, LISTING.PRODUCT.eq(product.value().code()))
                .forEach(listing -> listings.offline(tx, listing, reason));
    }

    @Override
    public void discontinued(Transaction tx, Stored<Product> product, String reason) {
        ListingChanges.online(tx, LISTING.PRODUCT.eq(product.value().code()))
                .forEach(listing -> proposals.propose(tx, listing.value(), DelistingReason.DISCONTINUED, reason));
    }

    /** What customers pay is another price now: the editor of the listing has to show it. */
    @Override
    public void changed(Transaction tx, PriceChanged price) {
        if (price.amount() == null || price.before() == null) {
            return;
        }
        String product = tx.sql()
                .select(SKU.PRODUCT)
                .from(SKU)
                .where(SKU.CODE.eq(price.sku()))
                .fetchOne(SKU.PRODUCT);
        ListingChanges.online(tx, LISTING.PRODUCT.eq(product).and(LISTING.SHOP.eq(price.shop())))
                .forEach(listing -> changes.raise(
                        tx,
                        listing,
                        ChangeField.PRICE,
                        price.sku(),
                        price.before().toPlainString(),
                        price.amount().toPlainString(),
                        price.number() + "：" + price.reason()));
    }
}
