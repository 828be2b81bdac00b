package argosy.logistics.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import argosy.department.ImportRow;
import argosy.department.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DispatchImportTest {

    @Test
    void aBadRowSaysWhy() {
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
            assertThat(checked)
                    .extracting(ImportRow::good)
                    .containsExactly(true, false, false, false, true, false, true);
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
            assertThat(floor.database().find(DispatchOrder.DISPATCH_ORDERS, untouched))
                    .isEmpty();
            assertThatThrownBy(() -> floor.does(tx -> files.undo(tx, reviewed)))
                    .isInstanceOfSatisfying(
                            Problem.class, p -> assertThat(p.status()).isEqualTo(409));
        }
    }

    private static ImportRow<DispatchRow> row(int line, String ref, String sku, String carrier) {
        DispatchRow value = new DispatchRow(
                ref, "王小明", "13800138000", "浙江省杭州市文三路 1 号", "SH1", carrier, sku, "清岚", "50ml", 1, null, "天猫", null);
        return new ImportRow<>(line, Map.of("orderRef", ref), Map.of(), value, List.of());
    }
}
