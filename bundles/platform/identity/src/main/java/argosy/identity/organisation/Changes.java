package argosy.identity.organisation;

import argosy.department.Caller;
import argosy.department.Problem;
import argosy.department.Problem.FieldProblem;
import argosy.department.Reach;
import argosy.department.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * What may become of the organisation: every change is held against the directory as it stands, and refused with 422
 * where it makes no sense, 403 where it grants more than the caller holds, 409 where it would lock everybody out.
 * {@code before} is null for a new record.
 */
final class Changes {

    private static final Set<String> RESERVED = Set.of("platform", "system", "anonymous");
    private static final Duration LONGEST_DELEGATION = Duration.ofDays(366);

    private final Directory directory;
    private final Caller by;
    private final Map<String, Reach> own;
    private final Instant now;
    private final List<FieldProblem> problems = new ArrayList<>();

    Changes(Directory directory, Caller by, Instant now) {
        this.directory = directory;
        this.by = by;
        this.own = ownOf(by, directory, now);
        this.now = now;
    }

    /** What the caller may give to others: rights that they have only as somebody's stand-in are not handed on. */
    private static Map<String, Reach> ownOf(Caller by, Directory directory, Instant now) {
        return by.onBehalfOf() == null
                ? by.grants()
                : directory.caller(by.username(), now).map(Caller::grants).orElse(Map.of());
    }

    void unit(Unit before, Unit after) {
        same("code", before == null ? after.code() : before.code(), after.code());
        period(after.validFrom(), after.validTo());
        known("parent", after.parent(), directory::unit);
        Directory then = directory.with(after);
        circle("parent", after.code(), after.parent(), code -> then.unit(code)
                .map(Unit::parent)
                .orElse(null));
        refuse();
        boolean moved = before != null && !Objects.equals(before.parent(), after.parent());
        if (before == null || moved) {
            within("identity:units:write", null, after.parent());
        }
        if (moved || before != null && before.kind() != after.kind()) {
            // Whoever reaches their team or department reaches what comes under it.
            for (Person person : directory.people()) {
                Authority.requireMayGrant(own, directory.everGrantsOf(person), then.everGrantsOf(person));
            }
        }
    }

    void post(Post before, Post after) {
        same("code", before == null ? after.code() : before.code(), after.code());
        unitOpen(after.unitCode());
        known("superior", after.superior(), directory::post);
        Directory then = directory.with(after);
        circle("superior", after.code(), after.superior(), code -> then.post(code)
                .map(Post::superior)
                .orElse(null));
        roles(before == null ? List.of() : before.roles(), after.roles());
        refuse();
        within("identity:posts:write", null, after.unitCode());
        Authority.requireMayGrant(own, granted(directory, before), granted(then, after));
        for (Person holder : directory.holdersOfPost(after.code())) {
            Authority.requireMayGrant(own, directory.everGrantsOf(holder), then.everGrantsOf(holder));
        }
        then.requireAdministratorAsIn(directory, now);
    }

    void person(Person before, Person after) {
        same("username", before == null ? after.username() : before.username(), after.username());
        if (RESERVED.contains(after.username())) {
            add("username", "This name is used by the system; choose another.", "该用户名为系统保留，请换一个。");
        }
        period(after.validFrom(), after.validTo());
        if (before == null || !Objects.equals(before.unitCode(), after.unitCode())) {
            unitOpen(after.unitCode());
        }
        known("post", after.post(), directory::post);
        roles(before == null ? List.of() : before.roles(), after.roles());
        refuse();
        within("identity:people:write", after.username(), directory.unitOf(after));
        boolean worked = before != null && before.state() == Person.State.ACTIVE;
        Authority.requireMayGrant(
                own, worked ? directory.everGrantsOf(before) : Map.of(), directory.everGrantsOf(after));
        directory.with(after).requireAdministratorAsIn(directory, now);
    }

    /** The person in their own unit, or else in that of their post. */
    Person placed(Person person) {
        return person.unitCode() == null ? person.with(directory.unitOf(person)) : person;
    }

    /** The unit that a person works in. */
    String unitOf(String username) {
        return directory.person(username).map(directory::unitOf).orElse(null);
    }

    void removal(Person person) {
        directory.without(person).requireAdministratorAsIn(directory, now);
    }

    void role(Role before, Role after) {
        same("code", before == null ? after.code() : before.code(), after.code());
        if (before == null && after.code().contains(":")) {
            add(
                    "code",
                    "A code with a colon belongs to a department's own roles; leave the colon out.",
                    "含冒号的编码由部门自带角色使用，请去掉冒号。");
        }
        List<Right> wanted = new ArrayList<>();
        for (String text : after.permissions()) {
            Right right = Right.parse(text)
                    .filter(each -> PermissionPattern.parse(each.name()).isPresent())
                    .orElse(null);
            if (right == null) {
                add(
                        "permissions",
                        text + " is no permission; write department:collection:verb, with * for any part but not"
                                + " *:collection:verb, and @own, @team or @department to narrow it.",
                        text + " 不是有效权限；格式为 部门:集合:操作，可用 * 表示任意，可加 @own、@team、@department 限定范围。");
            } else {
                wanted.add(right);
            }
        }
        refuse();
        List<Right> had = before == null
                ? List.of()
                : before.permissions().stream()
                        .flatMap(text -> Right.parse(text).stream())
                        .toList();
        for (Right right : wanted) {
            if (!held(had, right)) {
                // Whoever gets the role may be anywhere: only one's own records are the same everywhere.
                Authority.requireHolds(own, right.name(), right.scope() == Scope.OWN ? Reach.OWN : Reach.COMPANY);
            }
        }
        directory.with(after).requireAdministratorAsIn(directory, now);
    }

