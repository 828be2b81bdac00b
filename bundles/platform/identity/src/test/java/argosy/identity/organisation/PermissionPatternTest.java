package argosy.identity.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PermissionPatternTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"*", "logistics:bins:write", "logistics:*:read", "logistics:bins:*", "logistics:*:*", "*:*:read"
            })
    void readsWhatCallersUnderstand(String text) {
        assertThat(PermissionPattern.parse(text))
                .hasValueSatisfying(p -> assertThat(p).hasToString(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "logistics",
                "logistics:bins",
                "*:bins:read",
                "Logistics:bins:read",
                "a:b:c:d",
                "a:b c:d",
                "a::b"
            })
    void refusesEverythingElse(String text) {
        assertThat(PermissionPattern.parse(text)).isEmpty();
    }

    @Test
    void everythingInThreePartsIsEverything() {
        assertThat(PermissionPattern.parse("*:*:*")).contains(PermissionPattern.EVERYTHING);
    }

    @ParameterizedTest
    @CsvSource({
        "*, logistics:bins:read, logistics:bins:read",
        "*:*:read, logistics:*:*, logistics:*:read",
        "*:*:read, logistics:bins:*, logistics:bins:read",
        "logistics:*:read, logistics:bins:*, logistics:bins:read",
        "logistics:bins:read, logistics:bins:read, logistics:bins:read",
        "logistics:bins:read, logistics:bins:write, ",
        "logistics:*:read, hr:*:read, ",
    })
    void meetsInWhatBothStandFor(String one, String other, String shared) {
        PermissionPattern first = PermissionPattern.parse(one).orElseThrow();
        PermissionPattern second = PermissionPattern.parse(other).orElseThrow();
        assertThat(first.meet(second).map(PermissionPattern::toString).orElse(null))
                .isEqualTo(shared);
        assertThat(second.meet(first)).isEqualTo(first.meet(second));
    }
}
