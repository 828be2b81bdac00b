package argosy.logistics.freight;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A month's bill of ten thousand parcels is matched while somebody waits for it. Measured in processor time, as the
 * database works in the thread of the caller and neighbours on the machine must not decide.
 */
@Tag("LOG-18")
class FreightSpeedTest {

    private static final int LINES = 10_000;
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    @Test
    void tenThousandLinesAreMatchedInSeconds() {
        try (FreightFloor floor = new FreightFloor()) {
            List<String> numbers = FreightFloor.tracking(0, LINES);
            floor.parcels(numbers);
            List<NewFreightBillLine> lines = new ArrayList<>();
            numbers.forEach(number -> lines.add(
                    lines.size() % 100 == 0
                            ? FreightFloor.line(number, 3000, "浙江", null, "7.00")
                            : FreightFloor.line(number)));
            long id = floor.create(FreightFloor.bill("ZD-10000", lines));
            long begin = THREAD.getCurrentThreadCpuTime();
            FreightBill bill = floor.match(id);
            long matched = THREAD.getCurrentThreadCpuTime();
            assertThat(bill.openLines()).isEqualTo(LINES / 100);
            assertThat(Duration.ofNanos(matched - begin)).isLessThan(PATIENCE);
        }
    }
}
