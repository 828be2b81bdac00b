package argosy.operations.orders;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with an order: plain rules over the order and what is known beside it. */
final class OrderCheck {

    /** Digits that a telephone number has at least, extension and country aside. */
    private static final int PHONE_DIGITS = 7;

    private OrderCheck() {}

    static List<Finding> findings(SalesOrder order, List<OrderLine> lines, OrderRule rule, Known known) {
        List<Finding> found = new ArrayList<>();
        address(order, found);
        goods(lines, rule, known, found);
        if (order.payment() == PaymentState.PARTLY_PAID) {
            found.add(new Finding(ExceptionKind.PARTLY_PAID, "应付 " + order.payable() + "，已付 " + order.paid()));
        }
        if (known.blacklisted() != null) {
            found.add(new Finding(ExceptionKind.BLACKLIST, known.blacklisted()));
        }
        if (rule.awaitMerge() && known.mergeable() != null) {
            found.add(new Finding(ExceptionKind.AWAITING_MERGE, "可与订单 " + known.mergeable() + " 合并"));
        }
        if (rule.clusterOrders() > 0 && known.samePlace() + 1 >= rule.clusterOrders()) {
            found.add(new Finding(
                    ExceptionKind.CLUSTERED, rule.clusterHours() + " 小时内同一收货地址共 " + (known.samePlace() + 1) + " 单"));
        }
        return found;
    }

    /** Numbers that the platform masks are as good as whole ones: it knows them itself. */
    private static void address(SalesOrder order, List<Finding> found) {
        List<String> wrong = new ArrayList<>();
        if (order.consignee() == null) {
            wrong.add("缺少收货人");
        }
        if (order.phone() == null) {
            wrong.add("缺少电话");
        } else if (order.phone().indexOf('*') < 0
                && order.phone().chars().filter(Character::isDigit).count() < PHONE_DIGITS) {
            wrong.add("电话位数不足");
        }
        if (order.address() == null) {
            wrong.add("缺少地址");
        }
        if (!wrong.isEmpty()) {
            found.add(new Finding(ExceptionKind.ADDRESS, String.join("，", wrong)));
        }
    }

    private static void goods(List<OrderLine> lines, OrderRule rule, Known known, List<Finding> found) {
        Map<String, Long> wanted = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        List<String> cheap = new ArrayList<>();
        for (OrderLine line : lines) {
            if (line.sku() == null) {
                unknown.add("第 " + line.line() + " 行");
                continue;
            }
            if (rule.checkSku() && !known.catalogue().contains(line.sku())) {
                unknown.add(line.sku());
            }
            wanted.merge(line.sku(), line.quantity(), Long::sum);
            BigDecimal floor = known.floors().get(line.sku());
            BigDecimal price = line.amount().divide(BigDecimal.valueOf(line.quantity()), 2, RoundingMode.HALF_UP);
            if (rule.checkFloor() && floor != null && price.compareTo(floor) < 0) {
                cheap.add(line.sku() + "：" + price + "，底价 " + floor);
            }
        }
        List<String> scarce = new ArrayList<>();
        if (rule.checkStock()) {
            wanted.forEach((sku, pieces) -> {
                Long available = known.available().get(sku);
                if (available != null && available < pieces) {
                    scarce.add(sku + "：需 " + pieces + "，可用 " + available);
                }
            });
        }
        add(found, ExceptionKind.UNKNOWN_SKU, unknown);
        add(found, ExceptionKind.PRICE_BELOW_FLOOR, cheap);
        add(found, ExceptionKind.SHORTAGE, scarce);
    }

    private static void add(List<Finding> found, ExceptionKind kind, List<String> details) {
        if (!details.isEmpty()) {
            found.add(new Finding(kind, String.join("；", details)));
        }
    }
}
