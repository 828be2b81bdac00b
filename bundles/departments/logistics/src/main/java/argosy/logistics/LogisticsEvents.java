package argosy.logistics;

import argosy.department.DepartmentContext;
import argosy.logistics.dispatch.DispatchEvents;

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
                DispatchEvents.CHANGE_REFUSED);
    }
}
