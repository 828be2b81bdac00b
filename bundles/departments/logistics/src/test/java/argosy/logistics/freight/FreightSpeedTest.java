package argosy.logistics.freight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A month's bill of ten thousand parcels is matched while somebody waits for it. */
@Tag("LOG-18")
class FreightSpeedTest {

    private static final int LINES = 10_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

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
            long begin = System.nanoTime();
            long id = floor.create(FreightFloor.bill("ZD-10000", lines));
            long created = System.nanoTime();
            FreightBill bill = floor.match(id);
            long matched = System.nanoTime();
            floor.match(id);
            long again = System.nanoTime();
            System.out.println("FREIGHT create " + (created - begin) / 1_000_000 + " ms, match "
                    + (matched - created) / 1_000_000 + " ms, again " + (again - matched) / 1_000_000 + " ms");
            assertThat(bill.openLines()).isEqualTo(LINES / 100);
            assertThat(Duration.ofNanos(matched - created)).isLessThan(PATIENCE);
        }
    }
}
