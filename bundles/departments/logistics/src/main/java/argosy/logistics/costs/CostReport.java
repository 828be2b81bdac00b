package argosy.logistics.costs;

import static argosy.logistics.costs.CostPlan.COST_PLANS;
import static argosy.logistics.db.Tables.COST;
import static argosy.logistics.db.Tables.COST_PLAN;
import static argosy.logistics.db.Tables.DISPATCH_ORDER;
import static argosy.logistics.db.Tables.PARCEL;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import argosy.department.Reads;
import argosy.department.Report;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Window;
import argosy.logistics.freight.FreightFigures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Table;

/** What an order costs, by shop, beside what was planned (LOG-21): four grouped queries, whatever the number of orders. */
public final class CostReport {

    private static final int MOST_PLANS = 1000;

    private static final Text FORMULA = Text.of(
            "Orders and parcels handed over in the month. Freight of a parcel = the amount agreed with the carrier, or the estimate"
                    + " by tariff while no bill is agreed. Shared costs = costs entered for no shop × orders of the shop ÷ all"
                    + " orders. Total = freight + the shop's own costs + shared costs; cost per order = total ÷ orders. Planned ="
                    + " sum of the approved plan of the month; the whole company is planned by all plans together.",
            "按当月交接的订单和包裹计算。单件运费 = 与物流公司确认的金额，账单未确认时取报价估算。分摊费用 = 未指定店铺的费用 × 店铺单数 ÷ 总单数。"
                    + "合计 = 运费 + 店铺自身费用 + 分摊费用；单均成本 = 合计 ÷ 单数。预算 = 当月已批准预算之和，公司合计为全部预算之和。");

    private final Reads reads;

    public CostReport(Reads reads) {
        this.reads = reads;
    }

    /** @param month a window that is one month */
    public Report<CostFigures> of(Window month) {
        Map<String, Sums> shops = new TreeMap<>();
        Sums company = new Sums();
        reads.sql()
                .select(DISPATCH_ORDER.SHOP, count())
                .from(DISPATCH_ORDER)
                .where(DISPATCH_ORDER.HANDED_AT.ge(month.start()))
                .and(DISPATCH_ORDER.HANDED_AT.lt(month.end()))
                .groupBy(DISPATCH_ORDER.SHOP)
                .forEach(row -> both(shops, company, row.value1()).forEach(sums -> sums.orders += row.value2()));
        freight(month, shops, company);
        Map<CostKind, BigDecimal> sharedByKind = spent(month, shops, company);
        BigDecimal shared = sharedByKind.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        plans(month, shops, company);
        List<CostFigures> rows = new ArrayList<>();
        shops.forEach((shop, sums) -> rows.add(sums.figures(
                shop,
                company.orders == 0
                        ? BigDecimal.ZERO
                        : shared.multiply(BigDecimal.valueOf(sums.orders))
                                .divide(BigDecimal.valueOf(company.orders), 2, RoundingMode.HALF_UP))));
        rows.add(company.figures(null, shared));
        return new Report<>(
                "cost-per-order",
                Text.of("Cost per order of " + YearMonth.from(month.from()), YearMonth.from(month.from()) + " 单均物流成本"),
                FORMULA,
                month,
                Shape.of(CostFigures.class),
                rows);
    }

    private void freight(Window month, Map<String, Sums> shops, Sums company) {
        Table<?> agreed = FreightFigures.agreedByParcel(reads);
        Field<BigDecimal> known = coalesce(agreed.field("amount", BigDecimal.class), PARCEL.ESTIMATED_FREIGHT);
        reads.sql()
                .select(
                        DISPATCH_ORDER.SHOP,
                        count(),
                        sum(known),
                        sum(when(known.isNull(), inline(1)).otherwise(inline(0))))
                .from(PARCEL)
                .join(DISPATCH_ORDER)
                .on(DISPATCH_ORDER.ID.eq(PARCEL.DISPATCH_ORDER))
                .leftJoin(agreed)
                .on(agreed.field("number", String.class).eq(PARCEL.NUMBER))
                .where(PARCEL.HANDED_AT.ge(month.start()))
                .and(PARCEL.HANDED_AT.lt(month.end()))
                .groupBy(DISPATCH_ORDER.SHOP)
                .forEach(row -> both(shops, company, row.value1()).forEach(sums -> {
                    sums.parcels += row.value2();
                    sums.openParcels += row.value4().longValueExact();
                    sums.add(CostKind.FREIGHT, row.value3());
                }));
    }

