package argosy.logistics.counts;

import argosy.department.Label;
import java.math.BigDecimal;
import java.time.Instant;

/** One row of the count accuracy report: an adjusted count. Rows in lines of the sheet, pieces in pieces. */
@Label(en = "Count accuracy", zh = "盘点准确率")
public record Accuracy(
        @Label(en = "Number", zh = "盘点单号", example = "PD-20261122-0001")
        String number,

        @Label(en = "Title", zh = "名称", example = "A 区月度盘点") String title,
        @Label(en = "Warehouse", zh = "仓库", example = "SH1") String warehouse,

        @Label(en = "Adjusted at", zh = "调账时间", example = "2026-11-22T09:00:00Z")
        Instant adjustedAt,

        @Label(en = "Rows", zh = "盘点行数", example = "120") long rows,

        @Label(en = "Matching rows", zh = "相符行数", example = "117")
        long matching,

        @Label(en = "Gained pieces", zh = "盘盈件数", example = "2")
        long gained,

        @Label(en = "Lost pieces", zh = "盘亏件数", example = "5")
        long lost,

        @Label(en = "Accuracy (%)", zh = "准确率(%)", example = "97.5")
        BigDecimal accuracy) {}
