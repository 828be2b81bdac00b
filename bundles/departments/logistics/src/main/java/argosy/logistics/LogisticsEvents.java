package argosy.logistics;

import argosy.department.DepartmentContext;
import argosy.logistics.alerts.ShipmentDelayed;
import argosy.logistics.appraisal.CarrierScored;
import argosy.logistics.counts.CountClosed;
import argosy.logistics.damage.GoodsDamaged;
import argosy.logistics.dispatch.DispatchEvents;
import argosy.logistics.freight.FreightDisputed;
import argosy.logistics.inbound.GoodsReceived;
import argosy.logistics.overstock.StockOverstocked;
import argosy.logistics.replenishment.StockLow;
import argosy.logistics.returns.ReturnReceived;
import argosy.logistics.stock.StockChanged;

/** What logistics tells other departments (requirements/logistics.md 6.6). */
final class LogisticsEvents {

    private LogisticsEvents() {}

    static void declare(DepartmentContext context) {
        context.publishes(
                DispatchEvents.PROGRESSED,
                DispatchEvents.REFUSED,
                DispatchEvents.DISPATCHED,
                DispatchEvents.SIGNED,
                DispatchEvents.LOST,
                DispatchEvents.RETURNED,
                DispatchEvents.CANCELLED,
                DispatchEvents.CANCELLATION_REFUSED,
                DispatchEvents.CHANGE_APPLIED,
                DispatchEvents.CHANGE_REFUSED,
                DispatchEvents.MISMATCHED,
                ShipmentDelayed.DELAYED,
                StockChanged.CHANGED,
                StockLow.LOW,
                StockOverstocked.OVERSTOCKED,
                GoodsReceived.RECEIVED,
                GoodsDamaged.DAMAGED,
                ReturnReceived.RECEIVED,
                CountClosed.CLOSED,
                CarrierScored.SCORED,
                FreightDisputed.DISPUTED);
    }
}
