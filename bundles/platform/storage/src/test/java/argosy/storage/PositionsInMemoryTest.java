package argosy.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PositionsInMemoryTest {

    private static final EventLog.Mark ONE = new EventLog.Mark("order.paid", 1);
    private static final EventLog.Mark OTHER = new EventLog.Mark("order.paid", 2);

    private final PositionsInMemory positions = new PositionsInMemory(10);

    @Test
    void readersStopBeforeTheFirstThatIsUnderWay() {
        LogPositions.Turn slow = positions.take(null, 2, List.of(ONE));
        LogPositions.Turn quick = positions.take(null, 1, List.of(OTHER));
        assertThat(slow.first()).isEqualTo(11);
        assertThat(quick.first()).isEqualTo(13);
        assertThat(positions.horizon()).isEqualTo(10);

        assertThat(quick.ended(true)).isEmpty();
        assertThat(positions.horizon()).isEqualTo(10);

        assertThat(slow.ended(true)).containsExactly(ONE, OTHER);
        assertThat(positions.horizon()).isEqualTo(13);
    }

    @Test
    void whatIsRolledBackLeavesAGapAndLetsTheOthersThrough() {
        LogPositions.Turn failing = positions.take(null, 1, List.of(ONE));
        LogPositions.Turn quick = positions.take(null, 1, List.of(OTHER));
        assertThat(quick.ended(true)).isEmpty();

        assertThat(failing.ended(false)).containsExactly(OTHER);
        assertThat(positions.horizon()).isEqualTo(12);
    }
}
