package argosy.logistics.counts;

import static argosy.logistics.db.Tables.STOCK_COUNT;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import java.time.Instant;

/**
 * A count of a part of a warehouse (LOG-12). In JSON it carries {@code bins} and {@code skus} it is limited to, and the
 * numbers of {@code items}, {@code counted} and {@code differing} rows; the sheet is {@code counts/{id}/items}.
 *
 * @param number {@code PD-20261122-0001}
 * @param zone zone it is limited to, or null
 * @param blind whether counters do not see the book quantity
 * @param round 1, and one more with every recount; 0 before the start
 */
@Label(en = "Count", zh = "盘点单")
public record Count(
        @Label(en = "Number", zh = "盘点单号", example = "PD-20261122-0001")
        String number,

        @Label(en = "Title", zh = "名称", example = "A 区月度盘点") String title,
        @Label(en = "Warehouse", zh = "仓库", example = "SH1") String warehouse,
        @Label(en = "Zone", zh = "库区", example = "A") String zone,
        @Label(en = "Blind", zh = "盲盘", example = "true") boolean blind,

        @Label(en = "State", zh = "状态", example = "counting")
        CountState state,

        @Label(en = "Round", zh = "轮次", example = "1") int round,

        @Label(en = "Started at", zh = "开始时间", example = "2026-11-22T01:00:00Z")
        Instant startedAt,

        @Label(en = "Approved by", zh = "审批人", example = "li.na")
        String approvedBy,

        @Label(en = "Adjusted at", zh = "调账时间", example = "2026-11-22T09:00:00Z")
        Instant adjustedAt) {

    public static final Register<Count> COUNTS = Register.of(
                    "counts", Text.of("Counts", "盘点单"), Count.class, STOCK_COUNT)
            .search("number", "title")
            .filter("warehouse", "zone", "state", "adjustedAt")
            .sort("number")
            .workflow(CountState.WORKFLOW, "state");

    Count in(CountState next) {
        return new Count(number, title, warehouse, zone, blind, next, round, startedAt, approvedBy, adjustedAt);
    }

    Count inRound(CountState next, int rounds, Instant start) {
        return new Count(number, title, warehouse, zone, blind, next, rounds, start, null, null);
    }

    Count approved(String by) {
        return new Count(number, title, warehouse, zone, blind, CountState.APPROVED, round, startedAt, by, adjustedAt);
    }

    Count adjusted(Instant at) {
        return new Count(number, title, warehouse, zone, blind, CountState.ADJUSTED, round, startedAt, approvedBy, at);
    }
}
