package argosy.logistics.improvements;

import static argosy.logistics.db.Tables.IMPROVEMENT;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A proposal for improvement (LOG-01, LOG-23). Who proposes stands in {@code createdBy}.
 *
 * @param number {@code GS-20261122-0001}
 * @param warehouse where it applies, or null for all; {@code zone} and {@code bin} narrower, or null
 * @param decision why it was accepted or declined, or null
 * @param outcome what came of it, or null
 */
@Label(en = "Improvement", zh = "改善提案")
public record Improvement(
        @Label(en = "Number", zh = "提案号", example = "GS-20261122-0001")
        String number,

        @Label(en = "Kind", zh = "类别", example = "space") Kind kind,

        @Label(en = "Title", zh = "标题", example = "畅销品移到 A 区前排")
        String title,

        @Label(en = "Proposal", zh = "提案内容", example = "前 20 名商品移至 A-01 到 A-04")
        String proposal,

        @Label(en = "Expected benefit", zh = "预期效益", example = "每单少走 15 米")
        String expectedBenefit,

        @Label(en = "Warehouse", zh = "仓库", example = "SH1") String warehouse,
        @Label(en = "Zone", zh = "库区", example = "A") String zone,
        @Label(en = "Bin", zh = "库位", example = "SH1-A-01") String bin,

        @Label(en = "State", zh = "状态", example = "proposed")
        ImprovementState state,

        @Label(en = "Decided by", zh = "决定人", example = "wujianguo")
        String decidedBy,

        @Label(en = "Decided at", zh = "决定时间", example = "2026-11-22T02:00:00Z")
        Instant decidedAt,

        @Label(en = "Decision", zh = "决定说明", example = "12 月淡季实施")
        String decision,

        @Label(en = "Done on", zh = "完成日期", example = "2026-12-10")
        LocalDate doneOn,

        @Label(en = "Outcome", zh = "实施效果", example = "拣货用时由 42 秒降到 35 秒")
        String outcome) {

    /** What gets better. */
    public enum Kind {
        SPACE,
        PROCESS,
        COST,
        SAFETY
    }

    public static final Register<Improvement> IMPROVEMENTS = Register.of(
                    "improvements", Text.of("Improvements", "改善提案"), Improvement.class, IMPROVEMENT)
            .search("number", "title")
            .filter("kind", "state", "warehouse", "bin")
            .sort("number", "title")
            .workflow(ImprovementState.WORKFLOW, "state");

    Improvement decided(ImprovementState next, String by, Instant at, String text) {
        return new Improvement(
                number,
                kind,
                title,
                proposal,
                expectedBenefit,
                warehouse,
                zone,
                bin,
                next,
                by,
                at,
                text,
                doneOn,
                outcome);
    }

    Improvement done(LocalDate day, String what) {
        return new Improvement(
                number,
                kind,
                title,
                proposal,
                expectedBenefit,
                warehouse,
                zone,
                bin,
                ImprovementState.DONE,
                decidedBy,
                decidedAt,
                decision,
                day,
                what);
    }
}
