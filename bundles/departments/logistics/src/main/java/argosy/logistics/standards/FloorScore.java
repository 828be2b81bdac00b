package argosy.logistics.standards;

import argosy.department.Label;
import java.math.BigDecimal;

/**
 * How well the work follows a standard in a warehouse (LOG-22).
 *
 * @param averageScore mean of the scores, one decimal
 * @param failedItems items that failed in all checks
 */
@Label(en = "Floor check score", zh = "现场检查得分")
public record FloorScore(
        @Label(en = "Warehouse", zh = "仓库", example = "SH1") String warehouse,

        @Label(en = "Standard", zh = "SOP 编码", example = "SOP-PICK")
        String sopCode,

        @Label(en = "Checks", zh = "检查次数", example = "8") long checks,

        @Label(en = "Average score %", zh = "平均得分%", example = "93.8")
        BigDecimal averageScore,

        @Label(en = "Failed items", zh = "不合格项", example = "5")
        long failedItems) {}
