package argosy.operations.targets;

import static argosy.operations.db.Tables.SALES_ORDER;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.sum;

import argosy.department.Reads;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jooq.Field;

/** Net sales as the orders tell: merged and split orders count once, where their goods are. */
public final class OrderSales implements Sales {

    @Override
    public List<Sold> between(Reads reads, Instant from, Instant to) {
        Field<String> person =
                coalesce(SALES_ORDER.OPERATOR, SALES_ORDER.STEP_OWNER).as("person");
        Field<BigDecimal> net =
                sum(SALES_ORDER.PAID.minus(SALES_ORDER.REFUNDED)).as("net");
        return reads.sql()
                .select(SALES_ORDER.SHOP, person, net)
                .from(SALES_ORDER)
                .where(SALES_ORDER.PAID_AT.ge(from))
                .and(SALES_ORDER.PAID_AT.lt(to))
                .and(SALES_ORDER.STATE.notIn("merged", "split"))
                .groupBy(SALES_ORDER.SHOP, SALES_ORDER.OPERATOR, SALES_ORDER.STEP_OWNER)
                .fetch(row -> new Sold(row.value1(), row.value2(), row.value3()));
    }
}
