package argosy.operations.reports;

import static argosy.operations.db.Tables.PRODUCT;
import static argosy.operations.db.Tables.SALES_ORDER;
import static argosy.operations.db.Tables.SALES_ORDER_LINE;
import static argosy.operations.db.Tables.SKU;

import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Report;
import argosy.department.Shape;
import argosy.department.Text;
import argosy.department.Window;
import argosy.operations.live.Rate;
import argosy.operations.metrics.OrderSums;
import argosy.operations.metrics.OrderSums.Placed;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jooq.Record;

/** What was sold and what is left of it (OPS-46): one question each, read row by row. */
final class SalesReports {

    private static final int MOST_PRODUCTS = 500;

    private static final Text SALES = Text.of(
            "Orders placed on these days; what was merged or split counts once. Paid = what arrived or is held in escrow. A refund"
                    + " counts when it was paid out, on the day of its order. Net sales = paid − refunded. Refund % = refunded ÷"
                    + " paid × 100. Average order = paid ÷ paid orders.",
            "按下单日期计入，合并、拆分的订单只计一次。实付 = 已到账或担保中的金额。退款在实际退出后计入，归到订单下单日。净销售额 = 实付 − 已退款。退款率 = 已退款 ÷ 实付 × 100%。客单价 = 实付 ÷ 付款订单。");

    private static final Text PROFIT = Text.of(
            "Lines of the orders placed on these days that were paid and not wholly refunded. Sales of a line = (paid − refunded of"
                    + " its order) × line amount ÷ amount of all its lines. Cost = pieces × present cost of the SKU. Gross profit ="
                    + " sales with cost − cost; margin = gross profit ÷ sales with cost × 100. Lines whose cost is unknown are"
                    + " shown by themselves and never count as costing nothing.",
            "按下单日期计入已付款且未全额退款订单的明细。明细销售额 = （订单实付 − 已退款）× 明细金额 ÷ 全部明细金额。成本 = 件数 × SKU 当前成本。毛利 = 成本已知销售额 − 成本；毛利率 = 毛利 ÷ 成本已知销售额 × 100%。"
                    + "成本未知的明细单独列出，绝不按零成本计。");

    private static final Text RANKING = Text.of(
            "Lines of the orders placed on these days that were paid. Net sales of a line = (paid − refunded of its order) × line"
                    + " amount ÷ amount of all its lines. Share % = net sales ÷ those of all products × 100. Goods without a SKU of"
                    + " ours stand together under an empty product.",
            "按下单日期计入已付款订单的明细。明细净销售额 = （订单实付 − 已退款）× 明细金额 ÷ 全部明细金额。占比 = 净销售额 ÷ 全部商品净销售额 × 100%。没有 SKU 的货品合并列在空编码下。");

    private final Reads reads;

    SalesReports(Reads reads) {
        this.reads = reads;
    }

    /** @param by day (null), shop or platform */
    Report<SalesFigures> sales(Window window, String by, ReportScope scope, Instant now) {
        Function<Placed, String> group = group(by);
        List<SalesFigures> rows = new ArrayList<>();
        OrderSums.by(reads, window, scope.on(SALES_ORDER.SHOP), now, order -> List.of(group.apply(order)))
                .forEach((name, sums) -> rows.add(new SalesFigures(
                        name,
                        sums.orders(),
                        sums.paidOrders(),
                        sums.pieces(),
                        sums.paid(),
                        sums.refunded(),
                        sums.net(),
                        sums.refundPercent(),
                        sums.averageOrder())));
        return new Report<>("sales", Text.of("Sales", "销售报表"), SALES, window, Shape.of(SalesFigures.class), rows);
    }

    /** @param by day, shop (null) or platform */
    Report<ProfitFigures> profit(Window window, String by, ReportScope scope) {
        Function<Placed, String> group = group(by == null || by.isBlank() ? "shop" : by);
        Map<String, Profit> groups = new TreeMap<>();
        lines(window, scope, row -> {
            BigDecimal net = net(row);
            if (net.signum() > 0) {
                LocalDate day = LocalDate.ofInstant(row.get(SALES_ORDER.ORDERED_AT), window.zone());
                String name = group.apply(new Placed(day, row.get(SALES_ORDER.SHOP), row.get(SALES_ORDER.PLATFORM)));
                groups.computeIfAbsent(name, g -> new Profit())
                        .add(net, row.get(SALES_ORDER_LINE.QUANTITY), row.get(SKU.COST));
            }
        });
        List<ProfitFigures> rows = groups.entrySet().stream()
                .map(entry -> entry.getValue().figures(entry.getKey()))
                .toList();
        return new Report<>(
                "profit", Text.of("Gross profit", "毛利报表"), PROFIT, window, Shape.of(ProfitFigures.class), rows);
    }

