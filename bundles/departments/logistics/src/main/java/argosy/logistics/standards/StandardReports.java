package argosy.logistics.standards;

import static argosy.logistics.db.Tables.FLOOR_CHECK;
import static argosy.logistics.db.Tables.SOP;
import static argosy.logistics.db.Tables.SOP_ACKNOWLEDGEMENT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Report;
import argosy.department.Shape;
import argosy.department.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/** What is reported of standards (LOG-22): one grouped query each, at most {@value #MOST_ROWS} rows. */
public final class StandardReports {

    public static final int MOST_ROWS = 5000;

    private final Reads reads;

    /** @param reads the department's database */
    public StandardReports(Reads reads) {
        this.reads = reads;
    }

    /** Of every edition in force, who was asked to read it and who has. */
    public Report<AcknowledgementRate> acknowledgements() {
        var done = sum(
                when(SOP_ACKNOWLEDGEMENT.STATE.eq(inline(Shape.code(SopAcknowledgement.State.ACKNOWLEDGED))), inline(1))
                        .otherwise(inline(0)));
        List<AcknowledgementRate> rows = reads.sql()
                .select(SOP.CODE, SOP.EDITION, SOP.TITLE, count(SOP_ACKNOWLEDGEMENT.ID), done)
                .from(SOP)
                .leftJoin(SOP_ACKNOWLEDGEMENT)
                .on(SOP_ACKNOWLEDGEMENT.SOP.eq(SOP.ID))
                .where(SOP.STATE.eq(Shape.code(SopState.IN_FORCE)))
                .groupBy(SOP.CODE, SOP.EDITION, SOP.TITLE)
                .orderBy(SOP.CODE)
                .limit(MOST_ROWS)
                .fetch(row -> new AcknowledgementRate(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5().longValueExact(),
                        percent(row.value5().longValueExact(), row.value4())));
        return new Report<>(
                "sop-acknowledgements",
                Text.of("Acknowledgement of standards", "SOP 阅知率"),
                Text.of(
                        "Editions in force now. Asked = people who were asked to read it or read it of themselves; rate = read"
                                + " ÷ asked × 100, empty when nobody was asked.",
                        "当前现行版次。应阅知 = 被要求阅知或自行阅知的人数；阅知率 = 已阅知 ÷ 应阅知 × 100%，无人应阅知时为空。"),
                Shape.of(AcknowledgementRate.class),
                rows);
    }

    /**
     * Scores of the checks of a period by warehouse and standard.
     *
     * @param from first day; {@code until} last day, both included
     */
    public Report<FloorScore> floorScores(LocalDate from, LocalDate until) {
        if (until.isBefore(from)) {
            throw Problem.badRequest("bad-window", "The last day must not lie before the first.", "结束日期不能早于开始日期。");
        }
        List<FloorScore> rows = reads.sql()
                .select(
                        FLOOR_CHECK.WAREHOUSE,
                        FLOOR_CHECK.SOP_CODE,
                        count(),
                        sum(FLOOR_CHECK.SCORE),
                        sum(FLOOR_CHECK.FAILED))
                .from(FLOOR_CHECK)
                .where(FLOOR_CHECK.ON_DAY.between(from, until))
                .groupBy(FLOOR_CHECK.WAREHOUSE, FLOOR_CHECK.SOP_CODE)
                .orderBy(FLOOR_CHECK.WAREHOUSE, FLOOR_CHECK.SOP_CODE)
                .limit(MOST_ROWS)
                .fetch(row -> new FloorScore(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4().divide(BigDecimal.valueOf(row.value3()), 1, RoundingMode.HALF_UP),
                        row.value5().longValueExact()));
        return new Report<>(
                "floor-scores",
                Text.of("Floor check scores", "现场检查得分"),
                Text.of(
                        "Floor checks from " + from + " to " + until
                                + ". Score of a check = items passed ÷ items checked × 100; average = sum of scores ÷ checks.",
                        from + " 至 " + until + " 的现场检查。单次得分 = 合格项 ÷ 检查项 × 100；平均得分 = 得分合计 ÷ 检查次数。"),
                Shape.of(FloorScore.class),
                rows);
    }

    /** One decimal, or null of nothing. */
    static BigDecimal percent(long part, long all) {
        return all == 0
                ? null
                : BigDecimal.valueOf(part).movePointRight(2).divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP);
    }
}
