package argosy.logistics.damage;

import static argosy.logistics.db.Tables.DAMAGE_CASE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.month;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;
import static org.jooq.impl.DSL.year;

import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Report;
import argosy.department.Shape;
import argosy.department.Text;
import argosy.department.Window;
import java.math.BigDecimal;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;

/** What is reported of damage (LOG-15, 6.4): mounted as {@code reports/damage}. */
public final class DamageReports {

    /** The most rows a report has. */
    public static final int MOST_ROWS = 5000;

    private final Reads reads;

    /** @param reads the department's database */
    public DamageReports(Reads reads) {
        this.reads = reads;
    }

    /**
     * Who answers for how much damage, by month of the report. 400 {@code report-too-long} for more than {@value #MOST_ROWS}.
     */
    public Report<DamageFigures> responsibility(Window window) {
        Condition organisation = DAMAGE_CASE.RESPONSIBLE.in(
                inline(Shape.code(Responsible.SUPPLIER)), inline(Shape.code(Responsible.CARRIER)));
        Condition writtenOff = DAMAGE_CASE.SETTLEMENT.eq(inline(Shape.code(Settlement.WRITTEN_OFF)));
        // Computed before they are grouped by: Derby stumbles over a group by an expression with an empty branch.
        Table<?> cases = reads.sql()
                .select(
                        year(DAMAGE_CASE.REPORTED_ON).as("y"),
                        month(DAMAGE_CASE.REPORTED_ON).as("m"),
                        DAMAGE_CASE.RESPONSIBLE.as("responsible"),
                        when(organisation, DAMAGE_CASE.PARTY).as("party"),
                        DAMAGE_CASE.QUANTITY.as("quantity"),
                        DAMAGE_CASE.LOSS.as("loss"),
                        DAMAGE_CASE.CLAIMED.as("claimed"),
                        DAMAGE_CASE.RECEIVED.as("received"),
                        when(writtenOff, DAMAGE_CASE.LOSS).as("written_off"),
                        when(DAMAGE_CASE.SETTLED_AT.isNull(), DAMAGE_CASE.LOSS).as("unsettled"))
                .from(DAMAGE_CASE)
                .where(DAMAGE_CASE.REPORTED_ON.between(window.from(), window.to()))
                .and(DAMAGE_CASE.STATE.ne(Shape.code(DamageState.CANCELLED)))
                .asTable("cases");
        Field<Integer> year = cases.field("y", Integer.class);
        Field<Integer> month = cases.field("m", Integer.class);
        Field<String> responsible = cases.field("responsible", String.class);
        Field<String> party = cases.field("party", String.class);
        Field<BigDecimal> loss = cases.field("loss", BigDecimal.class);
        List<DamageFigures> rows = reads.sql()
                .select(
                        year,
                        month,
                        responsible,
                        party,
                        count(),
                        sum(cases.field("quantity", Long.class)),
                        sum(loss),
                        count(loss),
                        sum(cases.field("claimed", BigDecimal.class)),
                        sum(cases.field("received", BigDecimal.class)),
                        sum(cases.field("written_off", BigDecimal.class)),
                        sum(cases.field("unsettled", BigDecimal.class)))
                .from(cases)
                .groupBy(year, month, responsible, party)
                .orderBy(year, month, responsible, party)
                .limit(MOST_ROWS + 1)
                .fetch(r -> new DamageFigures(
                        "%04d-%02d".formatted(r.value1(), r.value2()),
                        r.value3() == null
                                ? null
                                : Shape.constant(Responsible.class, r.value3()).orElseThrow(),
                        r.value4(),
                        r.value5(),
                        r.value6().longValueExact(),
                        yuan(r.value7()),
                        r.value5() - r.value8(),
                        yuan(r.value9()),
                        yuan(r.value10()),
                        yuan(r.value11()),
                        yuan(r.value12())));
        if (rows.size() > MOST_ROWS) {
            throw Problem.badRequest(
                    "report-too-long", "More than " + MOST_ROWS + " rows; narrow the window.", "数据过多，请缩小时间段。");
        }
        return new Report<>(
                "damage",
                Text.of("Damage by responsibility", "残损责任统计"),
                Text.of(
                        "Damage cases without cancelled ones, by month of the report and who answers for them. Loss ="
                                + " pieces × unit cost; cases without a unit cost count as not valued. Claimed = the last"
                                + " claim of each case. Open = loss of cases neither settled nor written off.",
                        "残损单（不含已撤销），按登记月份与责任方统计。损失 = 件数 × 单件成本，未填成本的单计入未估值。索赔 = 每单最近一次索赔金额。未结 =" + " 未理赔也未核销的损失金额。"),
                window,
                Shape.of(DamageFigures.class),
                rows);
    }

    private static BigDecimal yuan(BigDecimal sum) {
        return sum == null ? BigDecimal.ZERO.setScale(2) : sum;
    }
}
