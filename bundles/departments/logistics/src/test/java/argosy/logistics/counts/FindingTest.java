package argosy.logistics.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("LOG-12")
class FindingTest {

    @Test
    void nobodyCounted() {
        assertThat(Finding.of(List.of()).state()).isEqualTo(ItemState.OPEN);
    }

    @Test
    void aPersonMayCorrectTheirOwnEntry() {
        Finding finding = Finding.of(List.of(entry("wei", 8, 10), entry("wei", 10, 10)));
        assertThat(finding.state()).isEqualTo(ItemState.COUNTED);
        assertThat(finding.last().difference()).isZero();
    }

    @Test
    void peopleWhoDifferDisputeTheRow() {
        assertThat(Finding.of(List.of(entry("wei", 8, 10), entry("na", 9, 10))).state())
                .isEqualTo(ItemState.DISPUTED);
    }

    @Test
    void goodsThatMovedInBetweenAreNoDispute() {
        Finding finding = Finding.of(List.of(entry("wei", 8, 10), entry("na", 5, 7)));
        assertThat(finding.state()).isEqualTo(ItemState.COUNTED);
        assertThat(finding.last().difference()).isEqualTo(-2);
    }

    private static Evidence entry(String by, long quantity, long book) {
        return new Evidence(1, quantity, book, by, Instant.EPOCH, null);
    }
}
