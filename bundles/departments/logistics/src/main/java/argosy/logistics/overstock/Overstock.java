package argosy.logistics.overstock;

import static argosy.logistics.db.Tables.OVERSTOCK;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Sensitive;
import argosy.department.Text;
import argosy.logistics.stock.Shelf;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A SKU that a warehouse has too much of or that lies there, from the flag to its end (LOG-14); at most one open case per
 * SKU and warehouse. Quantities are pieces, money yuan. In JSON it carries {@code explanation}, why it is flagged; {@code
 * overdue}, whether the agreed day has passed; and {@code achieved}, how many pieces of the excess are gone.
 *
 * @param number {@code JY-20261122-0001}
 * @param rule name of the rule that says so
 * @param pieces available when last looked at; {@code excess} of them are too many
 * @param excessValue what the excess costs; null when the cost of the SKU is unknown
 * @param dailySales average pieces handed over a day in the window of the rule
 * @param coverDays how long what is available lasts, one decimal; null when nothing was sold
 * @param lastOutgoing day something was handed over last, or null when nothing ever was
 * @param lyingSince day the oldest of it came
 * @param flaggedPieces as they were when it was flagged; {@code flaggedExcess} and {@code flaggedValue} likewise
 * @param action what is to be done, with {@code plan} in words, by {@code responsible} until {@code dueOn}
 * @param outcome what was achieved
 * @param reason why it was dismissed
 * @param dismissedUntil not flagged again before this day
 */
