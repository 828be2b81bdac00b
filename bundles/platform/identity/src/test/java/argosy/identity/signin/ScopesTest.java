package argosy.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.department.Caller;
import argosy.department.Reach;
import argosy.department.RequestMark;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScopesTest {

    private static final Reach TEAM = Reach.units(Set.of("wl1"));
    private static final Caller OWNER = new Caller(
            "an",
            "An",
            "wl1",
            null,
            Map.of("logistics:bins:*", TEAM, "logistics:*:read", Reach.COMPANY, "hr:leave:read", Reach.OWN),
            RequestMark.NONE);

    private static Map<String, Reach> narrowed(String... scopes) {
        return ApiTokens.narrowed(OWNER, List.of(scopes)).grants();
    }

    @Test
    void aTokenMayWhatBothItsScopesAndItsOwnerMay() {
        assertThat(narrowed("logistics:bins:write")).isEqualTo(Map.of("logistics:bins:write", TEAM));
        assertThat(narrowed("logistics:bins:read")).isEqualTo(Map.of("logistics:bins:read", Reach.COMPANY));
        assertThat(narrowed("logistics:stock:write")).isEmpty();
        assertThat(narrowed("*")).isEqualTo(OWNER.grants());
        assertThat(narrowed("*:*:read"))
                .isEqualTo(Map.of(
                        "logistics:bins:read", TEAM, "logistics:*:read", Reach.COMPANY, "hr:leave:read", Reach.OWN));
    }
}
