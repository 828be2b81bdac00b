package argosy.logistics.standards;

import static argosy.logistics.db.Tables.SOP_DRAFT;

import argosy.department.Codes;
import argosy.department.Label;
import argosy.department.ReadOnly;
import argosy.department.Register;
import argosy.department.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A standard operating procedure that is being written (LOG-22); only editors see it.
 *
 * @param code what the standard is known by, one per step of the work
 * @param revises edition that this one follows, or null for a new standard
 * @param text plain text or Markdown, at most {@value #LONGEST_TEXT} characters
 * @param appliesTo posts that work by it, or null for all
 * @param changes what is different from the edition before, or null
 * @param effectiveFrom day it shall come into force, or null for the day of the approval
 * @param author who wrote in it last; {@code submittedBy} who handed it to review: neither of them
 *     nor who began it may approve it
 * @param ruling why it came back from review, or null
 */
@Label(en = "Draft of a standard", zh = "SOP 草稿")
public record SopDraft(
        @NotBlank @Size(max = 32) @Pattern(regexp = Codes.PATTERN, message = Codes.MESSAGE) @Label(en = "Code", zh = "SOP 编码", example = "SOP-PICK")
        String code,

        @NotBlank @Size(max = 200) @Label(en = "Title", zh = "标题", example = "拣货作业标准")
        String title,

        @ReadOnly @Label(en = "Revises edition", zh = "修订自版次", example = "1")
        Integer revises,

        @NotBlank @Size(max = SopDraft.LONGEST_TEXT) @Label(en = "Text", zh = "正文", example = "1. 按拣货单动线取货")
        String text,

        @Size(max = 500) @Label(en = "Applies to", zh = "适用岗位", example = "分拣打包、仓管员")
        String appliesTo,

        @Size(max = 1000) @Label(en = "Changes", zh = "修订说明", example = "增加扫码复核")
        String changes,

        @Label(en = "Effective from", zh = "生效日期", example = "2026-12-01")
        LocalDate effectiveFrom,

        @ReadOnly @Label(en = "State", zh = "状态", example = "draft")
        SopDraftState state,

        @ReadOnly @Label(en = "Author", zh = "编写人", example = "chenjing")
        String author,

        @ReadOnly @Label(en = "Submitted by", zh = "提交人", example = "chenjing")
        String submittedBy,

        @ReadOnly @Label(en = "Ruling", zh = "审核意见", example = "请补充异常处理")
        String ruling) {

    static final int LONGEST_TEXT = 20_000;

    public static final Register<SopDraft> SOP_DRAFTS = Register.of(
                    "sop-drafts", Text.of("Drafts of standards", "SOP 草稿"), SopDraft.class, SOP_DRAFT)
            .search("code", "title")
            .filter("state")
            .sort("code", "title")
            .workflow(SopDraftState.WORKFLOW, "state");

    public SopDraft {
        state = state == null ? SopDraftState.DRAFT : state;
    }

    /** A new draft with the text of an edition. */
    static SopDraft revising(Sop sop) {
        return new SopDraft(
                sop.code(),
                sop.title(),
                sop.edition(),
                sop.text(),
                sop.appliesTo(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    SopDraft writtenBy(String username) {
        return new SopDraft(
                code, title, revises, text, appliesTo, changes, effectiveFrom, state, username, submittedBy, ruling);
    }

    SopDraft in(SopDraftState next, String submitter, String opinion) {
        return new SopDraft(
                code, title, revises, text, appliesTo, changes, effectiveFrom, next, author, submitter, opinion);
    }
}
