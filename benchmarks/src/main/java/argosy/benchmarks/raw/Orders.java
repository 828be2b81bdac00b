package argosy.benchmarks.raw;

import argosy.benchmarks.peer.Line;
import argosy.benchmarks.peer.Order;
import argosy.benchmarks.peer.Plan;
import argosy.benchmarks.peer.Settings;
import argosy.benchmarks.peer.Shelf;
import argosy.benchmarks.peer.Statements;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Orders and the reservation of their goods. */
@Path("/api/logistics/dispatch-orders")
@Produces(MediaType.APPLICATION_JSON)
public final class Orders {

    private final DataSource pool;

    Orders(DataSource pool) {
        this.pool = pool;
    }

    @POST
    @Path("{id}/review")
    @Consumes(MediaType.APPLICATION_JSON)
    public Order review(@PathParam("id") long id) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Order reviewed = review(connection, id);
                connection.commit();
                return reviewed;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private static Order review(Connection connection, long id) throws SQLException {
        Order order = hold(connection, id);
        if (!order.state().equals("created")) {
            throw new ClientErrorException(Status.CONFLICT);
        }
        List<Line> lines = lines(connection, id);
        Plan plan = Plan.of(lines, shelves(connection, order.warehouse(), lines));
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Order reviewed = order.reviewed(now, plan.missing(), plan.lines());
        reserve(connection, reviewed, plan);
        keep(connection, reviewed);
        return reviewed;
    }

    private static Order hold(Connection connection, long id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(Statements.HOLD_ORDER)) {
            select.setLong(1, id);
            try (ResultSet rows = select.executeQuery()) {
                if (!rows.next()) {
                    throw new NotFoundException();
                }
                return Order.of(rows);
            }
        }
    }

    private static List<Line> lines(Connection connection, long id) throws SQLException {
        List<Line> lines = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(Statements.LINES)) {
            select.setLong(1, id);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    lines.add(Line.of(rows));
                }
            }
        }
        return lines;
    }

    private static List<Shelf> shelves(Connection connection, String warehouse, List<Line> lines) throws SQLException {
        List<Shelf> shelves = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(Statements.SHELVES)) {
            for (int i = 0; i < lines.size(); i++) {
                select.setString(i + 1, lines.get(i).sku());
            }
            select.setString(4, warehouse);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    shelves.add(Shelf.of(rows));
                }
            }
        }
        return shelves;
    }

    private static void reserve(Connection connection, Order order, Plan plan) throws SQLException {
        Timestamp now = Timestamp.from(order.updatedAt());
        try (PreparedStatement reserve = connection.prepareStatement(Statements.RESERVE);
                PreparedStatement insert = connection.prepareStatement(Statements.INSERT_RESERVATION)) {
            for (Plan.Portion portion : plan.portions()) {
                reserve.setLong(1, portion.quantity());
                reserve.setLong(2, portion.shelf().id());
                reserve.setLong(3, portion.quantity());
                reserve.addBatch();
                insert.setLong(1, Settings.IDS.incrementAndGet());
                insert.setTimestamp(2, now);
                insert.setString(3, Statements.PERSON);
                insert.setString(4, order.number());
                insert.setInt(5, portion.line().line());
                insert.setString(6, portion.line().sku());
                insert.setString(7, portion.shelf().bin());
                insert.setLong(8, portion.quantity());
                insert.addBatch();
            }
            for (int changed : reserve.executeBatch()) {
                if (changed == 0) {
                    throw new ClientErrorException(Status.CONFLICT);
                }
            }
            insert.executeBatch();
        }
    }

    private static void keep(Connection connection, Order order) throws SQLException {
        Timestamp now = Timestamp.from(order.updatedAt());
        try (PreparedStatement update = connection.prepareStatement(Statements.KEEP_ORDER);
                PreparedStatement insert = connection.prepareStatement(Statements.INSERT_STEP)) {
            update.setInt(1, order.version());
            update.setTimestamp(2, now);
            update.setString(3, Statements.PERSON);
            update.setLong(4, order.shortPieces());
            update.setString(5, Statements.PERSON);
            update.setTimestamp(6, now);
            update.setLong(7, order.id());
            update.executeUpdate();
            insert.setLong(1, Settings.IDS.incrementAndGet());
            insert.setLong(2, order.id());
            insert.setString(3, Statements.PERSON);
            insert.setTimestamp(4, now);
            insert.executeUpdate();
        }
    }
}
