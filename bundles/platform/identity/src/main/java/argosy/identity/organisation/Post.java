package argosy.identity.organisation;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import argosy.identity.db.Tables;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A post that people hold (PLT-15, PLT-18). Fields for age, gender or marital status do not exist on purpose (LEG-04).
 *
 * @param headcount how many people the post is meant for, or null when nobody has said
 * @param superior code of the post this one reports to, or null
 * @param roles codes of the roles that whoever holds the post has, each optionally narrowed: {@code logistics:picker@own}
 */
@Label(en = "Post", zh = "岗位")
public record Post(
        @NotBlank @Size(max = 64) @Pattern(regexp = Codes.CODE) @Label(en = "Code", zh = "编码", example = "POS-30")
        String code,

        @NotBlank @Size(max = 200) @Label(en = "Title", zh = "岗位名称", example = "仓管员")
        String title,

        @NotBlank @Size(max = 64) @Label(en = "Unit code", zh = "所属单元", example = "wlb")
        String unitCode,

        @Min(0) @Label(en = "Headcount", zh = "定员", example = "1")
        Integer headcount,

        @Size(max = 64) @Label(en = "Superior", zh = "直接上级", example = "POS-20")
        String superior,

        @NotNull @Label(en = "Level", zh = "层级", example = "staff")
        Level level,

        @Size(max = 2000) @Label(en = "Qualifications", zh = "任职要求", example = "1 年以上仓储经验")
        String qualifications,

        @Size(max = 40) @Label(en = "Roles", zh = "角色", example = "logistics:warehouse-keeper")
        List<@NotBlank String> roles) {

    /** 总经理/总监, 部门经理, 副经理, 主管/组长, 专员/组员: each allocates tasks to the next. */
    public enum Level {
        DIRECTOR,
        MANAGER,
        DEPUTY,
        SUPERVISOR,
        STAFF
    }

    public static final Register<Post> REGISTER = Register.of("posts", Text.of("Posts", "岗位"), Post.class, Tables.POSTS)
            .search("code", "title")
            .filter("unitCode", "superior", "level")
            .sort("code", "title")
            .defaultSort("code");

    public Post {
        roles = roles == null ? List.of() : List.copyOf(roles);
    }
}
