package argosy.logistics.counts;

import static argosy.logistics.db.Tables.COUNT_PLAN;

import argosy.department.Label;
import argosy.department.ReadOnly;
import argosy.department.Register;
import argosy.department.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A count that comes again (LOG-12): on its day, or the next business day, a count is planned by itself.
 *
 * @param zone zone it is limited to, or null for the whole warehouse
 * @param nextOn when the next count is planned
 * @param lastCount number of the count that was planned last, or null
 */
@Label(en = "Count plan", zh = "盘点计划")
public record CountPlan(
        @NotBlank @Size(max = 200) @Label(en = "Title", zh = "名称", example = "A 区月度盘点")
        String title,

        @NotBlank @Size(max = 32) @Label(en = "Warehouse", zh = "仓库", example = "SH1")
        String warehouse,

        @Size(max = 64) @Label(en = "Zone", zh = "库区", example = "A")
        String zone,

        @NotNull @Min(1) @Max(366) @Label(en = "Every (days)", zh = "间隔天数", example = "30")
        Integer everyDays,

        @NotNull @Label(en = "Next on", zh = "下次盘点日", example = "2026-12-01")
        LocalDate nextOn,

        @Label(en = "Blind", zh = "盲盘", example = "true") Boolean blind,

        @ReadOnly @Label(en = "Last count", zh = "最近盘点单", example = "PD-20261101-0001")
        String lastCount) {

    public static final Register<CountPlan> COUNT_PLANS = Register.of(
                    "count-plans", Text.of("Count plans", "盘点计划"), CountPlan.class, COUNT_PLAN)
            .search("title")
            .filter("warehouse")
            .sort("title", "nextOn")
            .defaultSort("nextOn");

    public CountPlan {
        zone = zone == null || zone.isBlank() ? null : zone.strip();
        blind = blind == null || blind;
    }

    /** The count that is due. */
    NewCount count(LocalDate day) {
        String dated = title + " " + day;
        return new NewCount(
                dated.length() > 200 ? dated.substring(dated.length() - 200) : dated,
                warehouse,
                zone,
                null,
                null,
                blind);
    }

    /** After a count was planned on that day; days that were missed are not made up. */
    CountPlan planned(String number, LocalDate day) {
        LocalDate next = nextOn;
        while (!next.isAfter(day)) {
            next = next.plusDays(everyDays);
        }
        return new CountPlan(title, warehouse, zone, everyDays, next, blind, number);
    }
}
