package argosy.logistics.standards;

import static argosy.logistics.db.Tables.SOP_ACKNOWLEDGEMENT;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import java.time.Instant;
import java.time.LocalDate;

/**
 * That a person has read an edition of a standard, or was asked to (LOG-22). Belongs to the person.
 *
 * @param sop id of the edition
 * @param dueOn day by which the person was asked to read it, or null
 */
@Label(en = "Acknowledgement", zh = "SOP 阅知")
public record SopAcknowledgement(
        @Label(en = "Standard", zh = "SOP", example = "7205759403792793600")
        long sop,

        @Label(en = "Code", zh = "SOP 编码", example = "SOP-PICK")
        String code,

        @Label(en = "Edition", zh = "版次", example = "2") int edition,

        @Label(en = "Person", zh = "人员", example = "zhaomin")
        String person,

        @Label(en = "State", zh = "状态", example = "asked") State state,

        @Label(en = "Due on", zh = "应阅知日期", example = "2026-12-05")
        LocalDate dueOn,

        @Label(en = "Acknowledged at", zh = "阅知时间", example = "2026-12-02T01:20:00Z")
        Instant acknowledgedAt) {

    /** Whether the person has read it. */
    public enum State {
        ASKED,
        ACKNOWLEDGED
    }

    public static final Register<SopAcknowledgement> SOP_ACKNOWLEDGEMENTS = Register.of(
                    "sop-acknowledgements",
                    Text.of("Acknowledgements", "SOP 阅知"),
                    SopAcknowledgement.class,
                    SOP_ACKNOWLEDGEMENT)
            .search("code", "person")
            .filter("sop", "state", "dueOn")
            .sort("code", "person")
            .ownedBy("person");

    static SopAcknowledgement asked(long sop, Sop of, String person, LocalDate dueOn) {
        return new SopAcknowledgement(sop, of.code(), of.edition(), person, State.ASKED, dueOn, null);
    }

    SopAcknowledgement at(Instant time) {
        return new SopAcknowledgement(sop, code, edition, person, State.ACKNOWLEDGED, dueOn, time);
    }
}
