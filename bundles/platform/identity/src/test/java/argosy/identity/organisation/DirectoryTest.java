package argosy.identity.organisation;

import static argosy.identity.organisation.Company.NOW;
import static argosy.identity.organisation.Company.TODAY;
import static argosy.identity.organisation.Company.holder;
import static argosy.identity.organisation.Company.person;
import static argosy.identity.organisation.Company.post;
import static org.assertj.core.api.Assertions.assertThat;

import argosy.department.Caller;
import argosy.department.Reach;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DirectoryTest {

    private static Map<String, Reach> grants(Directory directory, String username) {
        return directory.caller(username, NOW).orElseThrow().grants();
    }

    @Test
    void rolesOfThePostReachFromThePostsUnit() {
        Directory directory = Company.of(
                List.of(post("P1", "wl2", "keeper", "picker")), List.of(holder("an", "P1")), List.of(), List.of());

        assertThat(grants(directory, "an"))
                .containsEntry("logistics:stock:read", Reach.COMPANY)
                .containsEntry("logistics:pick-tasks:read", Reach.OWN)
                .containsEntry("logistics:bins:read", Reach.units(java.util.Set.of("wl2", "wl2a")))
                .containsEntry("logistics:bins:write", Reach.units(java.util.Set.of("wl", "wl1", "wl2", "wl2a")));
        assertThat(directory.caller("an", NOW).orElseThrow().unit()).isEqualTo("wl2");
    }

    @Test
    void aRoleMayBeNarrowedButNotWidened() {
        Directory directory = Company.of(person("an", "kf", "keeper@own", "picker@company"));

        assertThat(grants(directory, "an"))
                .containsEntry("logistics:bins:write", Reach.OWN)
                .containsEntry("logistics:stock:read", Reach.OWN)
                .containsEntry("logistics:pick-tasks:read", Reach.OWN)
                .containsEntry("logistics:bins:read", Reach.units(java.util.Set.of("kf")));
    }

    @Test
    void withoutAUnitTeamAndDepartmentAreNoMoreThanOwn() {
        assertThat(grants(Company.of(person("an", null, "keeper")), "an"))
                .containsEntry("logistics:bins:write", Reach.OWN);
    }

    @Test
    void theWiderOfTwoGrantsCounts() {
        Directory directory = Company.of(
                List.of(),
                List.of(person("an", "wl1", "keeper@own")),
                List.of(new Grant("an", "keeper", Scope.TEAM, null, null)),
                List.of());

        assertThat(grants(directory, "an")).containsEntry("logistics:bins:write", Reach.units(java.util.Set.of("wl1")));
    }

    @Test
    void grantsCountFromTheirFirstToTheirLastDay() {
        assertThat(grants(Company.of(List.of(), List.of(person("an", "wl")), List.of(grant(0, 0)), List.of()), "an"))
                .isNotEmpty();
        assertThat(grants(Company.of(List.of(), List.of(person("an", "wl")), List.of(grant(1, 5)), List.of()), "an"))
                .isEmpty();
        assertThat(grants(Company.of(List.of(), List.of(person("an", "wl")), List.of(grant(-5, -1)), List.of()), "an"))
                .isEmpty();
    }

    @Test
    void whoHasLeftIsNoCaller() {
        Directory directory =
                Company.of(person("an", "wl", TODAY.minusDays(1)), person("bo", "wl", TODAY), person("ci", "wl"));

        assertThat(directory.caller("an", NOW)).isEmpty();
        assertThat(directory.caller("bo", NOW)).isPresent();
        assertThat(directory.caller("bo", NOW.plus(Duration.ofDays(1)))).isEmpty();
        assertThat(directory.caller("nobody", NOW)).isEmpty();
    }

    @Test
    void aStandInHoldsWhatWasDelegatedOnlyWhileActingForTheColleague() {
        Directory directory = Company.of(
                List.of(),
                List.of(person("an", "wl1", "keeper"), person("bo", "kf")),
                List.of(),
                List.of(new Delegation("an", "bo", NOW, NOW.plusSeconds(60), "午休")));

        Caller standIn = directory.caller("bo", NOW).orElseThrow();
        assertThat(standIn.onBehalfOf()).isNull();
        assertThat(standIn.grants()).isEmpty();

        assertThat(directory.onBehalfOf(standIn, "an", NOW)).hasValueSatisfying(acting -> {
            assertThat(acting.username()).isEqualTo("bo");
            assertThat(acting.onBehalfOf()).isEqualTo("an");
            assertThat(acting.unit()).isEqualTo("wl1");
            assertThat(acting.reach("logistics:bins:write"))
                    .contains(Reach.units(java.util.Set.of("wl", "wl1", "wl2", "wl2a")));
        });
        assertThat(directory.onBehalfOf(standIn, "an", NOW.plusSeconds(60))).isEmpty();
        assertThat(directory.onBehalfOf(standIn, "ci", NOW)).isEmpty();
    }

    @Test
    void whatWasDelegatedIsNotHandedOn() {
        Instant end = NOW.plusSeconds(60);
        Directory directory = Company.of(
                List.of(),
                List.of(person("an", "wl", "keeper"), person("bo", "wl"), person("ci", "wl")),
                List.of(),
                List.of(new Delegation("an", "bo", NOW, end, null), new Delegation("bo", "ci", NOW, end, null)));

        Caller bo = directory.caller("bo", NOW).orElseThrow();
        Caller ci = directory.caller("ci", NOW).orElseThrow();
        assertThat(directory.onBehalfOf(bo, "an", NOW).orElseThrow().grants()).isNotEmpty();
        assertThat(directory.onBehalfOf(ci, "bo", NOW).orElseThrow().grants()).isEmpty();
    }

    @Test
    void rightsChangeAtTheBoundariesOfTheirPeriods() {
        Directory directory =
                Company.of(List.of(), List.of(person("an", "wl", TODAY)), List.of(grant(0, 0)), List.of());

        assertThat(directory.boundaries())
                .containsExactly(Instant.parse("2026-11-22T16:00:00Z"), Instant.parse("2026-11-23T16:00:00Z"));
    }

    private static Grant grant(int from, int to) {
        return new Grant("an", "keeper", Scope.COMPANY, TODAY.plusDays(from), TODAY.plusDays(to));
    }
}
