package argosy.identity.organisation;

import argosy.department.Caller;
import argosy.department.Problem;
import argosy.department.Reach;
import argosy.department.RequestMark;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Everything that rights follow from, as it stood at one revision: units, posts, people, roles, grants and delegations.
 * Immutable; answers without a query. Who may do what is decided here and nowhere else (PLT-17, 18, 19).
 */
public final class Directory {

    private final ZoneId zone;
    private final long revision;
    private final Map<String, Unit> units;
    private final Map<String, Post> posts;
    private final Map<String, Person> people;
    private final Map<String, Role> roles;
    private final Map<String, List<Grant>> grants;
    private final Map<String, List<Delegation>> delegations;
    private final Map<String, List<String>> below;

    /** The whole content; the maps go by code or username, grants by person, delegations by stand-in. */
    private Directory(
            ZoneId zone,
            long revision,
            Map<String, Unit> units,
            Map<String, Post> posts,
            Map<String, Person> people,
            Map<String, Role> roles,
            Map<String, List<Grant>> grants,
            Map<String, List<Delegation>> delegations) {
        this.zone = zone;
        this.revision = revision;
        this.units = units;
        this.posts = posts;
        this.people = people;
        this.roles = roles;
        this.grants = grants;
        this.delegations = delegations;
        this.below = units.values().stream()
                .filter(unit -> unit.parent() != null)
                .collect(Collectors.groupingBy(Unit::parent, Collectors.mapping(Unit::code, Collectors.toList())));
    }

    /** @param revision of the stored content that this was read from */
    static Directory of(
            ZoneId zone,
            long revision,
            Collection<Unit> units,
            Collection<Post> posts,
            Collection<Person> people,
            Collection<Role> roles,
            Collection<Grant> grants,
            Collection<Delegation> delegations) {
        Map<String, Unit> byCode = new HashMap<>();
        units.forEach(unit -> byCode.put(unit.code(), unit));
        Map<String, Post> postsByCode = new HashMap<>();
        posts.forEach(post -> postsByCode.put(post.code(), post));
        Map<String, Person> byUsername = new HashMap<>();
        people.forEach(person -> byUsername.put(person.username(), person));
        Map<String, Role> rolesByCode = new HashMap<>();
        roles.forEach(role -> rolesByCode.put(role.code(), role));
        return new Directory(
                zone,
                revision,
                byCode,
                postsByCode,
                byUsername,
                rolesByCode,
                grants.stream().collect(Collectors.groupingBy(Grant::person)),
                delegations.stream().collect(Collectors.groupingBy(Delegation::standIn)));
    }

    long revision() {
        return revision;
    }

