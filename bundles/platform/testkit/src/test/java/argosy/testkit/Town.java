package argosy.testkit;

import argosy.department.Department;
import argosy.department.DepartmentContext;
import argosy.department.DepartmentModule;
import java.math.BigDecimal;

/** Writes down every offer that the pier tells of. */
@DepartmentModule(name = "town", title = "Town", titleZh = "城镇")
final class Town implements Department {

    record Heard(String title) {}

    @Override
    public void start(DepartmentContext context) {
        context.on(
                "offers",
                "offer.made",
                Heard.class,
                (tx, event) -> tx.insert(
                        Offer.REGISTER, new Offer(event.data().title(), BigDecimal.ONE, Offer.State.WAITING)));
    }
}
