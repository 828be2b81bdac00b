package argosy.logistics.appraisal;

import static argosy.logistics.appraisal.CarrierScore.SCORES;
import static argosy.logistics.appraisal.CarrierScoreRule.RULES;
import static argosy.logistics.db.Tables.CARRIER;
import static argosy.logistics.db.Tables.CARRIER_SCORE;
import static argosy.logistics.db.Tables.CARRIER_SCORE_RULE;

import argosy.department.Caller;
import argosy.department.Problem;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.department.Window;
import argosy.logistics.carriers.CarrierStanding;
import argosy.logistics.carriers.Carriers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.impl.DSL;

/** Scores of carriers: computed as often as one likes, answered for by a person, then applied (LOG-19). */
public final class CarrierScores {

    private static final int SOME = 1000;
    private static final int REASON = 500;

    public CarrierScores() {}

    /**
     * What a computation made.
     *
     * @param computed the scores, by carrier
     * @param kept carriers whose score of these days was confirmed before and therefore stays
     */
    public record Computed(List<Stored<CarrierScore>> computed, List<String> kept) {}

    /**
     * Scores all carriers that have figures in the window, or one. Doing it again replaces what nobody has confirmed.
     *
     * @param carrier code, or null for all
     * @return 409 when no rule holds for the window or there is nothing to score; 422 for an unknown carrier or days to come
     */
    public Computed compute(Transaction tx, Window window, String carrier) {
        requireCarrier(tx, carrier);
        if (window.start().isAfter(tx.now())) {
            throw Problem.invalid("from", "These days are still to come.", "该时间段尚未开始。");
        }
        Stored<CarrierScoreRule> rule = rule(tx, window.from());
        // Two people who compute the same days take their turn here.
        tx.hold(RULES, List.of(rule.id()));
        Map<String, ScoreFigures> figures = ScoreFigures.of(tx, window, carrier, tx.now());
        if (figures.isEmpty()) {
            throw Problem.conflict(
                    "nothing-to-score",
                    "No parcel was handed over and nothing was said of a carrier in these days.",
                    "该时间段内没有交接包裹，也没有评价或投诉，无法考核。");
        }
        Map<String, Stored<CarrierScore>> before = new HashMap<>();
        tx.select(SCORES, CARRIER_SCORE.FROM_DAY.eq(window.from()).and(CARRIER_SCORE.TO_DAY.eq(window.to())), SOME)
                .forEach(score -> before.put(score.value().carrier(), score));
        List<String> kept = new ArrayList<>();
        List<Stored<CarrierScore>> replaced = new ArrayList<>();
        List<CarrierScore> fresh = new ArrayList<>();
        Map<String, List<PartScore>> parts = new LinkedHashMap<>();
        figures.forEach((code, of) -> {
            Stored<CarrierScore> known = before.get(code);
            if (known != null && known.value().state() != ScoreState.COMPUTED) {
                kept.add(code);
                return;
            }
            Appraisal appraisal = Appraisal.of(rule.value().marks(), of.measures());
            CarrierScore score = score(tx, code, window, rule, of.parcels(), appraisal);
            parts.put(code, appraisal.parts());
            if (known == null) {
                fresh.add(score);
            } else {
                replaced.add(tx.update(SCORES, known, score));
            }
        });
        ScoreParts.forget(tx, replaced.stream().map(Stored::id).toList());
        List<Stored<CarrierScore>> computed = new ArrayList<>(replaced);
        computed.addAll(tx.insertAll(SCORES, fresh));
        Map<Long, List<PartScore>> rows = new LinkedHashMap<>();
        computed.forEach(score -> rows.put(score.id(), parts.get(score.value().carrier())));
        ScoreParts.keep(tx, rows);
        computed.sort(java.util.Comparator.comparing(score -> score.value().carrier()));
        return new Computed(List.copyOf(computed), List.copyOf(kept));
    }

