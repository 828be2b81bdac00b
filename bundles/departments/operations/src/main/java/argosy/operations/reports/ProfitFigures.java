package argosy.operations.reports;

import argosy.department.Label;
import java.math.BigDecimal;

/**
 * What is left of the sales of a group after the cost of the goods, in yuan, as far as that cost is known (OPS-46).
 *
 * @param unknownLines order lines whose goods have no known cost; they are in no amount but {@code unknownSales}
 */
@Label(en = "Gross profit", zh = "毛利")
public record ProfitFigures(
        @Label(en = "Group", zh = "分组", example = "TM-ZSXP") String group,

        @Label(en = "Lines with cost", zh = "成本已知行", example = "5120")
        long knownLines,

        @Label(en = "Lines without cost", zh = "成本未知行", example = "33")
        long unknownLines,

        @Label(en = "Sales with cost (CNY)", zh = "成本已知销售额（元）", example = "480120.00")
        BigDecimal knownSales,

        @Label(en = "Sales without cost (CNY)", zh = "成本未知销售额（元）", example = "2950.00")
        BigDecimal unknownSales,

        @Label(en = "Cost (CNY)", zh = "成本（元）", example = "301400.00")
        BigDecimal cost,

        @Label(en = "Gross profit (CNY)", zh = "毛利（元）", example = "178720.00")
        BigDecimal profit,

        @Label(en = "Margin %", zh = "毛利率%", example = "37.22")
        BigDecimal marginPercent) {}
