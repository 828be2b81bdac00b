package argosy.operations.targets;

import argosy.department.Label;
import java.math.BigDecimal;

/**
 * The parts of a target against the whole (OPS-01), in yuan.
 *
 * @param difference sum of the parts − the whole: above zero the parts promise more, below zero they lack something
 */
@Label(en = "Roll-up of a target", zh = "目标汇总")
public record RollUp(
        @Label(en = "Parts", zh = "分解数", example = "3") int parts,

        @Label(en = "Sum of the parts (CNY)", zh = "分解合计（元）", example = "1200000.00")
        BigDecimal sum,

        @Label(en = "Difference (CNY)", zh = "与目标差额（元）", example = "0.00")
        BigDecimal difference) {}
