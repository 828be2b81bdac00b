package argosy.operations.intake;

import static argosy.operations.db.Tables.MARKETPLACE_PULL;
import static argosy.operations.intake.MarketplacePull.MARKETPLACE_PULLS;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.DepartmentContext;
import argosy.department.Problem;
import argosy.department.Schedule;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.operations.orders.Desk;
import argosy.operations.orders.Intake;
import argosy.operations.orders.NewOrder;
import argosy.operations.orders.Orders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Pulls what the platforms of connected shops changed, so that no order can be lost: each order is committed before the mark
 * moves, every pull begins a while before the mark, and an order that cannot be taken in keeps the mark in front of it.
 */
public final class Pulling {

    /** Where a shop that nobody has set up begins, and how much its pulls overlap, until somebody edits its record. */
    private static final Duration FIRST = Duration.ofDays(30);

    private static final int OVERLAP_MINUTES = 10;

    private final Database database;
    private final Orders orders;
    private final List<Marketplace> marketplaces;

    public Pulling(Database database, Orders orders, List<Marketplace> marketplaces) {
        this.database = database;
        this.orders = orders;
        this.marketplaces = List.copyOf(marketplaces);
    }

    /** Pulls every few minutes. */
    public void schedule(DepartmentContext context) {
        context.schedule(
                "marketplace-pull",
                Text.of("Pull orders from marketplaces", "平台拉单"),
                Schedule.every(Duration.ofMinutes(5)),
                this::pull);
    }

    /** Pulls from all of them; answers what was taken in, in a sentence. */
    public String pull(Caller by) {
        int taken = 0;
        StringBuilder problems = new StringBuilder();
        for (Marketplace marketplace : marketplaces) {
            Stored<MarketplacePull> pull = pull(by, marketplace);
            taken++;
            if (pull.value().problem() != null) {
                problems.append("; ")
                        .append(marketplace.shop())
                        .append(": ")
                        .append(pull.value().problem());
            }
        }
        return taken + " shops pulled" + problems;
    }

    /** Pulls from one, page by page, each order in its own transaction. */
    Stored<MarketplacePull> pull(Caller by, Marketplace marketplace) {
        Stored<MarketplacePull> before = mark(by, marketplace.shop());
        Instant since = before.value().since();
        Instant newest =
                before.value().pulledUntil() == null ? since : before.value().pulledUntil();
        Instant earliestFailed = null;
        String problem = null;
        long received = 0;
        Desk desk = orders.desk();
        String page = null;
        do {
            Marketplace.Page told = marketplace.changes(since, page);
            for (NewOrder order : told.orders()) {
                Instant at = order.modifiedAt();
                try {
                    received += orders.intake().take(database, by, desk, order).outcome() == Intake.Outcome.RECEIVED
                            ? 1
                            : 0;
                    newest = at != null && at.isAfter(newest) ? at : newest;
                } catch (Problem refused) {
                    problem = order.platformOrder() + "：" + refused.detail().zh();
                    Instant failed = at == null ? since : at;
                    earliestFailed =
                            earliestFailed == null || failed.isBefore(earliestFailed) ? failed : earliestFailed;
                }
            }
            page = told.next();
        } while (page != null);
        Instant until = earliestFailed != null && earliestFailed.isBefore(newest) ? earliestFailed : newest;
        long more = received;
        String trouble = problem;
        return database.write(by, tx -> {
            Stored<MarketplacePull> now = tx.get(MARKETPLACE_PULLS, before.id());
            return tx.update(MARKETPLACE_PULLS, now, now.value().pulled(until, tx.now(), more, trouble));
        });
    }

    private Stored<MarketplacePull> mark(Caller by, String shop) {
        return database.write(by, tx -> tx.first(MARKETPLACE_PULLS, MARKETPLACE_PULL.SHOP.eq(shop))
                .orElseGet(() -> tx.insert(
                        MARKETPLACE_PULLS,
                        new MarketplacePull(shop, OVERLAP_MINUTES, tx.now().minus(FIRST), null, null, 0, null))));
    }
}
