package argosy.logistics.safety;

import argosy.department.Label;
import java.math.BigDecimal;

/**
 * Hazards of one kind and severity in a warehouse (LOG-24).
 *
 * @param open not verified yet and not dismissed; {@code overdue} those of them that should be fixed by now
 * @param verified verified in the period; {@code inTime} those of them that were fixed by their day
 * @param inTimePercent one decimal, or null when none was verified
 */
@Label(en = "Hazard figures", zh = "隐患统计")
public record HazardFigures(
        @Label(en = "Warehouse", zh = "仓库", example = "SH1") String warehouse,
        @Label(en = "Kind", zh = "类别", example = "fire") HazardKind kind,

        @Label(en = "Severity", zh = "程度", example = "high") Hazard.Severity severity,

        @Label(en = "Open", zh = "未闭环", example = "3") long open,
        @Label(en = "Overdue", zh = "逾期", example = "1") long overdue,
        @Label(en = "Verified", zh = "已验收", example = "8") long verified,
        @Label(en = "In time", zh = "按期", example = "7") long inTime,

        @Label(en = "In time %", zh = "按期率%", example = "87.5")
        BigDecimal inTimePercent) {}