    /**
     * Somebody answers for the score.
     *
     * @param standing what was decided, or null for what is proposed
     * @param reason needed when it is not what is proposed
     */
    public Stored<CarrierScore> confirm(Transaction tx, long id, CarrierStanding standing, String reason) {
        Stored<CarrierScore> score = tx.step(SCORES, id, "confirm");
        CarrierScore was = score.value();
        if (own(was, tx.by())) {
            throw Problem.conflict(
                    "four-eyes", "You computed this score; somebody else confirms it.", "该得分由您计算，须由他人确认。");
        }
        if (!was.toDay().isBefore(tx.today())) {
            throw Problem.conflict(
                    "window-open",
                    "The window ends on " + was.toDay() + "; compute again and confirm after it.",
                    "考核期于 " + was.toDay() + " 结束，请结束后重新计算再确认。");
        }
        CarrierStanding decided = standing == null ? was.proposed() : standing;
        if (decided != was.proposed() && (reason == null || reason.isBlank())) {
            throw Problem.invalid("reason", "Say why it is not what the figures propose.", "评级与建议不一致，请填写原因。");
        }
        tx.publish(
                CarrierScored.SCORED,
                was.carrier(),
                new CarrierScored(
                        was.carrier(),
                        was.fromDay(),
                        was.toDay(),
                        was.total(),
                        decided == null ? null : Shape.code(decided)));
        return tx.update(SCORES, score, was.confirmed(decided, reason, tx.by().username(), tx.now()));
    }

    /** Makes the carrier's standing what the score says. 409 when it says none, or a later window was applied already. */
    public Stored<CarrierScore> apply(Transaction tx, long id) {
        Stored<CarrierScore> score = tx.step(SCORES, id, "apply");
        CarrierScore s = score.value();
        if (s.standing() == null) {
            throw Problem.conflict("no-verdict", "The score has no standing that could be applied.", "该得分没有评级，无法执行。");
        }
        if (tx.sql()
                .fetchExists(DSL.selectOne()
                        .from(CARRIER_SCORE)
                        .where(
                                CARRIER_SCORE.CARRIER.eq(s.carrier()),
                                CARRIER_SCORE.TO_DAY.gt(s.toDay()),
                                CARRIER_SCORE.STATE.eq(Shape.code(ScoreState.APPLIED))))) {
            throw Problem.conflict(
                    "later-applied",
                    "A later score of carrier " + s.carrier() + " was applied already; this one would take it back.",
                    "物流公司 " + s.carrier() + " 已执行更近考核期的评级，不能再执行较早的。");
        }
        String why = "Score 考核得分 " + s.total() + ", " + s.fromDay() + " – " + s.toDay()
                + (s.reason() == null || s.reason().isBlank() ? "" : ": " + s.reason());
        Carriers.stand(tx, s.carrier(), s.standing(), why.length() > REASON ? why.substring(0, REASON) : why);
        return tx.update(SCORES, score, s.applied(tx.by().username(), tx.now()));
    }

    /** Whether the caller computed it and may therefore not confirm it; the head, who holds {@code confirm-own}, may. */
    static boolean own(CarrierScore score, Caller caller) {
        return score.computedBy().equals(caller.username()) && !caller.may("logistics:carrier-scores:confirm-own");
    }

    private static CarrierScore score(
            Transaction tx,
            String carrier,
            Window window,
            Stored<CarrierScoreRule> rule,
            long parcels,
            Appraisal appraisal) {
        CarrierScoreRule r = rule.value();
        return new CarrierScore(
                carrier,
                window.from(),
                window.to(),
                parcels,
                appraisal.total(),
                r.standing(parcels, appraisal.total()),
                null,
                null,
                ScoreState.COMPUTED,
                r.code() + " v" + rule.version(),
                r.fewestParcels(),
                r.warnBelow(),
                r.blockBelow(),
                tx.by().username(),
                tx.now(),
                null,
                null,
                null,
                null);
    }

    private static Stored<CarrierScoreRule> rule(Transaction tx, LocalDate day) {
        Long id = tx.sql()
                .select(CARRIER_SCORE_RULE.ID)
                .from(CARRIER_SCORE_RULE)
                .where(CARRIER_SCORE_RULE.VALID_FROM.le(day))
                .orderBy(CARRIER_SCORE_RULE.VALID_FROM.desc())
                .limit(1)
                .fetchOne(CARRIER_SCORE_RULE.ID);
        if (id == null) {
            throw Problem.conflict(
                    "no-rule",
                    Text.of(
                            "No score rule is valid on " + day + "; add one to the carrier score rules.",
                            day + " 没有生效的考核规则，请先在快递考核规则中新增。"),
                    Map.of("day", day.toString()));
        }
        return tx.get(RULES, id);
    }

    private static void requireCarrier(Transaction tx, String carrier) {
        if (carrier != null
                && !tx.sql().fetchExists(DSL.selectOne().from(CARRIER).where(CARRIER.CODE.eq(carrier)))) {
            throw Problem.invalid("carrier", "There is no carrier " + carrier + ".", "没有物流公司 " + carrier + "。");
        }
    }
}
