package argosy.operations.targets;

import argosy.department.Label;
import java.math.BigDecimal;

/**
 * How a line of a budget is used (OPS-04), in yuan.
 *
 * @param committed promised and not spent yet
 * @param remaining planned − committed − spent; below zero it is overdrawn
 */
@Label(en = "Use of a budget line", zh = "预算使用")
public record LineUse(
        @Label(en = "Line", zh = "预算项目", example = "promotion")
        BudgetLine line,

        @Label(en = "Planned (CNY)", zh = "预算（元）", example = "120000.00")
        BigDecimal planned,

        @Label(en = "Committed (CNY)", zh = "已占用（元）", example = "30000.00")
        BigDecimal committed,

        @Label(en = "Spent (CNY)", zh = "已使用（元）", example = "65000.00")
        BigDecimal spent,

        @Label(en = "Remaining (CNY)", zh = "剩余（元）", example = "25000.00")
        BigDecimal remaining) {

    static LineUse of(BudgetLine line, BigDecimal planned, BigDecimal committed, BigDecimal spent) {
        return new LineUse(
                line, planned, committed, spent, planned.subtract(committed).subtract(spent));
    }
}
