package argosy.logistics.dispatch;

import static argosy.logistics.db.Tables.DISPATCH_LINE;
import static argosy.logistics.db.Tables.DISPATCH_ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import argosy.department.ImportRow;
import argosy.department.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DispatchImportTest {

    private static final int ORDERS = 10_000;

    @Test
    void tenThousandOrdersAreCheckedAndKeptInWellUnderAMinute() {
        try (OutboundFloor floor = new OutboundFloor(20, 1)) {
            DispatchImport files = new DispatchImport(floor.orders);
            List<ImportRow<DispatchRow>> rows = new ArrayList<>();
            for (int i = 0; i < ORDERS; i++) {
                rows.add(row(rows.size() + 2, "TB-" + i, "SKU-" + (1 + i % 20), "SF"));
                rows.add(row(rows.size() + 2, "TB-" + i, "SKU-" + (1 + (i + 7) % 20), "SF"));
            }
            long begin = System.nanoTime();
            List<ImportRow<DispatchRow>> checked = files.check(floor.database(), rows);
            assertThat(checked).allMatch(ImportRow::good);
            Map<String, List<ImportRow<DispatchRow>>> groups = new LinkedHashMap<>();
            checked.forEach(row ->
                    groups.computeIfAbsent(files.group(row), g -> new ArrayList<>()).add(row));
            groups.values().forEach(group -> floor.does(tx -> files.accept(tx, group)));
            Duration taken = Duration.ofNanos(System.nanoTime() - begin);

            assertThat(floor.database().sql().fetchCount(DISPATCH_ORDER)).isEqualTo(ORDERS);
            assertThat(floor.database().sql().fetchCount(DISPATCH_LINE)).isEqualTo(2 * ORDERS);
            assertThat(taken).isLessThan(Duration.ofSeconds(60));
            assertThat(files.check(floor.database(), rows)).noneMatch(ImportRow::good);
        }
    }

    @Test
    void aBadRowKeepsTheWholeOrderOutAndSaysWhy() {
        try (OutboundFloor floor = new OutboundFloor(2, 1)) {
            DispatchImport files = new DispatchImport(floor.orders);
            floor.order("SKU-1", 1);
            List<ImportRow<DispatchRow>> checked = files.check(
                    floor.database(),
                    List.of(
                            row(2, "A", "SKU-1", "SF"),
                            row(3, "A", "NO-SUCH", "SF"),
                            row(4, "B", "SKU-1", "NO-SUCH"),
                            row(5, "TB1", "SKU-1", "SF"),
                            row(6, "C", "SKU-1", "SF"),
                            row(7, "C", "SKU-2", "ZTO"),
                            row(8, "D", "SKU-2", null)));
            assertThat(checked).extracting(ImportRow::good).containsExactly(false, false, false, false, false, false, true);
            assertThat(checked.get(1).problems().get(0).field()).isEqualTo("sku");
            assertThat(checked.get(2).problems().get(0).field()).isEqualTo("carrier");
            assertThat(checked.get(3).problems().get(0).field()).isEqualTo("orderRef");
        }
    }

    @Test
    void whatNobodyHasWorkedOnIsTakenBack() {
        try (OutboundFloor floor = new OutboundFloor(2, 5)) {
            DispatchImport files = new DispatchImport(floor.orders);
            long untouched = floor.as("clerk", tx -> files.accept(tx, List.of(row(2, "A", "SKU-1", "SF"))))
                    .get(0);
            long reviewed = floor.as("clerk", tx -> files.accept(tx, List.of(row(3, "B", "SKU-1", "SF"))))
                    .get(0);
            floor.bring(reviewed, DispatchState.REVIEWED);
            floor.does(tx -> files.undo(tx, untouched));
            assertThat(floor.database().find(DispatchOrder.DISPATCH_ORDERS, untouched)).isEmpty();
            assertThatThrownBy(() -> floor.does(tx -> files.undo(tx, reviewed)))
                    .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.status()).isEqualTo(409));
        }
    }

    private static ImportRow<DispatchRow> row(int line, String ref, String sku, String carrier) {
        DispatchRow value = new DispatchRow(
                ref, "王小明", "13800138000", "浙江省杭州市文三路 1 号", "SH1", carrier, sku, "清岚", "50ml", 1, null, "天猫", null);
        return new ImportRow<>(line, Map.of(), value, List.of());
    }
}
