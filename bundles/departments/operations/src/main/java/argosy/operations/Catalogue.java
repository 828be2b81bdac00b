package argosy.operations;

import argosy.department.Database;
import argosy.department.DepartmentContext;
import argosy.department.Schedule;
import argosy.department.Text;
import argosy.operations.breaches.Breach;
import argosy.operations.listings.ContentEvents;
import argosy.operations.listings.DailyLogsResource;
import argosy.operations.listings.DelistingProposals;
import argosy.operations.listings.DelistingProposalsResource;
import argosy.operations.listings.DetailRulesResource;
import argosy.operations.listings.DueRules;
import argosy.operations.listings.DueRulesResource;
import argosy.operations.listings.ForbiddenWordsResource;
import argosy.operations.listings.LateListings;
import argosy.operations.listings.ListingChanges;
import argosy.operations.listings.ListingChangesResource;
import argosy.operations.listings.ListingEdits;
import argosy.operations.listings.ListingEditsResource;
import argosy.operations.listings.ListingEvents;
import argosy.operations.listings.Listings;
import argosy.operations.listings.ListingsResource;
import argosy.operations.listings.LogConfirmationsResource;
import argosy.operations.listings.ProductsFollowed;
import argosy.operations.listings.PromotionMarksResource;
import argosy.operations.listings.SlowRulesResource;
import argosy.operations.listings.SlowSellers;
import argosy.operations.listings.TitleRulesResource;
import argosy.operations.orders.WaitingOrders;
import argosy.operations.prices.PriceChanged;
import argosy.operations.prices.PriceFloorsResource;
import argosy.operations.prices.PriceLimitsResource;
import argosy.operations.prices.Prices;
import argosy.operations.prices.PricesResource;
import argosy.operations.products.Availability;
import argosy.operations.products.AvailabilityResource;
import argosy.operations.products.ProductEvents;
import argosy.operations.products.ProductTypesResource;
import argosy.operations.products.Products;
import argosy.operations.products.ProductsResource;
import argosy.operations.products.Skus;
import argosy.operations.products.SkusResource;
import argosy.operations.shops.ShopRevampsResource;
import argosy.operations.shops.Shops;
import argosy.operations.shops.ShopsResource;
import argosy.operations.targets.Due;
import java.time.Duration;
import java.time.LocalTime;

/** Shops, products, the listing gate and prices, put together (OPS-06 to OPS-18, FLOW-02). */
final class Catalogue {

    private final WaitingOrders waitingOrders;
    private final Shops shops = new Shops();
    private final Skus skus = new Skus();
    private final ListingEdits edits;
    private final Listings listings;
    private final ListingChanges changes;
    private final DelistingProposals proposals;
    private final Products products;
    private final Prices prices;

    /** @param waitingOrders are told when goods come */
    Catalogue(DepartmentContext context, WaitingOrders waitingOrders) {
        this.waitingOrders = waitingOrders;
        DueRules due = new DueRules(context::calendar);
        edits = new ListingEdits(due);
        listings = new Listings(due, edits);
        changes = new ListingChanges(due, edits);
        proposals = new DelistingProposals(listings);
        ProductsFollowed followed = new ProductsFollowed(listings, changes, proposals);
        products = new Products(followed);
        prices = new Prices(context::approvals, followed);
    }

    void open(DepartmentContext context) {
        context.publishes(
                Breach.DETECTED,
                PriceChanged.CHANGED,
                ListingEvents.LISTED,
                ListingEvents.UPDATED,
                ListingEvents.DELISTED,
                ListingEvents.CONTENT_REQUESTED);
        shops(context);
        products(context);
        listings(context);
        prices(context);
    }

    private void shops(DepartmentContext context) {
        context.mount(new ShopsResource(context.database(), shops));
        context.mount(new ShopRevampsResource(context.database()));
    }

    private void products(DepartmentContext context) {
        Database database = context.database();
        context.mount(new ProductTypesResource(database));
        context.mount(new ProductsResource(database, products));
        context.mount(new SkusResource(database, skus));
        context.mount(new AvailabilityResource(database));

        ProductEvents events = new ProductEvents(products);
        context.on("availability", "stock.changed", Availability.StockChanged.class, (tx, event) -> {
            Availability.told(tx, event);
            waitingOrders.goodsCame(tx, event.data().sku(), event.data().available());
        });
        context.on("products", "selection.approved", ProductEvents.Selected.class, events::selected);
        context.on("products", "qc.failed", ProductEvents.Failed.class, events::failed);
        context.on("products", "merchant.suspended", ProductEvents.Suspended.class, events::suspended);
    }

    private void listings(DepartmentContext context) {
        Database database = context.database();
        SlowSellers slowSellers = new SlowSellers(database, proposals);
        context.mount(new ListingsResource(database, listings));
        context.mount(new ListingChangesResource(database, changes));
        context.mount(new ListingEditsResource(database, edits));
        context.mount(new DailyLogsResource(database));
        context.mount(new LogConfirmationsResource(database));
        context.mount(new DelistingProposalsResource(database, proposals, slowSellers));
        context.mount(new DueRulesResource(database));
        context.mount(new DetailRulesResource(database));
        context.mount(new TitleRulesResource(database));
        context.mount(new ForbiddenWordsResource(database));
        context.mount(new SlowRulesResource(database));
        context.mount(new PromotionMarksResource(database));

        ContentEvents content = new ContentEvents(listings, changes);
        context.on("listing-content", "content.approved", ContentEvents.Approved.class, content::approved);
        context.on(
                "delisting-proposals",
                "stock.overstocked",
                DelistingProposals.Overstocked.class,
                proposals::overstocked);

        LateListings late = new LateListings();
        context.schedule(
                "listing-due",
                Text.of("Listings and changes that missed their due time", "上架与更新超时检查"),
                Schedule.every(Duration.ofMinutes(5)),
                by -> Due.all(database, by, late::scan) + " listings and " + Due.all(database, by, changes::scan)
                        + " changes late");
        context.schedule(
                "slow-movers",
                Text.of("Slow sellers are proposed to be taken down", "滞销下架建议"),
                Schedule.daily(LocalTime.of(7, 30)),
                by -> {
                    SlowSellers.Scan scan = slowSellers.scan(by);
                    return scan.proposed() + " proposed, " + scan.cleared() + " cleared";
                });
    }

    private void prices(DepartmentContext context) {
        Database database = context.database();
        context.mount(new PricesResource(database, prices));
        context.mount(new PriceFloorsResource(database));
        context.mount(new PriceLimitsResource(database));
        context.schedule(
                "price-turns",
                Text.of("Prices begin and end", "价格到期生效与失效"),
                Schedule.every(Duration.ofMinutes(1)),
                by -> Due.all(database, by, prices::turn) + " prices changed");
    }

    void sample(DepartmentContext context) {
        Database database = context.database();
        new SampleShops(database, shops).load();
        new SampleProducts(database, products, skus).load();
        new SamplePrices(database, prices).load();
        new SampleListings(database, products, listings, edits, changes, proposals).load();
    }
}
