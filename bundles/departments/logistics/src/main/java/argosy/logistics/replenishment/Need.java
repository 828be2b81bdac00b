package argosy.logistics.replenishment;

import argosy.logistics.stock.Sold;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Whether and how much to order, with the figures behind it (LOG-16); pieces.
 *
 * @param reorderPoint the one in force: as set, or higher where safety days ask for it
 * @param orderUpTo what is filled up to, raised as much as the reorder point; null where a fixed quantity is ordered
 * @param quantity what to order, 0 when there is enough
 */
record Need(
        long reorderPoint,
        Long orderUpTo,
        long available,
        long reserved,
        long onOrder,
        int salesDays,
        BigDecimal dailySales,
        BigDecimal coverDays,
        long quantity) {

    /** The need of a shelf whose sales of {@link ReorderPoint#salesDays()} days are {@code sold}. */
    static Need of(ReorderPoint point, long available, long reserved, long onOrder, Sold sold) {
        long raised = Math.max(point.reorderPoint(), whileWaiting(point, sold));
        Long upTo = point.orderUpTo() == null ? null : Long.valueOf(point.orderUpTo() + raised - point.reorderPoint());
        return new Need(
                raised,
                upTo,
                available,
                reserved,
                onOrder,
                point.salesDays(),
                sold.daily(point.salesDays()),
                sold.cover(available, point.salesDays()),
                quantity(point, raised, upTo, available + onOrder));
    }

    private static long quantity(ReorderPoint point, long reorderPoint, Long upTo, long position) {
        if (position > reorderPoint) {
            return 0;
        }
        long missing = upTo != null
                ? upTo - position
                : ((reorderPoint - position) / point.orderQuantity() + 1) * point.orderQuantity();
        long least = point.minimumOrder() == null ? missing : Math.max(missing, point.minimumOrder());
        long pack = point.packSize() == null ? 1 : point.packSize();
        return (least + pack - 1) / pack * pack;
    }

    /** What is sold until new goods are here, and on the safety days; 0 when no safety days are set. */
    private static long whileWaiting(ReorderPoint point, Sold sold) {
        return point.safetyDays() == null
                ? 0
                : BigDecimal.valueOf(sold.pieces())
                        .multiply(BigDecimal.valueOf((long) point.leadTimeDays() + point.safetyDays()))
                        .divide(BigDecimal.valueOf(point.salesDays()), 0, RoundingMode.CEILING)
                        .longValueExact();
    }
}
