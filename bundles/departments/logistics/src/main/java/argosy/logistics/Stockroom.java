package argosy.logistics;

import argosy.department.Database;
import argosy.department.DepartmentContext;
import argosy.logistics.inbound.Receipts;
import argosy.logistics.inbound.ReceiptsResource;
import argosy.logistics.replenishment.Replenishments;
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

/** Places, goods and what lies where, and how goods come in. */
final class Stockroom {

    final StockLedger stock = new StockLedger();
    final Receipts receipts = new Receipts(stock, Replenishments.follower());

    void open(DepartmentContext context) {
        Database database = context.database();
        context.mount(new WarehousesResource(database, new Warehouses()));
        context.mount(new BinsResource(database, new Bins()));
        context.mount(new SkusResource(database, new Skus()));
        context.mount(new StockResource(database));
        context.mount(new StockMovesResource(database, stock));
        context.mount(new ReservationsResource(database));
        context.mount(new ReceiptsResource(database, receipts));
    }
}
