package argosy.logistics;

import argosy.department.Database;
import argosy.department.DepartmentContext;
import argosy.logistics.counts.CountPlans;
import argosy.logistics.counts.CountPlansResource;
import argosy.logistics.counts.Counts;
import argosy.logistics.counts.CountsResource;
import argosy.logistics.overstock.OverstockResource;
import argosy.logistics.overstock.OverstockRulesResource;
import argosy.logistics.overstock.Overstocks;
import argosy.logistics.replenishment.ReorderPoints;
import argosy.logistics.replenishment.ReorderPointsResource;
import argosy.logistics.replenishment.Replenishments;
import argosy.logistics.replenishment.ReplenishmentsResource;

/** Whether the stock is as the ledger says, enough, and not too much: counts, buying again, what lies too long. */
final class StockControl {

    final Counts counts;
    final CountPlans countPlans;
    final Replenishments replenishments;
    final Overstocks overstocks = new Overstocks();

    StockControl(DepartmentContext context, Stockroom stockroom) {
        counts = new Counts(stockroom.stock);
        countPlans = new CountPlans(counts, context::calendar);
        replenishments = new Replenishments(stockroom.receipts);
    }

    void open(DepartmentContext context) {
        Database database = context.database();
        context.mount(new CountsResource(database, counts));
        context.mount(new CountPlansResource(database, countPlans));
        context.mount(new ReorderPointsResource(database, new ReorderPoints()));
        context.mount(new ReplenishmentsResource(database, replenishments));
        context.mount(new OverstockRulesResource(database));
        context.mount(new OverstockResource(database, overstocks));
    }
}
