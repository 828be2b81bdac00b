package argosy.logistics.safety;

import argosy.department.Label;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A round to begin.
 *
 * @param onDay null for today; otherwise today or yesterday, as a night shift crosses midnight
 */
@Label(en = "New safety check", zh = "新安全检查")
public record NewSafetyCheck(
        @NotBlank @Size(max = 32) @Label(en = "Warehouse", zh = "仓库", example = "SH1")
        String warehouse,

        @Label(en = "Day", zh = "日期", example = "2026-11-22")
        LocalDate onDay,

        @NotNull @Label(en = "Shift", zh = "班次", example = "day")
        Shift shift,

        @Size(max = 1000) @Label(en = "Note", zh = "备注", example = "台风前加查")
        String note) {}
