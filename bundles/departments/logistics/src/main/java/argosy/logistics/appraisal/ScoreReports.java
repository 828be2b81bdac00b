package argosy.logistics.appraisal;

import static argosy.logistics.appraisal.CarrierScore.SCORES;
import static argosy.logistics.carriers.Carrier.CARRIERS;
import static argosy.logistics.db.Tables.CARRIER;
import static argosy.logistics.db.Tables.CARRIER_SCORE;
import static org.jooq.impl.DSL.noCondition;

import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Report;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Window;
import argosy.logistics.carriers.CarrierState;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Carriers side by side, and each over the months (LOG-19); for the screen and for the reports of the department. */
public final class ScoreReports {

    private static final int MOST = 5000;

    private final Reads reads;

    public ScoreReports(Reads reads) {
        this.reads = reads;
    }

    /** All carriers in use with their score of exactly these days, the best first; those without one last. */
    public Report<ScoreReview> review(Window window) {
        Map<String, Stored<CarrierScore>> scores = new HashMap<>();
        reads.select(SCORES, CARRIER_SCORE.FROM_DAY.eq(window.from()).and(CARRIER_SCORE.TO_DAY.eq(window.to())), MOST)
                .forEach(score -> scores.put(score.value().carrier(), score));
        Map<String, BigDecimal> before = before(window);
        Map<Long, List<PartScore>> parts =
                ScoreParts.of(reads, scores.values().stream().map(Stored::id).toList());
        Map<String, String> names = new TreeMap<>();
        reads.select(
                        CARRIERS,
                        CARRIER.STATE.eq(Shape.code(CarrierState.ACTIVE)).or(CARRIER.CODE.in(scores.keySet())),
                        MOST)
                .forEach(carrier ->
                        names.put(carrier.value().code(), carrier.value().name()));
        Set<String> codes = new TreeSet<>(names.keySet());
        codes.addAll(scores.keySet());
        List<String> sorted = codes.stream()
                .sorted(Comparator.comparing(
                        (String code) -> total(scores.get(code)), Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
        List<ScoreReview> rows = new ArrayList<>();
        int place = 0;
        BigDecimal above = null;
        for (String code : sorted) {
            BigDecimal total = total(scores.get(code));
            // Equal totals share a place.
            place = total != null && total.equals(above) ? place : rows.size() + 1;
            above = total;
            rows.add(row(
                    total == null ? null : place,
                    code,
                    names.get(code),
                    scores.get(code),
                    parts,
                    change(total, before.get(code))));
        }
        return new Report<>(
                "carrier-review",
                Text.of("Comprehensive review of carriers", "物流公司综合评审"),
                Text.of(
                        "Carriers in use with their score of exactly these days, best first. Total = Σ points of a part × its"
                                + " weight; each score shows its formula with the numbers. Change = total less that of the"
                                + " latest score that ended before these days.",
                        "在用物流公司在该考核期的得分，从高到低。总分 = Σ 分项得分 × 权重，每条得分附带入数字的公式。较上期 = 总分 − 此前最近一期总分。"),
                window,
                Shape.of(ScoreReview.class),
                rows);
    }

    /** Scores of whole months that lie in the window, by carrier and month. 400 when there are too many. */
    public Report<ScoreTrend> trend(Window window, String carrier) {
        List<Stored<CarrierScore>> scores = reads.select(
                SCORES,
                CARRIER_SCORE
                        .FROM_DAY
                        .ge(window.from())
                        .and(CARRIER_SCORE.TO_DAY.le(window.to()))
                        .and(carrier == null ? noCondition() : CARRIER_SCORE.CARRIER.eq(carrier)),
                MOST + 1);
        if (scores.size() > MOST) {
            throw Problem.badRequest(
                    "report-too-long",
                    "More than " + MOST + " scores; narrow the window or name a carrier.",
                    "超过 " + MOST + " 条得分，请缩小时间段或指定物流公司。");
        }
        Map<String, TreeMap<YearMonth, CarrierScore>> months = new TreeMap<>();
        scores.stream().map(Stored::value).filter(ScoreReports::wholeMonth).forEach(score -> months.computeIfAbsent(
                        score.carrier(), code -> new TreeMap<>())
                .put(YearMonth.from(score.fromDay()), score));
        List<ScoreTrend> rows = new ArrayList<>();
        months.forEach((code, byMonth) -> byMonth.forEach((month, score) -> {
            CarrierScore previous = byMonth.get(month.minusMonths(1));
            rows.add(new ScoreTrend(
                    code,
                    month.toString(),
                    score.parcels(),
                    score.total(),
                    change(score.total(), previous == null ? null : previous.total()),
                    score.standing(),
                    score.state()));
        }));
        return new Report<>(
                "carrier-trend",
                Text.of("Carrier scores by month", "物流公司月度得分趋势"),
                Text.of(
                        "Scores of whole months within these days. Change = total less that of the month before.",
                        "该时间段内整月的考核得分。较上月 = 本月总分 − 上月总分。"),
                window,
                Shape.of(ScoreTrend.class),
                rows);
    }

    /** The latest total of each carrier that ended before the window. */
    private Map<String, BigDecimal> before(Window window) {
        Map<String, CarrierScore> latest = new HashMap<>();
        reads.select(
                        SCORES,
                        CARRIER_SCORE
                                .TO_DAY
                                .lt(window.from())
                                .and(CARRIER_SCORE.TO_DAY.ge(window.from().minusMonths(3))),
                        MOST)
                .forEach(score -> latest.merge(
                        score.value().carrier(),
                        score.value(),
                        (one, other) -> one.toDay().isBefore(other.toDay()) ? other : one));
        Map<String, BigDecimal> totals = new HashMap<>();
        latest.forEach((code, score) -> totals.put(code, score.total()));
        return totals;
    }

    private static ScoreReview row(
            Integer place,
            String code,
            String name,
            Stored<CarrierScore> score,
            Map<Long, List<PartScore>> parts,
            BigDecimal change) {
        if (score == null) {
            return new ScoreReview(
                    null, code, name, null, null, null, null, null, null, null, null, null, null, null, null);
        }
        CarrierScore s = score.value();
        List<PartScore> of = parts.getOrDefault(score.id(), List.of());
        return new ScoreReview(
                place,
                code,
                name,
                s.parcels(),
                figure(of, ScorePart.PUNCTUALITY),
                figure(of, ScorePart.LOSS),
                figure(of, ScorePart.DAMAGE),
                figure(of, ScorePart.COMPLAINTS),
                figure(of, ScorePart.OPINION),
                figure(of, ScorePart.CLAIMS),
                s.total(),
                change,
                s.proposed(),
                s.standing(),
                s.state());
    }

    private static BigDecimal figure(List<PartScore> parts, ScorePart part) {
        return parts.stream()
                .filter(p -> p.part() == part)
                .map(PartScore::figure)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static BigDecimal total(Stored<CarrierScore> score) {
        return score == null ? null : score.value().total();
    }

    private static BigDecimal change(BigDecimal now, BigDecimal before) {
        return now == null || before == null ? null : now.subtract(before);
    }

    private static boolean wholeMonth(CarrierScore score) {
        YearMonth month = YearMonth.from(score.fromDay());
        return score.fromDay().equals(month.atDay(1)) && score.toDay().equals(month.atEndOfMonth());
    }
}
