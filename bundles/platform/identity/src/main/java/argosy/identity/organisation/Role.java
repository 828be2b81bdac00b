package argosy.identity.organisation;

import argosy.department.Label;
import argosy.department.ReadOnly;
import argosy.department.Register;
import argosy.department.Text;
import argosy.identity.db.Tables;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A bundle of permissions with a name. Departments ship roles ({@code logistics:picker}); an administrator changes them
 * and adds own ones.
 *
 * @param permissions patterns, each optionally narrowed: {@code logistics:bins:write@team}
 * @param shipped whether a department brings the role along
 * @param edited whether an administrator has changed a shipped role: then updates of the department leave it alone
 */
@Label(en = "Role", zh = "角色")
public record Role(
        @NotBlank @Size(max = 129) @Pattern(regexp = Codes.ROLE) @Label(en = "Code", zh = "编码", example = "night-shift")
        String code,

        @NotBlank @Size(max = 200) @Label(en = "Title", zh = "英文名称", example = "Night shift")
        String title,

        @NotBlank @Size(max = 200) @Label(en = "Chinese title", zh = "中文名称", example = "夜班")
        String titleZh,

        @NotEmpty @Size(max = 200) @Label(en = "Permissions", zh = "权限", example = "logistics:bins:read")
        List<@NotBlank @Size(max = 200) String> permissions,

        @ReadOnly @Label(en = "Shipped", zh = "系统自带", example = "false")
        boolean shipped,

        @ReadOnly @Label(en = "Edited", zh = "已修改", example = "false")
        boolean edited) {

    public static final Register<Role> REGISTER = Register.of("roles", Text.of("Roles", "角色"), Role.class, Tables.ROLES)
            .search("code", "title", "titleZh")
            .filter("shipped", "edited")
            .sort("code", "title")
            .defaultSort("code");

    public Role {
        permissions = permissions == null ? List.of() : List.copyOf(permissions);
    }
}
