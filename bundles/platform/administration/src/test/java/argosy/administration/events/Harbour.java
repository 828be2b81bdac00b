package argosy.administration.events;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.Department;
import argosy.department.DepartmentContext;
import argosy.department.DepartmentModule;
import argosy.department.EventType;
import argosy.department.Text;
import java.math.BigDecimal;
import java.util.List;

/** Tells of ships that came in. */
@DepartmentModule(name = "harbour", title = "Harbour", titleZh = "港口")
final class Harbour implements Department {

    record Hold(String goods, long pieces) {}

    record Arrival(String ship, String captain, BigDecimal fee, List<Hold> holds) {}

    static final EventType<Arrival> ARRIVED =
            EventType.of("ship.arrived", Arrival.class, Text.of("A ship came in", "船只到港"));

    private Database database;

    @Override
    public void start(DepartmentContext context) {
        database = context.database();
        context.publishes(ARRIVED);
    }

    void arrive(String ship, long pieces) {
        database.write(Caller.PLATFORM, transaction -> {
            Arrival arrival =
                    new Arrival(ship, "13800000000", new BigDecimal("12.30"), List.of(new Hold("tea", pieces)));
            transaction.publish(ARRIVED, ship, arrival);
            return null;
        });
    }
}
