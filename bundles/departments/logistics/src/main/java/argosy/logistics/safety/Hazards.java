package argosy.logistics.safety;

import static argosy.logistics.safety.Hazard.HAZARDS;

import argosy.department.Problem;
import argosy.department.Stored;
import argosy.department.Transaction;
import java.time.Instant;
import java.time.LocalDate;

/** The rules of hazards (LOG-24): who says it is gone shows a photo, and somebody else looks. */
public final class Hazards {

    public Hazards() {}

    /** Keeps what somebody saw. */
    public Stored<Hazard> report(Transaction tx, NewHazard seen) {
        return open(tx, seen, null);
    }

    /** The same as a finding of a safety check. */
    Stored<Hazard> open(Transaction tx, NewHazard seen, String check) {
        return tx.insert(
                HAZARDS,
                Hazard.found(
                        tx.number("YH"),
                        seen.kind(),
                        seen.severity(),
                        seen.warehouse(),
                        seen.place(),
                        seen.what(),
                        check));
    }

    /** Has somebody remove it by a day; again when it is somebody else's after all. 422 for a day that is over. */
    public Stored<Hazard> assign(Transaction tx, long id, String person, LocalDate dueOn) {
        Stored<Hazard> hazard = tx.step(HAZARDS, id, "assign");
        requireAhead(tx, dueOn);
        return tx.update(HAZARDS, hazard, hazard.value().assigned(person, tx.now(), dueOn));
    }

    /**
     * Keeps what was done. 409 {@code photo-needed} unless a photo was attached since it was assigned or sent back.
     *
     * @param newestPhoto when the newest photo was attached, or null when there is none
     */
    public Stored<Hazard> fix(Transaction tx, long id, String how, Instant newestPhoto) {
        Stored<Hazard> hazard = tx.step(HAZARDS, id, "fix");
        if (newestPhoto == null || newestPhoto.isBefore(hazard.value().assignedAt())) {
            throw Problem.conflict(
                    "photo-needed", "Attach a photo of how it looks now, then say it is fixed.", "请先上传整改后的照片，再提交整改完成。");
        }
        return tx.update(HAZARDS, hazard, hazard.value().fixed(how, tx.by().username(), tx.now()));
    }

    /** Confirms that it is gone. 409 {@code own-fix} for who fixed it. */
    public Stored<Hazard> verify(Transaction tx, long id, String note) {
        Stored<Hazard> hazard = tx.step(HAZARDS, id, "verify");
        requireOther(tx, hazard.value());
        boolean inTime = !LocalDate.ofInstant(hazard.value().fixedAt(), tx.zone())
                .isAfter(hazard.value().dueOn());
        return tx.update(
                HAZARDS, hazard, hazard.value().verified(inTime, tx.by().username(), tx.now(), note));
    }

    /**
     * Sends it back, as it is not gone. 409 {@code own-fix} for who fixed it.
     *
     * @param dueOn the new day, or null when the old one stays
     */
    public Stored<Hazard> reject(Transaction tx, long id, String reason, LocalDate dueOn) {
        Stored<Hazard> hazard = tx.step(HAZARDS, id, "reject");
        requireOther(tx, hazard.value());
        if (dueOn != null) {
            requireAhead(tx, dueOn);
        }
        Hazard again = hazard.value()
                .assigned(
                        hazard.value().assignee(),
                        tx.now(),
                        dueOn == null ? hazard.value().dueOn() : dueOn);
        return tx.update(HAZARDS, hazard, again.ruled(HazardState.ASSIGNED, reason));
    }

    /** Closes what is no hazard or was reported twice. */
    public Stored<Hazard> dismiss(Transaction tx, long id, String reason) {
        Stored<Hazard> hazard = tx.step(HAZARDS, id, "dismiss");
        return tx.update(HAZARDS, hazard, hazard.value().ruled(HazardState.DISMISSED, reason));
    }

    private void requireAhead(Transaction tx, LocalDate dueOn) {
        if (dueOn.isBefore(tx.today())) {
            throw Problem.invalid("dueOn", "The day must not lie in the past.", "整改期限不能早于今天。");
        }
    }

    private static void requireOther(Transaction tx, Hazard hazard) {
        if (tx.by().username().equals(hazard.fixedBy())) {
            throw Problem.conflict("own-fix", "You fixed it; somebody else must look.", "整改由您完成，须由他人验收。");
        }
    }
}
