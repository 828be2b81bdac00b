package argosy.logistics.runs;

import argosy.department.Label;
import argosy.logistics.shipping.ParcelChoice;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A run to be planned.
 *
 * @param parcels its stops in order, or null when they are added later
 */
@Label(en = "New delivery run", zh = "新配送单")
public record NewRun(
        @NotBlank @Size(max = 64) @Label(en = "Courier", zh = "配送员", example = "sunqiang")
        String courier,

        @NotBlank @Size(max = 32) @Label(en = "Warehouse", zh = "仓库", example = "HZ")
        String warehouse,

        @Size(max = 40) @Label(en = "Vehicle", zh = "车牌号", example = "浙A12345")
        String vehicle,

        @NotNull @Label(en = "Day", zh = "配送日期", example = "2026-11-22")
        LocalDate onDay,

        @Size(max = 500) @Label(en = "Remark", zh = "备注", example = "上午送完西湖区")
        String remark,

        @Valid @Label(en = "Parcels", zh = "包裹") ParcelChoice parcels) {}