    /** The company's day at that instant. */
    public LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, zone);
    }

    public Optional<Unit> unit(String code) {
        return Optional.ofNullable(units.get(code));
    }

    public Optional<Post> post(String code) {
        return Optional.ofNullable(posts.get(code));
    }

    public Optional<Person> person(String username) {
        return Optional.ofNullable(people.get(username));
    }

    Collection<Person> people() {
        return people.values();
    }

    public Optional<Role> role(String code) {
        return Optional.ofNullable(roles.get(code));
    }

    /** The person as a caller, with their own grants; empty unless they work today. */
    public Optional<Caller> caller(String username, Instant now) {
        Person person = people.get(username);
        if (person == null || !person.works(day(now))) {
            return Optional.empty();
        }
        return Optional.of(
                new Caller(username, person.name(), unitOf(person), null, grantsOf(person, now), RequestMark.NONE));
    }

    /**
     * The caller acting for a colleague, in the colleague's unit and with the colleague's grants beside their own: only
     * so that everything done in their stead is recorded as such (PLT-19). Empty when no delegation lets them now.
     */
    public Optional<Caller> onBehalfOf(Caller caller, String username, Instant now) {
        return standsInFor(caller.username(), now).stream()
                .filter(delegation -> delegation.person().equals(username))
                .findFirst()
                .map(delegation -> new Caller(
                        caller.username(),
                        caller.name(),
                        unitOf(people.get(username)),
                        username,
                        together(caller.grants(), grantsOf(people.get(username), now)),
                        caller.request()));
    }

    private static Map<String, Reach> together(Map<String, Reach> own, Map<String, Reach> delegated) {
        Map<String, Reach> held = new HashMap<>(own);
        delegated.forEach((permission, reach) -> held.merge(permission, reach, Reach::or));
        return held;
    }

    /** The delegations that let this person stand in for someone now. */
    public List<Delegation> standsInFor(String username, Instant now) {
        return delegations.getOrDefault(username, List.of()).stream()
                .filter(delegation -> delegation.valid(now))
                .filter(delegation -> people.containsKey(delegation.person())
                        && people.get(delegation.person()).works(day(now)))
                .toList();
    }

    /** The people for whom this person stands in now or later. */
    List<Person> standInOf(String username, Instant now) {
        return delegations.getOrDefault(username, List.of()).stream()
                .filter(delegation -> now.isBefore(delegation.validTo()))
                .map(delegation -> people.get(delegation.person()))
                .toList();
    }

    /** Codes of the roles the person holds today through post, own list and grants; unknown ones left out. */
    public Set<String> rolesOf(Person person, Instant now) {
        Set<String> codes = new LinkedHashSet<>();
        assigned(person, now).forEach(right -> codes.add(right.name()));
        codes.retainAll(roles.keySet());
        return codes;
    }

    /** What the person may do by themself: the roles of the post, their own roles and grants; nothing once they left. */
    Map<String, Reach> grantsOf(Person person, Instant now) {
        return person.works(day(now)) ? reaches(assigned(person, now), unitOf(person)) : Map.of();
    }

    /** What the person may do whenever they work and whatever the period of their grants. */
    Map<String, Reach> everGrantsOf(Person person) {
        List<Right> assigned = new ArrayList<>(lasting(person));
        grants.getOrDefault(person.username(), List.of())
                .forEach(grant -> assigned.add(new Right(grant.role(), grant.scope())));
        return reaches(assigned, unitOf(person));
    }

    /** What these roles would give to someone of the unit. */
    Map<String, Reach> reaches(Collection<Right> assigned, String unit) {
        Map<String, Reach> held = new LinkedHashMap<>();
        for (Right right : assigned) {
            Role role = roles.get(right.name());
            if (role == null) {
                continue;
            }
            for (String text : role.permissions()) {
                Right.parse(text)
                        .ifPresent(permission -> held.merge(
                                permission.name(), reach(permission.scope().narrower(right.scope()), unit), Reach::or));
            }
        }
        return held;
    }

    /** The people who hold everything today, by themselves. */
    public Set<String> administrators(Instant now) {
        Set<String> found = new TreeSet<>();
        for (Person person : people.values()) {
            if (grantsOf(person, now).getOrDefault("*", Reach.OWN).kind() == Reach.Kind.COMPANY) {
                found.add(person.username());
            }
        }
        return found;
    }

    /** Refuses with 409 to leave a company that had an administrator without one. */
    void requireAdministratorAsIn(Directory before, Instant now) {
        if (administrators(now).isEmpty() && !before.administrators(now).isEmpty()) {
            throw Problem.conflict(
                    "last-administrator",
                    "This would leave nobody who may do everything; give someone else the role identity:owner first.",
                    "此操作会使系统没有全权管理员，请先把 identity:owner 角色授予其他人。");
        }
    }

    /** The unit and every unit below it. */
    Set<String> subtree(String unit) {
        Set<String> found = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(List.of(unit));
        while (!open.isEmpty()) {
            String next = open.remove(open.size() - 1);
            if (found.add(next)) {
                open.addAll(below.getOrDefault(next, List.of()));
            }
        }
        return found;
    }

    /** Instants at which rights change by themselves, because a period begins or ends. */
    TreeSet<Instant> boundaries() {
        TreeSet<Instant> found = new TreeSet<>();
        for (Person person : people.values()) {
            boundary(found, person.validFrom(), person.validTo());
        }
        grants.values().forEach(each -> each.forEach(grant -> boundary(found, grant.validFrom(), grant.validTo())));
        delegations
                .values()
                .forEach(each -> each.forEach(delegation -> {
                    found.add(delegation.validFrom());
                    found.add(delegation.validTo());
                }));
        return found;
    }

    /** The directory as it would be with this unit in place of the one of that code. */
    Directory with(Unit unit) {
        return new Directory(zone, revision, put(units, unit.code(), unit), posts, people, roles, grants, delegations);
    }

    Directory with(Post post) {
        return new Directory(zone, revision, units, put(posts, post.code(), post), people, roles, grants, delegations);
    }

    Directory with(Person person) {
        return new Directory(
                zone, revision, units, posts, put(people, person.username(), person), roles, grants, delegations);
    }

    Directory with(Role role) {
        return new Directory(zone, revision, units, posts, people, put(roles, role.code(), role), grants, delegations);
    }

    Directory without(Person person) {
        Map<String, Person> rest = new HashMap<>(people);
        rest.remove(person.username());
        return new Directory(zone, revision, units, posts, rest, roles, grants, delegations);
    }

    /** The directory with one grant taken out and, unless null, another put in. */
    Directory with(Grant before, Grant after) {
        List<Grant> all = new ArrayList<>();
        grants.values().forEach(all::addAll);
        if (before != null) {
            all.remove(before);
        }
        if (after != null) {
            all.add(after);
        }
        return new Directory(
                zone,
                revision,
                units,
                posts,
                people,
                roles,
                all.stream().collect(Collectors.groupingBy(Grant::person)),
                delegations);
    }

    /** Where something of this role is used: posts, people and grants, by code; at most a handful. */
    List<String> usersOf(String role) {
        List<String> found = new ArrayList<>();
        posts.values().stream()
                .filter(post -> names(post.roles()).contains(role))
                .forEach(post -> found.add(post.code()));
        people.values().stream()
                .filter(person -> names(person.roles()).contains(role))
                .forEach(person -> found.add(person.username()));
        grants.values().forEach(each -> each.stream()
                .filter(grant -> grant.role().equals(role))
                .forEach(grant -> found.add(grant.person())));
        return found.stream().distinct().limit(5).toList();
    }

    List<Person> holdersOfPost(String post) {
        return people.values().stream()
                .filter(person -> post.equals(person.post()))
                .toList();
    }

    private List<Right> assigned(Person person, Instant now) {
        List<Right> assigned = new ArrayList<>(lasting(person));
        for (Grant grant : grants.getOrDefault(person.username(), List.of())) {
            if (Codes.within(day(now), grant.validFrom(), grant.validTo())) {
                assigned.add(new Right(grant.role(), grant.scope()));
            }
        }
        return assigned;
    }

    private List<Right> lasting(Person person) {
        List<Right> assigned = new ArrayList<>();
        Post post = person.post() == null ? null : posts.get(person.post());
        if (post != null) {
            post.roles().forEach(role -> Right.parse(role).ifPresent(assigned::add));
        }
        person.roles().forEach(role -> Right.parse(role).ifPresent(assigned::add));
        return assigned;
    }

    private Reach reach(Scope scope, String unit) {
        return switch (scope) {
            case OWN -> Reach.OWN;
            case TEAM -> unit == null ? Reach.OWN : Reach.units(subtree(unit));
            case DEPARTMENT -> unit == null ? Reach.OWN : Reach.units(subtree(departmentOf(unit)));
            case COMPANY -> Reach.COMPANY;
        };
    }

    /** The nearest department or centre at or above the unit; the unit itself when there is none. */
    private String departmentOf(String unit) {
        Set<String> seen = new LinkedHashSet<>();
        for (Unit at = units.get(unit); at != null && seen.add(at.code()); at = units.get(at.parent())) {
            if (at.kind() == Unit.Kind.DEPARTMENT || at.kind() == Unit.Kind.CENTRE) {
                return at.code();
            }
        }
        return unit;
    }

    /** The unit the person works in: their own or their post's; null when neither is known. */
    String unitOf(Person person) {
        if (person.unitCode() != null || person.post() == null) {
            return person.unitCode();
        }
        return post(person.post()).map(Post::unitCode).orElse(null);
    }

    private void boundary(Set<Instant> found, LocalDate from, LocalDate to) {
        if (from != null) {
            found.add(from.atStartOfDay(zone).toInstant());
        }
        if (to != null) {
            found.add(to.plusDays(1).atStartOfDay(zone).toInstant());
        }
    }

    private static List<String> names(List<String> assigned) {
        return assigned.stream()
                .flatMap(text -> Right.parse(text).stream())
                .map(Right::name)
                .toList();
    }

    private static <V> Map<String, V> put(Map<String, V> all, String key, V value) {
        Map<String, V> more = new HashMap<>(all);
        more.put(key, value);
        return more;
    }
}
