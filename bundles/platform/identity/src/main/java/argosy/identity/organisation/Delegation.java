package argosy.identity.organisation;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import argosy.identity.db.Tables;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * A person hands their duties to a colleague for a time (PLT-19). What was delegated to them is not handed on.
 *
 * @param validTo the first instant at which it is over
 */
@Label(en = "Delegation", zh = "代理授权")
public record Delegation(
        @NotBlank @Size(max = 64) @Label(en = "Person", zh = "委托人", example = "chenjing")
        String person,

        @NotBlank @Size(max = 64) @Label(en = "Stand-in", zh = "代理人", example = "wanglei")
        String standIn,

        @NotNull @Label(en = "Valid from", zh = "开始时间", example = "2026-11-22T00:00:00Z")
        Instant validFrom,

        @NotNull @Label(en = "Valid to", zh = "结束时间", example = "2026-11-24T00:00:00Z")
        Instant validTo,

        @Size(max = 1000) @Label(en = "Reason", zh = "原因", example = "年假")
        String reason) {

    public static final Register<Delegation> REGISTER = Register.of(
                    "delegations", Text.of("Delegations", "代理授权"), Delegation.class, Tables.DELEGATIONS)
            .search("person", "standIn", "reason")
            .sort("person", "standIn", "validFrom", "validTo")
            .ownedBy("person");

    boolean valid(Instant now) {
        return !now.isBefore(validFrom) && now.isBefore(validTo);
    }
}
