package argosy.logistics.standards;

import static argosy.logistics.db.Tables.SOP;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An approved edition of a standard operating procedure (LOG-22): read by everyone in the department, its text never
 * changes. Who approved it and when stand in {@code createdBy} and {@code createdAt}.
 *
 * @param edition from 1, within the code
 * @param text plain text or Markdown; null in a list, the single record shows it
 * @param appliesTo posts that work by it, or null for all
 * @param changes what is different from the edition before, or null
 * @param endedAt when it was superseded or withdrawn, or null; {@code endReason} why it was withdrawn, or null
 */
@Label(en = "Standard", zh = "作业标准 SOP")
public record Sop(
        @Label(en = "Code", zh = "SOP 编码", example = "SOP-PICK")
        String code,

        @Label(en = "Edition", zh = "版次", example = "2") int edition,

        @Label(en = "Title", zh = "标题", example = "拣货作业标准") String title,

        @Label(en = "Text", zh = "正文", example = "1. 按拣货单动线取货")
        String text,

        @Label(en = "Applies to", zh = "适用岗位", example = "分拣打包、仓管员")
        String appliesTo,

        @Label(en = "Changes", zh = "修订说明", example = "增加扫码复核")
        String changes,

        @Label(en = "Effective from", zh = "生效日期", example = "2026-12-01")
        LocalDate effectiveFrom,

        @Label(en = "State", zh = "状态", example = "in_force")
        SopState state,

        @Label(en = "Author", zh = "编写人", example = "chenjing")
        String author,

        @Label(en = "Ended at", zh = "失效时间", example = "2027-03-01T00:00:00Z")
        Instant endedAt,

        @Label(en = "End reason", zh = "废止原因", example = "流程取消")
        String endReason) {

    public static final Register<Sop> SOPS = Register.of("sops", Text.of("Standards", "作业标准"), Sop.class, SOP)
            .search("code", "title")
            .filter("state", "effectiveFrom")
            .sort("code", "title")
            .defaultSort("code")
            .workflow(SopState.WORKFLOW, "state");

    Sop in(SopState next) {
        return new Sop(code, edition, title, text, appliesTo, changes, effectiveFrom, next, author, endedAt, endReason);
    }

    Sop withoutText() {
        return SOPS.shape().with(this, "text", null);
    }

    Sop ended(SopState next, Instant at, String reason) {
        return new Sop(code, edition, title, text, appliesTo, changes, effectiveFrom, next, author, at, reason);
    }
}
