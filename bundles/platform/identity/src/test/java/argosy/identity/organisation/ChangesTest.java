package argosy.identity.organisation;

import static argosy.identity.organisation.Company.NOW;
import static argosy.identity.organisation.Company.TODAY;
import static argosy.identity.organisation.Company.holder;
import static argosy.identity.organisation.Company.person;
import static argosy.identity.organisation.Company.post;
import static argosy.identity.organisation.Company.role;
import static argosy.identity.organisation.Company.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import argosy.department.Caller;
import argosy.department.Problem;
import argosy.department.Reach;
import argosy.department.RequestMark;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private static final Caller CLERK =
            new Caller("clerk", "Clerk", "co", null, Map.of("identity:*:*", Reach.COMPANY), RequestMark.NONE);

    private final Person owner = person("boss", "co", "identity:owner");
    private final Person keeper = person("an", "wl1", "keeper");
    private final Person nobody = person("bo", "kf");
    private final Directory directory = Company.of(
            List.of(post("P1", "wl", "picker"), post("P2", "wl")),
            List.of(owner, keeper, nobody, holder("po", "P2")),
            List.of(),
            List.of());

    private Changes by(Caller caller) {
        return new Changes(directory, caller, NOW);
    }

    private static void refused(int status, String code, ThrowingCallable change) {
        assertThatCode(change).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(status);
            assertThat(problem.code()).isEqualTo(code);
        });
    }

    private static void fields(ThrowingCallable change, String... fields) {
        assertThatCode(change).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.fields())
                .extracting(Problem.FieldProblem::field)
                .containsOnly(fields));
    }

    @Test
    void nobodyGivesAPersonMoreThanTheyHold() {
        by(CLERK).person(null, person("ci", "kf", "identity:administrator"));
        by(CLERK).person(keeper, person("an", "wl1"));
        refused(403, "forbidden", () -> by(CLERK).person(null, person("ci", "kf", "keeper@own")));
        refused(403, "forbidden", () -> by(CLERK).person(null, person("ci", "kf", TODAY.minusDays(9), "keeper")));
        refused(403, "forbidden", () -> by(CLERK).person(nobody, person("bo", "kf", "identity:owner")));
        by(Caller.PLATFORM).person(nobody, person("bo", "kf", "identity:owner"));
    }

    @Test
    void theKeyOfAStandInOpensNoMoreThanTheirOwn() {
        Directory later = Company.of(
                List.of(),
                List.of(owner, nobody),
                List.of(),
                List.of(new Delegation("boss", "bo", NOW.plusSeconds(60), NOW.plusSeconds(120), null)));

        by(CLERK).password(nobody);
        refused(403, "forbidden", () -> new Changes(later, CLERK, NOW).password(nobody));
        new Changes(later, CLERK, NOW.plusSeconds(120)).password(nobody);
        new Changes(later, Caller.PLATFORM, NOW).password(nobody);
    }

    @Test
    void aStandInHandsNothingOn() {
        Delegation delegation = new Delegation("boss", "bo", NOW, NOW.plusSeconds(60), null);
        Directory now = Company.of(List.of(), List.of(owner, keeper, nobody), List.of(), List.of(delegation));
        Caller standIn =
                now.onBehalfOf(now.caller("bo", NOW).orElseThrow(), "boss", NOW).orElseThrow();
        Changes changes = new Changes(now, standIn, NOW);

        changes.person(null, person("ci", "kf"));
        refused(403, "forbidden", () -> changes.person(nobody, person("bo", "kf", "identity:owner")));
        refused(403, "forbidden", () -> changes.password(owner));
        refused(403, "forbidden", () -> changes.role(null, Company.role("mine", "*")));
        refused(
                403,
                "forbidden",
                () -> changes.delegation(new Delegation("boss", "bo", NOW, NOW.plusSeconds(9999), null)));
    }

    @Test
    void nobodyWidensATeamByMovingUnitsUnderIt() {
        Unit group = Company.unit("kf", "wl1", Unit.Kind.DEPARTMENT);
        Directory teams = Company.of(List.of(), List.of(owner, person("an", "wl1", "picker")), List.of(), List.of());
        Unit before = teams.unit("kf").orElseThrow();

        refused(403, "forbidden", () -> new Changes(teams, CLERK, NOW).unit(before, group));
        new Changes(teams, CLERK, NOW).unit(before, Company.unit("kf", "wl2", Unit.Kind.DEPARTMENT));
        new Changes(teams, Caller.PLATFORM, NOW).unit(before, group);
    }

    @Test
    void nobodyMovesAPersonToAPostWithMoreThanTheyHold() {
        refused(403, "forbidden", () -> by(CLERK).person(null, holder("ci", "P1")));
        refused(403, "forbidden", () -> by(CLERK)
                .person(
                        keeper,
                        new Person("an", "an", "wl", "P1", null, null, null, List.of("keeper"), null, null, null)));
    }

    @Test
    void unitsThatAHolderGainsAreGrantedToo() {
        Caller head = new Caller(
                "head",
                "Head",
                "wl1",
                null,
                Map.of(
                        "identity:*:*",
                        Reach.COMPANY,
                        "logistics:*:*",
                        Reach.units(java.util.Set.of("wl", "wl1", "wl2", "wl2a"))),
                RequestMark.NONE);
        by(head).person(null, person("ci", "wl2", "picker"));
        refused(403, "forbidden", () -> by(head).person(null, person("ci", "kf", "picker")));
        refused(403, "forbidden", () -> by(head).person(null, person("ci", "wl2", "keeper")));
    }

    @Test
    void reactivatingIsGrantingAgain() {
        Person left =
                new Person("an", "an", "wl1", null, Person.State.LEFT, null, null, List.of("keeper"), null, null, null);
        refused(403, "forbidden", () -> by(CLERK).person(left, keeper));
    }

    @Test
    void nobodyGivesAPostOrRoleMoreThanTheyHold() {
        refused(403, "forbidden", () -> by(CLERK).post(post("P2", "wl"), post("P2", "wl", "keeper")));
        by(CLERK).post(post("P1", "wl", "picker"), post("P1", "wl"));
        refused(403, "forbidden", () -> by(CLERK).role(null, role("night", "logistics:bins:read@own")));
        refused(403, "forbidden", () -> by(CLERK).role(null, role("all", "*")));
        by(CLERK).role(null, role("night", "identity:units:read@team"));
        by(CLERK).role(role("picker", "logistics:bins:read"), role("picker", "logistics:bins:read@team"));
        refused(403, "forbidden", () -> by(CLERK)
                .role(role("picker", "logistics:bins:read@team"), role("picker", "logistics:bins:read")));
    }

    @Test
    void nobodyGrantsForLaterWhatTheyDoNotHold() {
        Grant later = new Grant("bo", "keeper", Scope.OWN, TODAY.plusDays(3), null);
        refused(403, "forbidden", () -> by(CLERK).grant(null, later));
        by(Caller.PLATFORM).grant(null, later);
        refused(403, "forbidden", () -> by(CLERK).grant(later, new Grant("bo", "keeper", Scope.OWN, null, null)));
    }

    @Test
    void onesOwnDutiesMayBeHandedOverButNotThoseOfSomeoneWhoHoldsMore() {
        Caller an =
                new Caller("an", "an", "wl1", null, Map.of("identity:delegations:write", Reach.OWN), RequestMark.NONE);
        by(an).delegation(delegation("an", "bo", 2));
        refused(403, "forbidden", () -> by(an).delegation(delegation("bo", "an", 2)));
        refused(403, "forbidden", () -> by(CLERK).delegation(delegation("boss", "bo", 2)));
        by(CLERK).delegation(delegation("bo", "an", 2));
    }

    @Test
    void delegationsThatMakeNoSenseAreExplained() {
        fields(() -> by(Caller.PLATFORM).delegation(delegation("an", "an", 2)), "standIn");
        fields(() -> by(Caller.PLATFORM).delegation(delegation("an", "bo", 0)), "validTo");
        fields(() -> by(Caller.PLATFORM).delegation(delegation("an", "bo", 400)), "validTo");
        fields(() -> by(Caller.PLATFORM).delegation(delegation("xx", "yy", 1)), "person", "standIn");
    }

    @Test
    void nobodyTakesOverSomeoneWhoHoldsMoreByAPassword() {
        by(CLERK).password(nobody);
        refused(403, "forbidden", () -> by(CLERK).password(keeper));
        refused(403, "forbidden", () -> by(CLERK).password(owner));
    }

    @Test
    void theLastAdministratorStays() {
        refused(409, "last-administrator", () -> by(Caller.PLATFORM).person(owner, person("boss", "co")));
        refused(409, "last-administrator", () -> by(Caller.PLATFORM)
                .person(owner, person("boss", "co", TODAY.minusDays(1), "identity:owner")));
        refused(409, "last-administrator", () -> by(Caller.PLATFORM).removal(owner));
        refused(409, "last-administrator", () -> by(Caller.PLATFORM)
                .role(role("identity:owner", "*"), role("identity:owner", "*:*:read")));
        Directory two = directory.with(person("bo", "kf", "identity:owner"));
        new Changes(two, Caller.PLATFORM, NOW).removal(owner);
    }

    @Test
    void theTreesHaveNoCircles() {
        fields(
                () -> by(CLERK).unit(unit("wl", "co", Unit.Kind.DEPARTMENT), unit("wl", "wl2a", Unit.Kind.DEPARTMENT)),
                "parent");
        fields(() -> by(CLERK).unit(null, unit("new", "new", Unit.Kind.GROUP)), "parent");
        fields(() -> by(CLERK).unit(null, unit("new", "nowhere", Unit.Kind.GROUP)), "parent");
        Post own = new Post("P2", "P2", "wl", 1, "P2", Post.Level.STAFF, null, List.of());
        fields(() -> by(CLERK).post(post("P2", "wl"), own), "superior");
    }

    @Test
    void referencesAndNamesAreChecked() {
        fields(() -> by(CLERK).person(null, person("platform", "xx", "no-role")), "username", "unitCode", "roles");
        fields(() -> by(CLERK).person(nobody, person("bob", "kf")), "username");
        fields(() -> by(CLERK).person(null, person("ci", "kf", "keeper@everywhere")), "roles");
        fields(
                () -> by(CLERK).role(null, role("logistics:mine", "bins", "*:bins:read")),
                "code",
                "permissions",
                "permissions");
    }

    @Test
    void shippedAndUsedRolesStay() {
        refused(409, "role-shipped", () -> by(Caller.PLATFORM).removal(role("identity:owner", "*")));
        refused(409, "role-in-use", () -> by(Caller.PLATFORM).removal(role("keeper", "x:y:z")));
        by(Caller.PLATFORM).removal(role("unused", "x:y:z"));
    }

    @Test
    void postsThatAskForPersonalTraitsAreNoticed() {
        assertThat(PostsResource.asksForPersonalTraits(qualified("年龄 30-45 岁"))).isTrue();
        assertThat(PostsResource.asksForPersonalTraits(qualified("限女性，已婚优先"))).isTrue();
        assertThat(PostsResource.asksForPersonalTraits(qualified("Aged 30 to 45")))
                .isTrue();
        assertThat(PostsResource.asksForPersonalTraits(qualified("1 年以上同岗位经验，大专以上")))
                .isFalse();
        assertThat(PostsResource.asksForPersonalTraits(qualified("manage the warehouse")))
                .isFalse();
    }

    private static Post qualified(String text) {
        return new Post("P", "P", "wl", 1, null, Post.Level.STAFF, text, List.of());
    }

    private static Delegation delegation(String person, String standIn, int days) {
        return new Delegation(person, standIn, NOW, NOW.plus(Duration.ofDays(days)), null);
    }
}
