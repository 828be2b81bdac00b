package argosy.logistics.standards;

import static argosy.logistics.standards.SopDraft.SOP_DRAFTS;

import argosy.department.Problem;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.logistics.warehouse.Fixed;

/** The rules of drafts (LOG-22): written by one, approved by another. */
public final class SopDrafts {

    private final Sops sops;

    public SopDrafts(Sops sops) {
        this.sops = sops;
    }

    /** Begins a new standard. 409 {@code standard-exists} when the code has an edition already: that one is revised. */
    public Stored<SopDraft> write(Transaction tx, SopDraft draft) {
        sops.requireNew(tx, draft.code());
        return tx.insert(SOP_DRAFTS, draft.writtenBy(tx.by().username()));
    }

    /** Keeps what was changed in the text; only while it is a draft. */
    Stored<SopDraft> change(Transaction tx, Stored<SopDraft> before, SopDraft after) {
        requireDraft(before);
        if (before.value().revises() != null) {
            Fixed.same("code", before.value().code(), after.code());
        } else if (!before.value().code().equals(after.code())) {
            sops.requireNew(tx, after.code());
        }
        return tx.update(SOP_DRAFTS, before, after.writtenBy(tx.by().username()));
    }

    void remove(Transaction tx, Stored<SopDraft> draft) {
        requireDraft(draft);
        tx.delete(SOP_DRAFTS, draft);
    }

    public Stored<SopDraft> submit(Transaction tx, long id) {
        Stored<SopDraft> draft = tx.step(SOP_DRAFTS, id, "submit");
        return tx.update(
                SOP_DRAFTS,
                draft,
                draft.value().in(SopDraftState.IN_REVIEW, tx.by().username(), null));
    }

    /** Gives it back to be mended. */
    public Stored<SopDraft> giveBack(Transaction tx, long id, String reason) {
        Stored<SopDraft> draft = tx.step(SOP_DRAFTS, id, "return");
        return tx.update(SOP_DRAFTS, draft, draft.value().in(SopDraftState.DRAFT, null, reason));
    }

    /**
     * Makes it the next edition. 409 {@code own-draft} for who began, wrote or submitted it, {@code outdated} when another
     * edition was approved since.
     */
    public Stored<SopDraft> approve(Transaction tx, long id) {
        Stored<SopDraft> draft = tx.step(SOP_DRAFTS, id, "approve");
        if (handOf(draft, tx.by().username())) {
            throw Problem.conflict(
                    "own-draft",
                    "You wrote or submitted this draft; somebody else must approve it.",
                    "您编写或提交了该草稿，须由他人审批。");
        }
        sops.release(tx, draft.value());
        return tx.update(
                SOP_DRAFTS,
                draft,
                draft.value().in(SopDraftState.RELEASED, draft.value().submittedBy(), null));
    }

    public Stored<SopDraft> discard(Transaction tx, long id) {
        Stored<SopDraft> draft = tx.step(SOP_DRAFTS, id, "discard");
        return tx.update(SOP_DRAFTS, draft, draft.value().in(SopDraftState.DISCARDED, null, null));
    }

    /** Whether that person began, last wrote in or submitted the draft. */
    static boolean handOf(Stored<SopDraft> draft, String username) {
        return username.equals(draft.createdBy())
                || username.equals(draft.value().author())
                || username.equals(draft.value().submittedBy());
    }

    private static void requireDraft(Stored<SopDraft> draft) {
        if (draft.value().state() != SopDraftState.DRAFT) {
            throw Problem.conflict(
                    "not-a-draft",
                    "It is no draft any more; have it returned, or revise the edition in force.",
                    "已不是草稿，请先退回，或对现行版次发起修订。");
        }
    }
}
