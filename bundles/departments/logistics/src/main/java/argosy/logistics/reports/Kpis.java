package argosy.logistics.reports;

import static argosy.logistics.db.Tables.CARRIER_OPINION;
import static argosy.logistics.db.Tables.COMPLAINT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.sum;

import argosy.department.Reads;
import argosy.department.Report;
import argosy.department.Shape;
import argosy.department.Text;
import argosy.department.Window;
import argosy.logistics.counts.Accuracy;
import argosy.logistics.counts.CountReports;
import argosy.logistics.overstock.OverstockFigures;
import argosy.logistics.overstock.OverstockReports;
import argosy.logistics.replenishment.ReplenishmentReports;
import argosy.logistics.replenishment.Sufficiency;
import argosy.logistics.runs.CourierFigures;
import argosy.logistics.runs.DeliveryEfficiency;
import argosy.logistics.safety.HazardFigures;
import argosy.logistics.safety.SafetyReports;
import argosy.logistics.shipping.Punctuality;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * The figures of 6.4 on one page, each taken from the report that shows its detail, so that the two never differ. Money is
 * not among them, as not everyone who reads reports may see it: value of overstock and cost per order stand in their own
 * reports, the score of each carrier in the review of carriers.
 */
final class Kpis {

    private static final Map<String, String> UNITS_ZH =
            Map.of("h", "小时", "pieces", "件", "per hour", "站/小时", "of 5", "分（满分 5）", "hazards", "项");

    private static final Text FORMULA = Text.of(
            "Each line has its formula. Figures about stock, overstock, utilisation and open hazards are those of now, all others"
                    + " those of the window.",
            "每行各有公式。库存、积压、利用率、未闭环隐患为当前数，其余按时间段计算。");

    private final Reads reads;
    private final DispatchReports dispatch;
    private final DeliveryReport delivery;

    Kpis(Reads reads) {
        this.reads = reads;
        this.dispatch = new DispatchReports(reads);
        this.delivery = new DeliveryReport(reads);
    }

    Report<Kpi> of(Window window, Instant now) {
        List<Kpi> kpis = new ArrayList<>();
        outbound(kpis, window, now);
        couriers(kpis, window);
        counts(kpis, window);
        stock(kpis, LocalDate.ofInstant(now, window.zone()));
        people(kpis, window, LocalDate.ofInstant(now, window.zone()));
        return new Report<>(
                "kpis", Text.of("Key figures", "关键指标"), FORMULA, window, Shape.of(Kpi.class), List.copyOf(kpis));
    }

    private void outbound(List<Kpi> kpis, Window window, Instant now) {
        DispatchFigures out = dispatch.of(window);
        kpis.add(percent(
                "dispatch-on-time",
                Text.of("Dispatch on time", "发货准时率"),
                out.onTime(),
                out.promised(),
                Text.of(
                        "Orders handed over by their promise ÷ orders handed over that had one × 100",
                        "承诺时间前交接的订单 ÷ 有承诺的已交接订单 × 100%")));
        kpis.add(ratio(
                "check-findings",
                Text.of("Wrong, missing and extra goods", "错发少发多发率"),
                BigDecimal.valueOf(out.wrong() + out.missing() + out.extra()),
                out.checked(),
                1000,
                "‰",
                Text.of("Findings of the outgoing check ÷ orders checked × 1000", "出库验货发现的差异数 ÷ 已验货订单数 × 1000")));
        DeliveryFigures delivered = delivery.of(window, null, now).rows().get(0);
        kpis.add(percent(
                "delivery-on-time",
                Text.of("Delivery on time", "配送准时率"),
                delivered.onTime(),
                delivered.onTime() + delivered.late(),
                Text.of(Punctuality.FORMULA.en() + " × 100", Punctuality.FORMULA.zh() + " × 100%")));
        kpis.add(plain(
                "delivery-hours",
                Text.of("Hours to delivery", "平均配送时长"),
                delivered.averageHours(),
                "h",
                Text.of("Average of hand-over to delivery of the parcels delivered", "已送达包裹从交接到送达的平均小时数")));
        kpis.add(ratio(
                "parcels-lost",
                Text.of("Parcels lost", "丢件率"),
                BigDecimal.valueOf(delivered.lost()),
                delivered.handedOver(),
                1000,
                "‰",
                Text.of("Parcels lost ÷ parcels handed over × 1000", "丢失包裹数 ÷ 已交接包裹数 × 1000")));
    }

    private void couriers(List<Kpi> kpis, Window window) {
        CourierFigures all =
                new DeliveryEfficiency(reads).report(window, null).rows().get(0);
        kpis.add(plain(
                "stops-per-hour",
                Text.of("Stops of our couriers per hour", "自有配送每小时站点数"),
                all.stopsPerHour(),
                "per hour",
                Text.of("Stops of finished runs ÷ hours from start to finish", "已完成配送单的站点数 ÷ 出发至完成的小时数")));
        kpis.add(percent(
                "first-attempt",
                Text.of("Delivered at the first attempt", "首次送达率"),
                all.firstDelivered(),
                all.firstAttempts(),
                Text.of(
                        "Parcels of our couriers delivered when first tried ÷ parcels tried for the first time × 100",
                        "自有配送首次派送即送达的包裹 ÷ 首次派送的包裹 × 100%")));
    }

