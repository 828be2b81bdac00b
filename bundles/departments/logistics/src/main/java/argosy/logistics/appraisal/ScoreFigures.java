package argosy.logistics.appraisal;

import static argosy.logistics.db.Tables.CARRIER_OPINION;
import static argosy.logistics.db.Tables.COMPLAINT;
import static argosy.logistics.db.Tables.DAMAGE_CASE;
import static argosy.logistics.db.Tables.PARCEL;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Window;
import argosy.logistics.appraisal.Appraisal.Measure;
import argosy.logistics.complaints.ComplaintState;
import argosy.logistics.complaints.Liability;
import argosy.logistics.damage.DamageState;
import argosy.logistics.damage.Responsible;
import argosy.logistics.damage.Settlement;
import argosy.logistics.shipping.ParcelState;
import argosy.logistics.shipping.Punctuality;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.TableField;

/**
 * What carriers did with the parcels they were handed in a window, and what was said of it in the window; one grouped query
 * per source, whatever the number of parcels and carriers.
 */
final class ScoreFigures {

    private static final List<String> SETTLED = Stream.of(ComplaintState.values())
            .filter(ComplaintState::settled)
            .map(Shape::code)
            .toList();

    private final Map<ScorePart, Measure> measures = new EnumMap<>(ScorePart.class);
    private long parcels;

    private ScoreFigures() {}

    long parcels() {
        return parcels;
    }

    Map<ScorePart, Measure> measures() {
        return measures;
    }

    /**
     * @param carrier only this one, or null for all
     * @param now what is due before it and did not happen yet counts as not done
     * @return by code of the carrier, those without any figure left out
     */
    static Map<String, ScoreFigures> of(Reads reads, Window window, String carrier, Instant now) {
        Map<String, ScoreFigures> figures = new TreeMap<>();
        parcels(reads, window, carrier, now, figures);
        Map<String, Long> complaints = complaints(reads, window, carrier, figures);
        opinions(reads, window, carrier, figures);
        Map<String, Long> damages = damages(reads, window, carrier, figures);
        claims(reads, window, carrier, now, figures);
        figures.forEach((code, f) -> {
            f.measures.put(ScorePart.COMPLAINTS, new Measure(complaints.getOrDefault(code, 0L), f.parcels));
            f.measures.put(ScorePart.DAMAGE, new Measure(damages.getOrDefault(code, 0L), f.parcels));
        });
        return figures;
    }

    private static void parcels(
            Reads reads, Window window, String carrier, Instant now, Map<String, ScoreFigures> figures) {
        Field<Integer> onTime = Punctuality.of(now);
        reads.sql()
                .select(
                        PARCEL.CARRIER,
                        count(),
                        coalesce(sum(onTime), inline(BigDecimal.ZERO)),
                        count(onTime),
                        those(PARCEL.STATE.eq(inline(Shape.code(ParcelState.LOST)))))
                .from(PARCEL)
                .where(within(PARCEL.HANDED_AT, window), of(PARCEL.CARRIER, carrier))
                .groupBy(PARCEL.CARRIER)
                .forEach(row -> {
                    ScoreFigures f = figures.computeIfAbsent(row.value1(), code -> new ScoreFigures());
                    f.parcels = row.value2();
                    f.measures.put(
                            ScorePart.PUNCTUALITY, new Measure(row.value3().longValueExact(), row.value4()));
                    f.measures.put(ScorePart.LOSS, new Measure(row.value5().longValueExact(), f.parcels));
                });
    }

