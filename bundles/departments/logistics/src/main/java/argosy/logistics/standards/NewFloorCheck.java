package argosy.logistics.standards;

import argosy.department.Label;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * What an inspector found.
 *
 * @param onDay day of the check, or null for today; not in the future
 */
@Label(en = "New floor check", zh = "新现场检查")
public record NewFloorCheck(
        @Label(en = "Day", zh = "检查日期", example = "2026-11-22")
        LocalDate onDay,

        @NotBlank @Size(max = 32) @Label(en = "Warehouse", zh = "仓库", example = "SH1")
        String warehouse,

        @NotBlank @Size(max = 200) @Label(en = "Place", zh = "地点", example = "A 区拣货通道")
        String place,

        @NotBlank @Size(max = 32) @Label(en = "Standard", zh = "SOP 编码", example = "SOP-PICK")
        String sopCode,

        @Size(max = 1000) @Label(en = "Note", zh = "备注", example = "夜班抽查")
        String note,

        @NotEmpty @Size(max = 100) @Valid @Label(en = "Items", zh = "检查项")
        List<@NotNull CheckedItem> items) {}
