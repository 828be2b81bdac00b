package argosy.benchmarks.spring;

import argosy.benchmarks.peer.Line;
import argosy.benchmarks.peer.Order;
import argosy.benchmarks.peer.Plan;
import argosy.benchmarks.peer.Settings;
import argosy.benchmarks.peer.Shelf;
import argosy.benchmarks.peer.Statements;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Orders and the reservation of their goods. */
@RestController
@RequestMapping("/api/logistics/dispatch-orders")
class Orders {

    private final JdbcTemplate database;

    Orders(JdbcTemplate database) {
        this.database = database;
    }

    @PostMapping("{id}/review")
    @Transactional
    public Order review(@PathVariable long id) {
        Order order = database.query(Statements.HOLD_ORDER, (row, number) -> Order.of(row), id).stream()
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!order.state().equals("created")) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        List<Line> lines = database.query(Statements.LINES, (row, number) -> Line.of(row), id);
        List<Shelf> shelves = database.query(
                Statements.SHELVES,
                (row, number) -> Shelf.of(row),
                lines.get(0).sku(),
                lines.get(1).sku(),
                lines.get(2).sku(),
                order.warehouse());
        Plan plan = Plan.of(lines, shelves);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Order reviewed = order.reviewed(now, plan.missing(), plan.lines());
        reserve(reviewed, plan);
        keep(reviewed);
        return reviewed;
    }

    private void reserve(Order order, Plan plan) {
        Timestamp now = Timestamp.from(order.updatedAt());
        int[] reserved = database.batchUpdate(
                Statements.RESERVE,
                plan.portions().stream()
                        .map(p -> new Object[] {p.quantity(), p.shelf().id(), p.quantity()})
                        .toList());
        for (int changed : reserved) {
            if (changed == 0) {
                throw new ResponseStatusException(HttpStatus.CONFLICT);
            }
        }
        database.batchUpdate(
                Statements.INSERT_RESERVATION,
                plan.portions().stream()
                        .map(p -> new Object[] {
                            Settings.IDS.incrementAndGet(),
                            now,
                            Statements.PERSON,
                            order.number(),
                            p.line().line(),
                            p.line().sku(),
                            p.shelf().bin(),
                            p.quantity()
                        })
                        .toList());
    }

    private void keep(Order order) {
        Timestamp now = Timestamp.from(order.updatedAt());
        database.update(
                Statements.KEEP_ORDER,
                order.version(),
                now,
                Statements.PERSON,
                order.shortPieces(),
                Statements.PERSON,
                now,
                order.id());
        database.update(Statements.INSERT_STEP, Settings.IDS.incrementAndGet(), order.id(), Statements.PERSON, now);
    }
}
