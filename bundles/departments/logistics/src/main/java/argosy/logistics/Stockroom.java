package argosy.logistics;

import argosy.department.Database;
import argosy.department.DepartmentContext;
import argosy.logistics.counts.CountPlans;
import argosy.logistics.counts.CountPlansResource;
import argosy.logistics.counts.Counts;
import argosy.logistics.counts.CountsResource;
import argosy.logistics.inbound.Receipts;
import argosy.logistics.inbound.ReceiptsResource;
import argosy.logistics.overstock.OverstockResource;
import argosy.logistics.overstock.OverstockRulesResource;
import argosy.logistics.overstock.Overstocks;
import argosy.logistics.replenishment.ReorderPoints;
import argosy.logistics.replenishment.ReorderPointsResource;
import argosy.logistics.replenishment.Replenishments;
import argosy.logistics.replenishment.ReplenishmentsResource;
import argosy.logistics.sku.Skus;
import argosy.logistics.sku.SkusResource;
import argosy.logistics.stock.ReservationsResource;
import argosy.logistics.stock.StockLedger;
import argosy.logistics.stock.StockMovesResource;
import argosy.logistics.stock.StockResource;
import argosy.logistics.warehouse.Bins;
import argosy.logistics.warehouse.BinsResource;
import argosy.logistics.warehouse.Warehouses;
import argosy.logistics.warehouse.WarehousesResource;

/** Places, goods and what lies where: receiving, the ledger, counts, buying again and what lies too long. */
final class Stockroom {

    final StockLedger stock = new StockLedger();
    final Receipts receipts = new Receipts(stock, Replenishments.follower());
    final Counts counts = new Counts(stock);
    final CountPlans countPlans;
    final Replenishments replenishments = new Replenishments(receipts);
    final Overstocks overstocks = new Overstocks();

    Stockroom(DepartmentContext context) {
        countPlans = new CountPlans(counts, context::calendar);
    }

    void open(DepartmentContext context) {
        Database database = context.database();
        context.mount(new WarehousesResource(database, new Warehouses()));
        context.mount(new BinsResource(database, new Bins()));
        context.mount(new SkusResource(database, new Skus()));
        context.mount(new StockResource(database));
        context.mount(new StockMovesResource(database, stock));
        context.mount(new ReservationsResource(database));
        context.mount(new ReceiptsResource(database, receipts));
        context.mount(new CountsResource(database, counts));
        context.mount(new CountPlansResource(database, countPlans));
        context.mount(new ReorderPointsResource(database, new ReorderPoints()));
        context.mount(new ReplenishmentsResource(database, replenishments));
        context.mount(new OverstockRulesResource(database));
        context.mount(new OverstockResource(database, overstocks));
    }
}
