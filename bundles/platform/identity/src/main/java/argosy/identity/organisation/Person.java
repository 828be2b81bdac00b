package argosy.identity.organisation;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Sensitive;
import argosy.department.Text;
import argosy.identity.db.Tables;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * Someone who works with Argosy. The password is kept apart and never shown.
 *
 * @param unitCode where the person works; the unit of the post when left out
 * @param validTo last working day, inclusive, or null
 * @param roles codes of roles held beside those of the post, each optionally narrowed: {@code logistics:picker@own}
 * @param language {@code zh} or {@code en}
 */
@Label(en = "Person", zh = "人员")
public record Person(
        @NotBlank @Pattern(regexp = Codes.USERNAME) @Label(en = "Username", zh = "用户名", example = "chenjing")
        String username,

        @NotBlank @Size(max = 200) @Label(en = "Name", zh = "姓名", example = "陈静")
        String name,

        @Size(max = 64) @Label(en = "Unit code", zh = "所属单元", example = "wlb")
        String unitCode,

        @Size(max = 64) @Label(en = "Post", zh = "岗位", example = "POS-30")
        String post,

        @Label(en = "State", zh = "状态", example = "active") State state,

        @Label(en = "Valid from", zh = "入职日期", example = "2026-01-01")
        LocalDate validFrom,

        @Label(en = "Valid to", zh = "离职日期", example = "2030-12-31")
        LocalDate validTo,

        @Size(max = 40) @Label(en = "Roles", zh = "角色", example = "logistics:dispatcher")
        List<@NotBlank String> roles,

        @Sensitive("people:reveal") @Size(max = 64) @Label(en = "Phone", zh = "电话", example = "13800000000")
        String phone,

        @Sensitive("people:reveal")
        @Email @Size(max = 200) @Label(en = "E-mail", zh = "邮箱", example = "chenjing@example.com")
        String email,

        @Pattern(regexp = "zh|en") @Label(en = "Language", zh = "语言", example = "zh")
        String language) {

    public enum State {
        ACTIVE,
        LEFT
    }

    public static final Register<Person> REGISTER = Register.of(
                    "people", Text.of("People", "人员"), Person.class, Tables.PEOPLE)
            .search("username", "name")
            .filter("unitCode", "post", "state")
            .sort("username", "name")
            .defaultSort("username")
            .ownedBy("username");

    public Person {
        roles = roles == null ? List.of() : List.copyOf(roles);
        state = state == null ? State.ACTIVE : state;
        language = language == null ? "zh" : language;
    }

    boolean works(LocalDate today) {
        return state == State.ACTIVE && Codes.within(today, validFrom, validTo);
    }

    Person with(String unit) {
        return new Person(username, name, unit, post, state, validFrom, validTo, roles, phone, email, language);
    }
}
