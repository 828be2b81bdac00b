package argosy.identity.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** A small company: a centre with a department with two groups, and a department beside it. */
final class Company {

    static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    static final List<Unit> UNITS = List.of(
            unit("co", null, Unit.Kind.COMPANY),
            unit("wl", "co", Unit.Kind.DEPARTMENT),
            unit("wl1", "wl", Unit.Kind.GROUP),
            unit("wl2", "wl", Unit.Kind.GROUP),
            unit("wl2a", "wl2", Unit.Kind.GROUP),
            unit("kf", "co", Unit.Kind.DEPARTMENT));

    static final List<Role> ROLES = List.of(
            role("identity:owner", "*"),
            role("identity:administrator", "identity:*:*"),
            role("keeper", "logistics:bins:write@department", "logistics:stock:read"),
            role("picker", "logistics:pick-tasks:read@own", "logistics:bins:read@team"));

    private Company() {}

    static Directory of(List<Post> posts, List<Person> people, List<Grant> grants, List<Delegation> delegations) {
        return Directory.of(ZONE, 1, UNITS, posts, people, ROLES, grants, delegations);
    }

    static Directory of(Person... people) {
        return of(List.of(), List.of(people), List.of(), List.of());
    }

    static Unit unit(String code, String parent, Unit.Kind kind) {
        return new Unit(code, code, parent, kind, null, null, null);
    }

    static Role role(String code, String... permissions) {
        return new Role(code, code, code, List.of(permissions), code.contains(":"), false);
    }

    static Post post(String code, String unit, String... roles) {
        return new Post(code, code, unit, 1, null, Post.Level.STAFF, null, List.of(roles));
    }

    static Person person(String username, String unit, String... roles) {
        return person(username, unit, null, roles);
    }

    static Person person(String username, String unit, LocalDate until, String... roles) {
        return new Person(
                username, username, unit, null, Person.State.ACTIVE, null, until, List.of(roles), null, null, null);
    }

    static Person holder(String username, String post) {
        return new Person(username, username, null, post, Person.State.ACTIVE, null, null, List.of(), null, null, null);
    }
}
