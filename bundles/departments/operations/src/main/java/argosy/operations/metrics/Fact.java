package argosy.operations.metrics;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A value that the system computed.
 *
 * @param scopeCode empty for the company
 * @param measured null when it is unknown
 */
record Fact(String metric, MetricScope scope, String scopeCode, LocalDate day, BigDecimal measured) {

    static Fact company(String metric, LocalDate day, BigDecimal measured) {
        return new Fact(metric, MetricScope.COMPANY, "", day, measured);
    }

    static Fact shop(String metric, String shop, LocalDate day, BigDecimal measured) {
        return shop.isEmpty()
                ? company(metric, day, measured)
                : new Fact(metric, MetricScope.SHOP, shop, day, measured);
    }
}
