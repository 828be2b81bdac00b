package argosy.operations.targets;

import argosy.department.Reads;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** What was really sold: paid orders less completed refunds, each counted once (OPS-02). */
public interface Sales {

    /**
     * @param shop code
     * @param person username of who is responsible for the orders, or null
     * @param net paid amounts less completed refunds, in yuan
     */
    record Sold(String shop, String person, BigDecimal net) {}

    /** Net sales of the time by shop and person, from inclusive, to exclusive; null when nobody knows. */
    List<Sold> between(Reads reads, Instant from, Instant to);
}
