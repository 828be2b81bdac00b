package argosy.logistics.reports;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.department.Report;
import argosy.department.Window;
import argosy.logistics.dispatch.DispatchState;
import argosy.logistics.dispatch.OutboundFloor;
import argosy.logistics.dispatch.Scans;
import argosy.testkit.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("LOG-10")
class DispatchReportsTest {

    @Test
    void theDayIsWhatWasDone() {
        try (OutboundFloor floor = new OutboundFloor(2, 50)) {
            LocalDate today = LocalDate.now(TestDatabase.ZONE);
            for (int i = 0; i < 3; i++) {
                floor.bring(floor.order("SKU-1", 2, "SKU-2", 1), DispatchState.HANDED_OVER);
            }
            long checked = floor.order("SKU-1", 1);
            floor.bring(checked, DispatchState.PACKED);
            Scans wrong = new Scans(List.of(new Scans.Scan("SKU-2", 1)));
            floor.as("checker", tx -> floor.orders.compare(tx, floor.orders.hold(tx, checked), wrong));
            floor.step("clerk", floor.order("SKU-1", 1), (tx, o) -> floor.orders.cancel(tx, o, "客户退款"));

            DispatchReports reports = new DispatchReports(floor.database());
            Report<DispatchFigures> day = reports.day(day(today), null);
            DispatchFigures total = row(day, "total", "");
            assertThat(List.of(
                            total.created(),
                            total.reviewed(),
                            total.packed(),
                            total.handedOver(),
                            total.stopped(),
                            total.parcels(),
                            total.pieces(),
                            total.wrong(),
                            total.missing(),
                            total.extra()))
                    .containsExactly(5L, 4L, 4L, 3L, 1L, 3L, 9L, 1L, 1L, 0L);
            assertThat(row(day, "carrier", "SF").handedOver()).isEqualTo(3);
            assertThat(row(day, "person", "picker").picked()).isEqualTo(4);
            assertThat(row(day, "person", "checker").missing()).isEqualTo(1);
            assertThat(day.rows()).noneMatch(row -> row.group().equals("day"));
            assertThat(total.onTimePercent()).isNull();

            Report<DispatchFigures> month = reports.month(Window.ofMonth(null, floor.database()), "SH1");
            assertThat(row(month, "day", today.toString()).pieces()).isEqualTo(9);
            assertThat(row(reports.day(day(today.plusDays(1)), null), "total", "")
                            .created())
                    .isZero();
            assertThat(row(reports.day(day(today), "OTHER"), "total", "").created())
                    .isZero();
        }
    }

    private static Window day(LocalDate day) {
        return new Window(day, day, TestDatabase.ZONE);
    }

    private static DispatchFigures row(Report<DispatchFigures> report, String group, String member) {
        return report.rows().stream()
                .filter(row -> row.group().equals(group) && row.member().equals(member))
                .findFirst()
                .orElseThrow();
    }
}
