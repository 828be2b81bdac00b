package argosy.operations.targets;

import argosy.department.Label;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How far a target is reached (OPS-02), in yuan.
 *
 * @param actual net sales of the period so far; null when unknown
 * @param rate actual ÷ target in per cent; null when the target is zero or the actual unknown
 * @param gap actual − target, or null
 * @param passed days of the period that have passed, in per cent
 */
@Label(en = "Achievement", zh = "目标达成")
public record AchievementFigures(
        @Label(en = "Target", zh = "目标号", example = "MB-20261122-0001")
        String number,

        @Label(en = "Period", zh = "期间", example = "2026-11")
        String period,

        @Label(en = "Shop", zh = "店铺", example = "TM-ZSXP") String shop,
        @Label(en = "Team", zh = "小组", example = "yyb-1") String team,

        @Label(en = "Person", zh = "个人", example = "guoxiaoyu")
        String person,

        @Label(en = "From", zh = "起", example = "2026-11-01")
        LocalDate from,

        @Label(en = "To", zh = "止", example = "2026-11-30") LocalDate to,

        @Label(en = "Target (CNY)", zh = "目标金额（元）", example = "1200000.00")
        BigDecimal target,

        @Label(en = "Net sales (CNY)", zh = "实际净销售额（元）", example = "1080000.00")
        BigDecimal actual,

        @Label(en = "Achievement (%)", zh = "达成率（%）", example = "90.00")
        BigDecimal rate,

        @Label(en = "Gap (CNY)", zh = "差额（元）", example = "-120000.00")
        BigDecimal gap,

        @Label(en = "Time passed (%)", zh = "时间进度（%）", example = "73.33")
        BigDecimal passed) {}
