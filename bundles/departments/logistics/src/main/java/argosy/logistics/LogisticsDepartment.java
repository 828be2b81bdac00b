package argosy.logistics;

import argosy.department.Database;
import argosy.department.Department;
import argosy.department.DepartmentContext;
import argosy.department.DepartmentModule;
import argosy.logistics.appraisal.CarrierOpinionsResource;
import argosy.logistics.appraisal.CarrierScoreRulesResource;
import argosy.logistics.appraisal.CarrierScores;
import argosy.logistics.appraisal.CarrierScoresResource;
import argosy.logistics.carriers.CarriersResource;
import argosy.logistics.complaints.ComplaintRulesResource;
import argosy.logistics.complaints.Complaints;
import argosy.logistics.complaints.ComplaintsResource;
import argosy.logistics.costs.CostPlans;
import argosy.logistics.costs.CostPlansResource;
import argosy.logistics.costs.CostsResource;
import argosy.logistics.counts.Counts;
import argosy.logistics.counts.CountsResource;
import argosy.logistics.damage.DamageCases;
import argosy.logistics.damage.DamageCasesResource;
import argosy.logistics.dispatch.DispatchOrders;
import argosy.logistics.dispatch.DispatchOrdersResource;
import argosy.logistics.inbound.Receipts;
import argosy.logistics.inbound.ReceiptsResource;
import argosy.logistics.picking.PickTasks;
import argosy.logistics.picking.PickTasksResource;
import argosy.logistics.replenishment.ReorderPoints;
import argosy.logistics.replenishment.ReorderPointsResource;
import argosy.logistics.replenishment.Replenishments;
import argosy.logistics.replenishment.ReplenishmentsResource;
import argosy.logistics.reports.ReportsResource;
import argosy.logistics.shipping.Parcels;
import argosy.logistics.shipping.ParcelsResource;
import argosy.logistics.shipping.Shipments;
import argosy.logistics.shipping.ShipmentsResource;
import argosy.logistics.sku.Skus;
import argosy.logistics.sku.SkusResource;
import argosy.logistics.stock.ReservationsResource;
import argosy.logistics.stock.StockLedger;
import argosy.logistics.stock.StockMovesResource;
import argosy.logistics.stock.StockResource;
import argosy.logistics.tariffs.CarrierContracts;
import argosy.logistics.tariffs.CarrierContractsResource;
import argosy.logistics.tariffs.FreightQuotesResource;
import argosy.logistics.tariffs.SurchargesResource;
import argosy.logistics.tariffs.Tariffs;
import argosy.logistics.tariffs.TariffsResource;
import argosy.logistics.warehouse.Bins;
import argosy.logistics.warehouse.BinsResource;
import argosy.logistics.warehouse.Warehouses;
import argosy.logistics.warehouse.WarehousesResource;
import org.osgi.service.component.annotations.Component;

/** Logistics &amp; warehouse: goods in and out, stock, picking, shipping, counts, carriers (LOG). */
@Component
@DepartmentModule(name = "logistics", title = "Logistics", titleZh = "物流仓储")
public final class LogisticsDepartment implements Department {

    @Override
    public void start(DepartmentContext context) {
        Database database = context.database();
        StockLedger stock = new StockLedger();
        Receipts receipts = new Receipts(stock, Replenishments.follower());
        Counts counts = new Counts(stock);
        CarrierContracts contracts = new CarrierContracts(context.zone());
        Tariffs tariffs = new Tariffs();
        Parcels parcels = new Parcels(stock, context.zone());
        DispatchOrders orders = new DispatchOrders(stock, parcels, context.zone());
        DamageCases damage = new DamageCases(stock, orders, context.zone());
        PickTasks pickTasks = new PickTasks(orders);
        Complaints complaints = new Complaints();
        CarrierScores scores = new CarrierScores(context.zone());
        Shipments shipments = new Shipments(parcels, orders.follower());
        Replenishments replenishments = new Replenishments(receipts, context.zone());

        context.mount(new WarehousesResource(database, new Warehouses()));
        context.mount(new BinsResource(database, new Bins()));
        context.mount(new SkusResource(database, new Skus()));
        context.mount(new StockResource(database));
        context.mount(new StockMovesResource(database, stock));
        context.mount(new ReservationsResource(database));
        context.mount(new ReceiptsResource(database, receipts));
        context.mount(new DispatchOrdersResource(database, orders));
        context.mount(new PickTasksResource(database, pickTasks));
        context.mount(new ParcelsResource(database, parcels, orders.follower(), context.clock()));
        context.mount(new ShipmentsResource(database, shipments));
        context.mount(new CountsResource(database, counts));
        context.mount(new DamageCasesResource(database, damage));
        context.mount(new ComplaintsResource(database, complaints, context.clock()));
        context.mount(new ComplaintRulesResource(database));
        context.mount(new CarrierOpinionsResource(database));
        context.mount(new CarrierScoresResource(database, scores, context.clock(), context.zone()));
        context.mount(new CarrierScoreRulesResource(database));
        context.mount(new CostPlansResource(database, new CostPlans()));
        context.mount(new CostsResource(database));
        context.mount(new CarriersResource(database, context.clock(), context.zone()));
        context.mount(new CarrierContractsResource(database, contracts));
        context.mount(new TariffsResource(database, tariffs));
        context.mount(new SurchargesResource(database));
        context.mount(new FreightQuotesResource(database, context.clock(), context.zone()));
        context.mount(new ReorderPointsResource(database, new ReorderPoints()));
        context.mount(new ReplenishmentsResource(database, replenishments, context.clock(), context.zone()));
        context.mount(new ReportsResource(database, context.clock(), context.zone()));

        LogisticsRoles.ship(context);
        context.sample(caller -> {
            LogisticsSample sample = new LogisticsSample(database, stock);
            sample.rooms();
            SampleInbound inbound = new SampleInbound(database, receipts, counts);
            inbound.receipts();
            new SampleOutbound(database, orders, pickTasks, parcels, shipments, sample.articles()).load();
            inbound.counts();
            new SampleComplaints(database, complaints).load();
            new SampleAppraisal(database, scores, context.clock(), context.zone()).load();
            new SampleCosts(database).load();
            new SampleReplenishment(database, replenishments, receipts).load();
        });
    }
}
