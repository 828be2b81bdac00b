package argosy.identity.organisation;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import argosy.identity.db.Tables;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A role that a person holds for a period, with its own scope (PLT-17).
 *
 * @param scope narrows what the role says; the role's own scopes stay where they are narrower
 */
@Label(en = "Grant", zh = "授权")
public record Grant(
        @NotBlank @Size(max = 64) @Label(en = "Person", zh = "人员", example = "chenjing")
        String person,

        @NotBlank @Size(max = 129) @Label(en = "Role", zh = "角色", example = "logistics:dispatcher")
        String role,

        @Label(en = "Scope", zh = "范围", example = "team") Scope scope,

        @Label(en = "Valid from", zh = "生效日期", example = "2026-11-22")
        LocalDate validFrom,

        @Label(en = "Valid to", zh = "失效日期", example = "2026-12-31")
        LocalDate validTo) {

    public static final Register<Grant> REGISTER = Register.of(
                    "grants", Text.of("Grants", "授权"), Grant.class, Tables.GRANTS)
            .search("person", "role")
            .filter("scope")
            .sort("person", "role")
            .defaultSort("person")
            .ownedBy("person");

    public Grant {
        scope = scope == null ? Scope.COMPANY : scope;
    }
}
