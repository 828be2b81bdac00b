package argosy.logistics.appraisal;

import static argosy.logistics.db.Tables.CARRIER_SCORE_PART;

import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Transaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows that hang below scores, read and kept for many at once. */
final class ScoreParts {

    private ScoreParts() {}

    static Map<Long, List<PartScore>> of(Reads reads, Collection<Long> scores) {
        Map<Long, List<PartScore>> parts = new HashMap<>();
        reads.sql()
                .select(
                        CARRIER_SCORE_PART.SCORE,
                        CARRIER_SCORE_PART.PART,
                        CARRIER_SCORE_PART.NUMERATOR,
                        CARRIER_SCORE_PART.DENOMINATOR,
                        CARRIER_SCORE_PART.FIGURE,
                        CARRIER_SCORE_PART.FULL_MARK,
                        CARRIER_SCORE_PART.ZERO_MARK,
                        CARRIER_SCORE_PART.POINTS,
                        CARRIER_SCORE_PART.WEIGHT,
                        CARRIER_SCORE_PART.WEIGHT_USED)
                .from(CARRIER_SCORE_PART)
                .where(CARRIER_SCORE_PART.SCORE.in(scores))
                .forEach(row -> parts.computeIfAbsent(row.value1(), score -> new ArrayList<>())
                        .add(new PartScore(
                                Shape.constant(ScorePart.class, row.value2()).orElseThrow(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                row.value7(),
                                row.value8(),
                                row.value9(),
                                row.value10())));
        parts.values().forEach(some -> some.sort(Comparator.comparing(PartScore::part)));
        return parts;
    }

    static void forget(Transaction tx, Collection<Long> scores) {
        tx.sql()
                .deleteFrom(CARRIER_SCORE_PART)
                .where(CARRIER_SCORE_PART.SCORE.in(scores))
                .execute();
    }

    static void keep(Transaction tx, Map<Long, List<PartScore>> scores) {
        tx.sql()
                .batch(scores.entrySet().stream()
                        .flatMap(score -> score.getValue().stream().map(part -> tx.sql()
                                .insertInto(CARRIER_SCORE_PART)
                                .set(CARRIER_SCORE_PART.ID, tx.nextId())
                                .set(CARRIER_SCORE_PART.SCORE, score.getKey())
                                .set(CARRIER_SCORE_PART.PART, Shape.code(part.part()))
                                .set(CARRIER_SCORE_PART.NUMERATOR, part.numerator())
                                .set(CARRIER_SCORE_PART.DENOMINATOR, part.denominator())
                                .set(CARRIER_SCORE_PART.FIGURE, part.figure())
                                .set(CARRIER_SCORE_PART.FULL_MARK, part.fullMark())
                                .set(CARRIER_SCORE_PART.ZERO_MARK, part.zeroMark())
                                .set(CARRIER_SCORE_PART.POINTS, part.points())
                                .set(CARRIER_SCORE_PART.WEIGHT, part.weight())
                                .set(CARRIER_SCORE_PART.WEIGHT_USED, part.weightUsed())))
                        .toList())
                .execute();
    }
}
