package argosy.identity.organisation;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import argosy.identity.db.Tables;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A part of the organisation tree (PLT-15).
 *
 * @param parent code of the unit above, or null at the top
 * @param department name of the department bundle that serves the unit, or null
 * @param validTo last day, inclusive; null while it exists
 */
@Label(en = "Unit", zh = "组织单元")
public record Unit(
        @NotBlank @Size(max = 64) @Pattern(regexp = Codes.CODE) @Label(en = "Code", zh = "编码", example = "wlb")
        String code,

        @NotBlank @Size(max = 200) @Label(en = "Name", zh = "名称", example = "物流部")
        String name,

        @Size(max = 64) @Label(en = "Parent", zh = "上级单元", example = "shop")
        String parent,

        @NotNull @Label(en = "Kind", zh = "类型", example = "department")
        Kind kind,

        @Size(max = 64) @Label(en = "Department", zh = "绑定部门", example = "logistics")
        String department,

        @Label(en = "Valid from", zh = "生效日期", example = "2026-01-01")
        LocalDate validFrom,

        @Label(en = "Valid to", zh = "失效日期", example = "2030-12-31")
        LocalDate validTo) {

    public enum Kind {
        COMPANY,
        CENTRE,
        DEPARTMENT,
        GROUP
    }

    public static final Register<Unit> REGISTER = Register.of(
                    "units", Text.of("Units", "组织单元"), Unit.class, Tables.UNITS)
            .search("code", "name")
            .filter("parent", "kind", "department")
            .sort("code", "name")
            .defaultSort("code");
}
