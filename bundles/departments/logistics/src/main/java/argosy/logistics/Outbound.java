package argosy.logistics;

import argosy.department.Database;
import argosy.department.DepartmentContext;
import argosy.logistics.complaints.ComplaintRulesResource;
import argosy.logistics.complaints.Complaints;
import argosy.logistics.complaints.ComplaintsResource;
import argosy.logistics.damage.DamageCases;
import argosy.logistics.damage.DamageCasesResource;
import argosy.logistics.dispatch.DispatchOrders;
import argosy.logistics.dispatch.DispatchOrdersResource;
import argosy.logistics.picking.PickTasks;
import argosy.logistics.picking.PickTasksResource;
import argosy.logistics.returns.Returns;
import argosy.logistics.returns.ReturnsResource;
import argosy.logistics.runs.DeliveryRuns;
import argosy.logistics.runs.DeliveryRunsResource;
import argosy.logistics.sales.SalesOrders;
import argosy.logistics.sales.SalesOrdersResource;
import argosy.logistics.sales.SalesRulesResource;
import argosy.logistics.shipping.InterceptionsResource;
import argosy.logistics.shipping.ParcelFollower;
import argosy.logistics.shipping.Parcels;
import argosy.logistics.shipping.ParcelsResource;
import argosy.logistics.shipping.Shipments;
import argosy.logistics.shipping.ShipmentsResource;
import argosy.logistics.stock.StockLedger;

/** Sold goods on their way to the buyer, and back again: orders, picking, parcels, runs, returns, damage, complaints. */
final class Outbound {

    final Parcels parcels;
    final DispatchOrders orders;
    final PickTasks pickTasks;
    final DamageCases damage;
    final Returns returns;
    final ParcelFollower follower;
    final Shipments shipments;
    final DeliveryRuns runs;
    final Complaints complaints = new Complaints();
    final SalesOrders salesOrders;

    Outbound(DepartmentContext context, StockLedger stock) {
        parcels = new Parcels(stock);
        orders = new DispatchOrders(stock, parcels);
        pickTasks = new PickTasks(orders);
        damage = new DamageCases(stock, orders);
        returns = new Returns(stock, damage);
        follower = returns.following(orders.follower());
        shipments = new Shipments(parcels, follower);
        runs = new DeliveryRuns(parcels, follower);
        salesOrders = new SalesOrders(orders, context::calendar);
    }

    void open(DepartmentContext context) {
        Database database = context.database();
        context.mount(new SalesOrdersResource(database));
        context.mount(new SalesRulesResource(database));
        context.mount(new DispatchOrdersResource(database, orders));
        context.mount(new PickTasksResource(database, pickTasks));
        context.mount(new ShipmentsResource(database, shipments));
        context.mount(new ParcelsResource(database, parcels, follower));
        context.mount(new DeliveryRunsResource(database, runs));
        context.mount(new InterceptionsResource(database));
        context.mount(new ReturnsResource(database, returns));
        context.mount(new DamageCasesResource(database, damage));
        context.mount(new ComplaintsResource(database, complaints));
        context.mount(new ComplaintRulesResource(database));
        salesOrders.subscribe(context);
    }
}
