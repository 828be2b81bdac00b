package argosy.testkit;

import argosy.department.Department;
import argosy.department.DepartmentContext;
import argosy.department.DepartmentModule;
import java.math.BigDecimal;

/** Writes down every offer that somebody makes or takes back. */
@DepartmentModule(name = "hamlet", title = "Hamlet", titleZh = "村庄")
final class Hamlet implements Department {

    record Heard(String title) {}

    @Override
    public void start(DepartmentContext context) {
        hear(context, "offer.made", "");
        hear(context, "offer.withdrawn", "-");
    }

    private static void hear(DepartmentContext context, String type, String mark) {
        context.on(
                "offers",
                type,
                Heard.class,
                (tx, event) -> tx.insert(
                        Offer.REGISTER, new Offer(mark + event.data().title(), BigDecimal.ONE, Offer.State.WAITING)));
    }
}