    /** Confirmed ones only: a mere complaint lowers nothing (LEG-19). */
    private static Map<String, Long> complaints(
            Reads reads, Window window, String carrier, Map<String, ScoreFigures> figures) {
        Map<String, Long> confirmed = new TreeMap<>();
        reads.sql()
                .select(COMPLAINT.CARRIER, count())
                .from(COMPLAINT)
                .where(
                        within(COMPLAINT.RECEIVED_AT, window),
                        of(COMPLAINT.CARRIER, carrier),
                        COMPLAINT.LIABILITY.eq(Shape.code(Liability.CARRIER)),
                        COMPLAINT.STATE.in(SETTLED))
                .groupBy(COMPLAINT.CARRIER)
                .forEach(row -> {
                    figures.computeIfAbsent(row.value1(), code -> new ScoreFigures());
                    confirmed.put(row.value1(), row.value2().longValue());
                });
        return confirmed;
    }

    private static void opinions(Reads reads, Window window, String carrier, Map<String, ScoreFigures> figures) {
        reads.sql()
                .select(CARRIER_OPINION.CARRIER, count(), sum(CARRIER_OPINION.RATING))
                .from(CARRIER_OPINION)
                .where(within(CARRIER_OPINION.GIVEN_AT, window), of(CARRIER_OPINION.CARRIER, carrier))
                .groupBy(CARRIER_OPINION.CARRIER)
                .forEach(row -> figures.computeIfAbsent(row.value1(), code -> new ScoreFigures())
                        .measures
                        .put(ScorePart.OPINION, new Measure(row.value3().longValueExact(), row.value2())));
    }

    /** Cases that were reported in the window and for which the carrier was found responsible, by now. */
    private static Map<String, Long> damages(
            Reads reads, Window window, String carrier, Map<String, ScoreFigures> figures) {
        Map<String, Long> cases = new TreeMap<>();
        reads.sql()
                .select(DAMAGE_CASE.PARTY, count())
                .from(DAMAGE_CASE)
                .where(
                        DAMAGE_CASE.REPORTED_ON.between(window.from(), window.to()),
                        DAMAGE_CASE.RESPONSIBLE.eq(Shape.code(Responsible.CARRIER)),
                        of(DAMAGE_CASE.PARTY, carrier),
                        DAMAGE_CASE.STATE.ne(Shape.code(DamageState.CANCELLED)))
                .groupBy(DAMAGE_CASE.PARTY)
                .forEach(row -> {
                    figures.computeIfAbsent(row.value1(), code -> new ScoreFigures());
                    cases.put(row.value1(), row.value2().longValue());
                });
        return cases;
    }

    /** Claims that were made in the window; one that is not due yet counts only once it is answered. */
    private static void claims(
            Reads reads, Window window, String carrier, Instant now, Map<String, ScoreFigures> figures) {
        Condition answered = DAMAGE_CASE
                .ANSWER
                .isNotNull()
                .or(DAMAGE_CASE
                        .SETTLED_AT
                        .isNotNull()
                        .and(DAMAGE_CASE.SETTLEMENT.ne(inline(Shape.code(Settlement.WRITTEN_OFF)))));
        reads.sql()
                .select(DAMAGE_CASE.PARTY, count(), those(answered))
                .from(DAMAGE_CASE)
                .where(
                        within(DAMAGE_CASE.CONTACTED_AT, window),
                        DAMAGE_CASE.RESPONSIBLE.eq(Shape.code(Responsible.CARRIER)),
                        of(DAMAGE_CASE.PARTY, carrier),
                        answered.or(DAMAGE_CASE.ANSWER_DUE.lt(LocalDate.ofInstant(now, window.zone()))))
                .groupBy(DAMAGE_CASE.PARTY)
                .forEach(row -> figures.computeIfAbsent(row.value1(), code -> new ScoreFigures())
                        .measures
                        .put(ScorePart.CLAIMS, new Measure(row.value3().longValueExact(), row.value2())));
    }

    private static Field<BigDecimal> those(Condition which) {
        return sum(when(which, inline(1)).otherwise(inline(0)));
    }

    private static Condition within(TableField<?, Instant> at, Window window) {
        return at.ge(window.start()).and(at.lt(window.end()));
    }

    private static Condition of(TableField<?, String> column, String carrier) {
        return carrier == null ? column.isNotNull() : column.eq(carrier);
    }
}