    /** Adds what was spent for shops to them; answers what was spent for none, which the company bears as well. */
    private Map<CostKind, BigDecimal> spent(Window month, Map<String, Sums> shops, Sums company) {
        Map<CostKind, BigDecimal> shared = new EnumMap<>(CostKind.class);
        reads.sql()
                .select(COST.SHOP, COST.KIND, sum(COST.AMOUNT))
                .from(COST)
                .where(COST.ON_DAY.between(month.from(), month.to()))
                .groupBy(COST.SHOP, COST.KIND)
                .forEach(row -> {
                    CostKind kind = Shape.constant(CostKind.class, row.value2()).orElseThrow();
                    if (row.value1().isEmpty()) {
                        shared.merge(kind, row.value3(), BigDecimal::add);
                    } else {
                        both(shops, company, row.value1()).forEach(sums -> sums.add(kind, row.value3()));
                    }
                });
        return shared;
    }

    private void plans(Window month, Map<String, Sums> shops, Sums company) {
        for (Stored<CostPlan> plan : reads.select(
                COST_PLANS,
                COST_PLAN
                        .MONTH
                        .eq(YearMonth.from(month.from()).toString())
                        .and(COST_PLAN.STATE.eq(Shape.code(CostPlanState.APPROVED))),
                MOST_PLANS)) {
            BigDecimal planned =
                    Stream.of(CostKind.values()).map(plan.value()::planned).reduce(BigDecimal.ZERO, BigDecimal::add);
            company.plan(planned);
            if (!plan.value().shop().isEmpty()) {
                shops.computeIfAbsent(plan.value().shop(), s -> new Sums()).plan(planned);
            }
        }
    }

    private static List<Sums> both(Map<String, Sums> shops, Sums company, String shop) {
        return List.of(shops.computeIfAbsent(shop == null ? "" : shop, s -> new Sums()), company);
    }

    /** Sums under way. */
    private static final class Sums {

        private long orders;
        private long parcels;
        private long openParcels;
        private BigDecimal planned;
        private final Map<CostKind, BigDecimal> spent = new EnumMap<>(CostKind.class);

        private void add(CostKind kind, BigDecimal amount) {
            if (amount != null) {
                spent.merge(kind, amount, BigDecimal::add);
            }
        }

        private void plan(BigDecimal amount) {
            planned = planned == null ? amount : planned.add(amount);
        }

        private BigDecimal of(CostKind kind) {
            return spent.getOrDefault(kind, BigDecimal.ZERO).setScale(2, RoundingMode.UNNECESSARY);
        }

        private CostFigures figures(String shop, BigDecimal shared) {
            BigDecimal total = shared.setScale(2, RoundingMode.UNNECESSARY);
            for (CostKind kind : CostKind.values()) {
                total = total.add(of(kind));
            }
            return new CostFigures(
                    shop,
                    orders,
                    parcels,
                    openParcels,
                    of(CostKind.FREIGHT),
                    of(CostKind.PACKAGING),
                    of(CostKind.LABOUR),
                    of(CostKind.RENT),
                    of(CostKind.OTHER),
                    shared.setScale(2, RoundingMode.UNNECESSARY),
                    total,
                    orders == 0 ? null : total.divide(BigDecimal.valueOf(orders), 2, RoundingMode.HALF_UP),
                    planned,
                    planned == null ? null : total.subtract(planned));
        }
    }
}