    private void counts(List<Kpi> kpis, Window window) {
        List<Accuracy> counted = new CountReports(reads).accuracy(window).rows();
        kpis.add(percent(
                "count-accuracy",
                Text.of("Count accuracy", "盘点准确率"),
                total(counted, Accuracy::matching),
                total(counted, Accuracy::rows),
                Text.of("Rows counted as booked ÷ rows counted × 100", "账实相符行数 ÷ 盘点行数 × 100%")));
        kpis.add(plain(
                "count-gain",
                Text.of("Gain of counts", "盘盈件数"),
                BigDecimal.valueOf(total(counted, Accuracy::gained)),
                "pieces",
                Text.of("Pieces found beyond the book in adjusted counts", "已调账盘点中多出的件数")));
        kpis.add(plain(
                "count-loss",
                Text.of("Loss of counts", "盘亏件数"),
                BigDecimal.valueOf(total(counted, Accuracy::lost)),
                "pieces",
                Text.of("Pieces missing from the book in adjusted counts", "已调账盘点中缺少的件数")));
    }

    private void stock(List<Kpi> kpis, LocalDate today) {
        List<Sufficiency> sufficient =
                new ReplenishmentReports(reads).sufficiency(null).rows();
        kpis.add(percent(
                "stock-sufficiency",
                Text.of("Stock sufficiency", "库存充足率"),
                total(sufficient, Sufficiency::sufficient),
                total(sufficient, Sufficiency::skus),
                Text.of(
                        "SKUs with at least their reorder point available ÷ SKUs with a reorder point × 100",
                        "可用量不低于补货点的商品数 ÷ 设补货点的商品数 × 100%")));
        List<OverstockFigures> lying =
                new OverstockReports(reads).overstock(null, today).rows();
        kpis.add(plain(
                "overstock-pieces",
                Text.of("Overstock", "积压件数"),
                BigDecimal.valueOf(total(lying, OverstockFigures::excess)),
                "pieces",
                Text.of("Excess pieces of the open overstock cases", "未清理积压单的积压件数合计")));
        List<UtilisationFigures> rooms = new UtilisationReport(reads).now(null).rows();
        kpis.add(percent(
                "utilisation",
                Text.of("Utilisation of bins", "库位利用率"),
                total(rooms, UtilisationFigures::used),
                total(rooms, UtilisationFigures::capacity),
                Text.of(
                        "Pieces in storage bins that have a capacity ÷ their capacity × 100",
                        "设容量库位中的件数 ÷ 容量 × 100%")));
    }

    private void people(List<Kpi> kpis, Window window, LocalDate today) {
        var rated = reads.sql()
                .select(count(), sum(CARRIER_OPINION.RATING))
                .from(CARRIER_OPINION)
                .where(CARRIER_OPINION.GIVEN_AT.ge(window.start()), CARRIER_OPINION.GIVEN_AT.lt(window.end()))
                .fetchSingle();
        kpis.add(ratio(
                "satisfaction",
                Text.of("Satisfaction with logistics", "物流满意度"),
                rated.value2() == null ? BigDecimal.ZERO : rated.value2(),
                rated.value1(),
                1,
                "of 5",
                Text.of("Sum of the customers' ratings (1 to 5) ÷ ratings", "客户评分（1 至 5）合计 ÷ 评分数")));
        long complaints = reads.sql()
                .fetchCount(
                        COMPLAINT, COMPLAINT.RECEIVED_AT.ge(window.start()), COMPLAINT.RECEIVED_AT.lt(window.end()));
        kpis.add(ratio(
                "complaints",
                Text.of("Complaints about logistics", "物流投诉率"),
                BigDecimal.valueOf(complaints),
                dispatch.of(window).parcels(),
                1000,
                "‰",
                Text.of("Complaints received ÷ parcels handed over × 1000", "收到的投诉数 ÷ 已交接包裹数 × 1000")));
        List<HazardFigures> hazards = new SafetyReports(reads)
                .hazards(window.from(), window.to(), today)
                .rows();
        kpis.add(plain(
                "hazards-open",
                Text.of("Hazards open", "未闭环隐患"),
                BigDecimal.valueOf(total(hazards, HazardFigures::open)),
                "hazards",
                Text.of("Hazards neither verified nor dismissed", "尚未验收且未驳回的隐患数")));
        kpis.add(percent(
                "hazards-in-time",
                Text.of("Hazards fixed in time", "隐患按期整改率"),
                total(hazards, HazardFigures::inTime),
                total(hazards, HazardFigures::verified),
                Text.of(
                        "Hazards verified in the window that were fixed by their day ÷ hazards verified × 100",
                        "该时间段内验收且按期整改的隐患 ÷ 验收的隐患 × 100%")));
    }

    private static <T> long total(List<T> rows, ToLongFunction<T> figure) {
        return rows.stream().mapToLong(figure).sum();
    }

    private static Kpi plain(String code, Text name, BigDecimal value, String unit, Text formula) {
        return new Kpi(
                code,
                name.en(),
                name.zh(),
                value,
                unit,
                UNITS_ZH.getOrDefault(unit, unit),
                null,
                null,
                formula.en(),
                formula.zh());
    }

    private static Kpi percent(String code, Text name, long part, long all, Text formula) {
        return ratio(code, name, BigDecimal.valueOf(part), all, 100, "%", formula);
    }

    private static Kpi ratio(String code, Text name, BigDecimal part, long all, int times, String unit, Text formula) {
        BigDecimal value = all == 0
                ? null
                : part.multiply(BigDecimal.valueOf(times)).divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP);
        return new Kpi(
                code,
                name.en(),
                name.zh(),
                value,
                unit,
                UNITS_ZH.getOrDefault(unit, unit),
                part,
                BigDecimal.valueOf(all),
                formula.en(),
                formula.zh());
    }
}
