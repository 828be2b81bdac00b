package argosy.logistics.safety;

import argosy.department.Label;
import java.time.LocalDate;

/**
 * A day on which a warehouse was not checked to the end (LOG-24).
 *
 * @param begun whether a check was started that nobody completed
 */
@Label(en = "Missing safety check", zh = "缺失的安全检查")
public record MissingCheck(
        @Label(en = "Day", zh = "日期", example = "2026-11-22")
        LocalDate day,

        @Label(en = "Warehouse", zh = "仓库", example = "SH1") String warehouse,

        @Label(en = "Begun", zh = "已开始未完成", example = "false")
        boolean begun) {}