    /** The products with most net sales. */
    Report<ProductSales> products(Window window, ReportScope scope) {
        Map<String, Sold> products = new HashMap<>();
        lines(window, scope, row -> products.computeIfAbsent(
                        row.get(SKU.PRODUCT) == null ? "" : row.get(SKU.PRODUCT), product -> new Sold())
                .add(row.get(SALES_ORDER.ID), row.get(SALES_ORDER_LINE.QUANTITY), net(row)));
        BigDecimal all = products.values().stream().map(sold -> sold.net).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<String> best = products.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Sold>, BigDecimal>comparing(entry -> entry.getValue().net)
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_PRODUCTS)
                .map(Map.Entry::getKey)
                .toList();
        Map<String, String> names = names(best);
        List<ProductSales> rows = new ArrayList<>();
        for (String product : best) {
            Sold sold = products.get(product);
            rows.add(new ProductSales(
                    rows.size() + 1,
                    product,
                    names.get(product),
                    sold.orders.size(),
                    sold.pieces,
                    sold.net.setScale(2, RoundingMode.HALF_UP),
                    Rate.percent(sold.net, all)));
        }
        return new Report<>(
                "product-ranking",
                Text.of("Product ranking", "商品销售排行"),
                RANKING,
                window,
                Shape.of(ProductSales.class),
                rows);
    }

    private void lines(Window window, ReportScope scope, java.util.function.Consumer<Record> each) {
        try (var rows = reads.sql()
                .select(
                        SALES_ORDER.ID,
                        SALES_ORDER.ORDERED_AT,
                        SALES_ORDER.SHOP,
                        SALES_ORDER.PLATFORM,
                        SALES_ORDER.PAID,
                        SALES_ORDER.REFUNDED,
                        SALES_ORDER.GOODS_AMOUNT,
                        SALES_ORDER_LINE.QUANTITY,
                        SALES_ORDER_LINE.PRICE,
                        SALES_ORDER_LINE.DISCOUNT,
                        SKU.PRODUCT,
                        SKU.COST)
                .from(SALES_ORDER)
                .join(SALES_ORDER_LINE)
                .on(SALES_ORDER_LINE.SALES_ORDER.eq(SALES_ORDER.ID))
                .leftJoin(SKU)
                .on(SKU.CODE.eq(SALES_ORDER_LINE.SKU))
                .where(OrderSums.within(window))
                .and(SALES_ORDER.PAID.gt(BigDecimal.ZERO))
                .and(scope.on(SALES_ORDER.SHOP))
                .fetchLazy()) {
            rows.forEach(each::accept);
        }
    }

    /** The share of the line in what is left of its order; nothing of an order whose goods cost nothing. */
    private static BigDecimal net(Record row) {
        BigDecimal goods = row.get(SALES_ORDER.GOODS_AMOUNT);
        BigDecimal line = row.get(SALES_ORDER_LINE.PRICE)
                .multiply(BigDecimal.valueOf(row.get(SALES_ORDER_LINE.QUANTITY)))
                .subtract(row.get(SALES_ORDER_LINE.DISCOUNT));
        return goods.signum() == 0
                ? BigDecimal.ZERO
                : row.get(SALES_ORDER.PAID)
                        .subtract(row.get(SALES_ORDER.REFUNDED))
                        .multiply(line)
                        .divide(goods, MathContext.DECIMAL64);
    }

    private Map<String, String> names(List<String> products) {
        Map<String, String> names = new HashMap<>();
        for (int from = 0; from < products.size(); from += 100) {
            names.putAll(reads.sql()
                    .select(PRODUCT.CODE, PRODUCT.NAME)
                    .from(PRODUCT)
                    .where(PRODUCT.CODE.in(products.subList(from, Math.min(products.size(), from + 100))))
                    .fetchMap(PRODUCT.CODE, PRODUCT.NAME));
        }
        return names;
    }

    private static Function<Placed, String> group(String by) {
        return switch (by == null || by.isBlank() ? "day" : by) {
            case "day" -> order -> order.day().toString();
            case "shop" -> Placed::shop;
            case "platform" -> Placed::platform;
            default ->
                throw Problem.badRequest(
                        "bad-group", "by must be day, shop or platform.", "by 须为 day、shop 或 platform。");
        };
    }

    /** Profit under way. */
    private static final class Profit {

        private long known;
        private long unknown;
        private BigDecimal knownSales = BigDecimal.ZERO;
        private BigDecimal unknownSales = BigDecimal.ZERO;
        private BigDecimal costs = BigDecimal.ZERO;

        private void add(BigDecimal net, long pieces, BigDecimal cost) {
            if (cost == null) {
                unknown++;
                unknownSales = unknownSales.add(net);
            } else {
                known++;
                knownSales = knownSales.add(net);
                costs = costs.add(cost.multiply(BigDecimal.valueOf(pieces)));
            }
        }

        private ProfitFigures figures(String group) {
            boolean any = known > 0;
            BigDecimal profit = knownSales.subtract(costs);
            return new ProfitFigures(
                    group,
                    known,
                    unknown,
                    knownSales.setScale(2, RoundingMode.HALF_UP),
                    unknownSales.setScale(2, RoundingMode.HALF_UP),
                    any ? costs.setScale(2, RoundingMode.HALF_UP) : null,
                    any ? profit.setScale(2, RoundingMode.HALF_UP) : null,
                    any ? Rate.percent(profit, knownSales) : null);
        }
    }

    /** Sales of a product under way. */
    private static final class Sold {

        private final Set<Long> orders = new HashSet<>();
        private long pieces;
        private BigDecimal net = BigDecimal.ZERO;

        private void add(long order, long bought, BigDecimal amount) {
            orders.add(order);
            pieces += bought;
            net = net.add(amount);
        }
    }
}