    void removal(Role role) {
        if (role.shipped()) {
            throw Problem.conflict(
                    "role-shipped",
                    "The role " + role.code() + " comes with its department and cannot be removed.",
                    "角色 " + role.code() + " 由部门自带，不能删除。");
        }
        List<String> users = directory.usersOf(role.code());
        if (!users.isEmpty()) {
            throw Problem.conflict(
                    "role-in-use",
                    "The role " + role.code() + " is still used by " + String.join(", ", users) + ".",
                    "角色 " + role.code() + " 仍被使用：" + String.join("、", users) + "。");
        }
    }

    void grant(Grant before, Grant after) {
        known("person", after.person(), directory::person);
        known("role", after.role(), directory::role);
        period(after.validFrom(), after.validTo());
        refuse();
        Person person = directory.person(after.person()).orElseThrow();
        String unit = directory.unitOf(person);
        within("identity:grants:write", null, unit);
        Right right = new Right(after.role(), after.scope());
        Authority.requireMayGrant(own, Map.of(), directory.reaches(List.of(right), unit));
        directory.with(before, after).requireAdministratorAsIn(directory, now);
    }

    void removal(Grant grant) {
        directory.with(grant, null).requireAdministratorAsIn(directory, now);
    }

    void delegation(Delegation after) {
        known("person", after.person(), directory::person);
        known("standIn", after.standIn(), directory::person);
        if (after.person().equals(after.standIn())) {
            add("standIn", "Nobody stands in for themselves; name a colleague.", "不能代理自己，请选择同事。");
        }
        if (!after.validFrom().isBefore(after.validTo())) {
            add("validTo", "The end must be later than the start.", "结束时间须晚于开始时间。");
        } else if (Duration.between(after.validFrom(), after.validTo()).compareTo(LONGEST_DELEGATION) > 0) {
            add("validTo", "A delegation lasts a year at most.", "代理授权最长一年。");
        }
        refuse();
        Person person = directory.person(after.person()).orElseThrow();
        within("identity:delegations:write", after.person(), directory.unitOf(person));
        if (!after.person().equals(by.username())) {
            Authority.requireMayGrant(own, Map.of(), directory.everGrantsOf(person));
        }
    }

    /** Refuses to set the password of someone who may do more than the caller: it would be their rights for the taking. */
    void password(Person person) {
        Authority.requireMayGrant(own, Map.of(), directory.everGrantsOf(person));
        for (Person colleague : directory.standInOf(person.username(), now)) {
            Authority.requireMayGrant(own, Map.of(), directory.everGrantsOf(colleague));
        }
    }

    private static Map<String, Reach> granted(Directory in, Post post) {
        if (post == null) {
            return Map.of();
        }
        List<Right> rights = post.roles().stream()
                .flatMap(text -> Right.parse(text).stream())
                .toList();
        return new HashMap<>(in.reaches(rights, post.unitCode()));
    }

    private static boolean held(List<Right> had, Right right) {
        PermissionPattern wanted = PermissionPattern.parse(right.name()).orElseThrow();
        return had.stream()
                .anyMatch(each -> each.scope().compareTo(right.scope()) >= 0
                        && PermissionPattern.parse(each.name())
                                .filter(pattern -> pattern.covers(wanted))
                                .isPresent());
    }

    private void within(String permission, String owner, String unit) {
        Reach reach = by.reach(permission).orElseThrow(() -> Problem.forbidden(permission));
        if (!reach.covers(by, owner, unit)) {
            throw Problem.forbidden(permission);
        }
    }

    private void same(String field, String before, String after) {
        if (!before.equals(after)) {
            add(
                    field,
                    "It is referred to elsewhere and stays " + before + "; make a new record instead.",
                    "已被其他数据引用，须保持 " + before + "，如需更换请新建记录。");
        }
    }

    private void unitOpen(String code) {
        known("unitCode", code, directory::unit);
        directory.unit(code == null ? "" : code).ifPresent(unit -> {
            if (unit.validTo() != null && directory.day(now).isAfter(unit.validTo())) {
                add(
                        "unitCode",
                        "The unit " + code + " was closed on " + unit.validTo() + ".",
                        "单元 " + code + " 已于 " + unit.validTo() + " 撤销。");
            }
        });
    }

    private <T> void known(String field, String code, Function<String, java.util.Optional<T>> find) {
        if (code != null && find.apply(code).isEmpty()) {
            add(field, "There is no " + code + "; create it first.", code + " 不存在，请先创建。");
        }
    }

    private void circle(String field, String code, String above, Function<String, String> next) {
        Set<String> seen = new HashSet<>(Set.of(code));
        for (String at = above; at != null; at = next.apply(at)) {
            if (!seen.add(at)) {
                add(
                        field,
                        at + " is below " + code + " itself: that would be a circle.",
                        at + " 位于 " + code + " 之下，会形成循环。");
                return;
            }
        }
    }

    private void roles(List<String> before, List<String> after) {
        for (String text : after) {
            if (before.contains(text)) {
                continue;
            }
            Right right = Right.parse(text).orElse(null);
            if (right == null) {
                add(
                        "roles",
                        text + ": behind @ stands own, team, department or company.",
                        text + "：@ 之后应为 own、team、department 或 company。");
            } else {
                known("roles", right.name(), directory::role);
            }
        }
    }

    private void period(java.time.LocalDate from, java.time.LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            add("validTo", "The last day must not be before the first.", "结束日期不能早于开始日期。");
        }
    }

    private void add(String field, String en, String zh) {
        problems.add(new FieldProblem(field, Text.of(en, zh)));
    }

    private void refuse() {
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
    }
}