@Label(en = "Overstock", zh = "积压")
public record Overstock(
        @Label(en = "Number", zh = "积压单号", example = "JY-20261122-0001")
        String number,

        @Label(en = "SKU", zh = "商品编码", example = "SKU-001") String sku,
        @Label(en = "Warehouse", zh = "仓库", example = "SH1") String warehouse,

        @Label(en = "State", zh = "状态", example = "flagged") OverstockState state,

        @Label(en = "Kind", zh = "类型", example = "dead") OverstockKind kind,
        @Label(en = "Rule", zh = "规则", example = "灯具滞销") String rule,
        @Label(en = "Pieces", zh = "可用件数", example = "180") long pieces,
        @Label(en = "Excess", zh = "积压件数", example = "180") long excess,

        @Sensitive("sku-costs:read") @Label(en = "Value of the excess (CNY)", zh = "积压金额（元）", example = "5850.00")
        BigDecimal excessValue,

        @Label(en = "Average daily sales", zh = "日均销量", example = "0.25")
        BigDecimal dailySales,

        @Label(en = "Days of cover", zh = "可销天数", example = "720.0")
        BigDecimal coverDays,

        @Label(en = "Last outgoing", zh = "最近出库日期", example = "2026-08-14")
        LocalDate lastOutgoing,

        @Label(en = "Lying since", zh = "在库起始日期", example = "2026-03-02")
        LocalDate lyingSince,

        @Label(en = "Flagged at", zh = "标记时间", example = "2026-11-22T00:00:00Z")
        Instant flaggedAt,

        @Label(en = "Pieces when flagged", zh = "标记时件数", example = "200")
        long flaggedPieces,

        @Label(en = "Excess when flagged", zh = "标记时积压件数", example = "200")
        long flaggedExcess,

        @Sensitive("sku-costs:read") @Label(en = "Value when flagged (CNY)", zh = "标记时积压金额（元）", example = "6500.00")
        BigDecimal flaggedValue,

        @Label(en = "Reported by", zh = "上报人", example = "chenjing")
        String reportedBy,

        @Label(en = "Reported at", zh = "上报时间", example = "2026-11-22T03:00:00Z")
        Instant reportedAt,

        @Label(en = "Action", zh = "处理方式", example = "promotion")
        OverstockAction action,

        @Label(en = "Plan", zh = "处理方案", example = "双十二第二件半价")
        String plan,

        @Label(en = "Responsible", zh = "负责人", example = "wujianguo")
        String responsible,

        @Label(en = "Due on", zh = "截止日期", example = "2026-12-15")
        LocalDate dueOn,

        @Label(en = "Agreed by", zh = "确定人", example = "wujianguo")
        String agreedBy,

        @Label(en = "Agreed at", zh = "确定时间", example = "2026-11-23T02:00:00Z")
        Instant agreedAt,

        @Label(en = "Outcome", zh = "处理结果", example = "促销售出 150 件")
        String outcome,

        @Label(en = "Cleared at", zh = "清理时间", example = "2026-12-14T09:00:00Z")
        Instant clearedAt,

        @Label(en = "Reason", zh = "忽略原因", example = "新品铺货") String reason,

        @Label(en = "Dismissed until", zh = "搁置至", example = "2026-12-31")
        LocalDate dismissedUntil) {

    public static final Register<Overstock> OVERSTOCKS = Register.of(
                    "overstock", Text.of("Overstock", "积压"), Overstock.class, OVERSTOCK)
            .search("number", "sku", "plan")
            .filter("state", "kind", "sku", "warehouse", "action", "responsible")
            .sort("number", "dueOn", "excess", "lastOutgoing")
            .workflow(OverstockState.WORKFLOW, "state");

    static Overstock flagged(
            String number, Shelf shelf, OverstockRule rule, Facts facts, Judgement judgement, Instant at, ZoneId zone) {
        return new Overstock(
                number,
                shelf.sku(),
                shelf.warehouse(),
                OverstockState.FLAGGED,
                judgement.kind(),
                rule.name(),
                facts.available(),
                judgement.excess(),
                judgement.value(),
                facts.sold().daily(rule.windowDays()),
                facts.sold().cover(facts.available(), rule.windowDays()),
                day(facts.last(), zone),
                day(facts.since(), zone),
                at,
                facts.available(),
                judgement.excess(),
                judgement.value(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The same case with what the facts and the rule say now. */
    Overstock refreshed(OverstockRule rule, Facts facts, Judgement judgement, ZoneId zone) {
        return with("kind", judgement.kind()).with("rule", rule.name()).counted(rule, facts, judgement, zone);
    }

    /** The same case when nothing is too much any more; what is left keeps its figures. */
    Overstock settled(OverstockRule rule, Facts facts, ZoneId zone) {
        return counted(rule, facts, new Judgement(kind, 0, Judgement.value(0, facts.cost())), zone);
    }

    /** The same case without a rule to judge it: what went since it was last looked at is gone from the excess. */
    Overstock counted(long available, BigDecimal cost) {
        long left = Math.max(0, available - (pieces - excess));
        return with("pieces", available).with("excess", left).with("excessValue", Judgement.value(left, cost));
    }

    private Overstock counted(OverstockRule rule, Facts facts, Judgement judgement, ZoneId zone) {
        return with("pieces", facts.available())
                .with("excess", judgement.excess())
                .with("excessValue", judgement.value())
                .with("dailySales", facts.sold().daily(rule.windowDays()))
                .with("coverDays", facts.sold().cover(facts.available(), rule.windowDays()))
                .with("lastOutgoing", day(facts.last(), zone))
                .with("lyingSince", day(facts.since(), zone));
    }

    Overstock reported(String by, Instant at) {
        return with("state", OverstockState.REPORTED).with("reportedBy", by).with("reportedAt", at);
    }

    Overstock agreed(Agreement agreement, String by, Instant at) {
        return with("state", OverstockState.AGREED)
                .with("action", agreement.action())
                .with("plan", agreement.plan())
                .with("responsible", agreement.responsible().strip())
                .with("dueOn", agreement.dueOn())
                .with("agreedBy", by)
                .with("agreedAt", at);
    }

    Overstock cleared(String result, Instant at) {
        return with("state", OverstockState.CLEARED).with("outcome", result).with("clearedAt", at);
    }

    Overstock dismissed(String why, LocalDate until) {
        return with("state", OverstockState.DISMISSED).with("reason", why).with("dismissedUntil", until);
    }

    Shelf shelf() {
        return new Shelf(sku, warehouse);
    }

    boolean overdue(LocalDate today) {
        return state == OverstockState.AGREED && dueOn.isBefore(today);
    }

    /** Pieces of the excess that are gone since it was flagged; below 0 when it has grown. */
    long achieved() {
        return flaggedExcess - excess;
    }

    /** Why it is flagged, in words. */
    Text explanation() {
        String pace = dailySales.toPlainString();
        return Text.of(
                sku + " in " + warehouse + ": " + pieces + " available since " + lyingSince + ", " + excess
                        + " of them too many by the rule " + rule
                        + ". Average daily sales = pieces handed over in the rule's"
                        + " window ÷ its days = " + pace
                        + (coverDays == null
                                ? ""
                                : "; days of cover = available ÷ daily sales = " + coverDays.toPlainString())
                        + (lastOutgoing == null
                                ? "; nothing was ever handed over."
                                : "; last handed over on " + lastOutgoing + "."),
                sku + "（" + warehouse + "）：可用 " + pieces + "，自 " + lyingSince + " 在库，按规则“" + rule + "”积压 " + excess
                        + " 件。日均销量＝统计期内交接出库件数÷天数＝" + pace
                        + (coverDays == null ? "" : "；可销天数＝可用÷日均销量＝" + coverDays.toPlainString())
                        + (lastOutgoing == null ? "；从未出库。" : "；最近出库 " + lastOutgoing + "。"));
    }

    private Overstock with(String component, Object content) {
        return OVERSTOCKS.shape().with(this, component, content);
    }

    private static LocalDate day(Instant moment, ZoneId zone) {
        return moment == null ? null : LocalDate.ofInstant(moment, zone);
    }
}
