package argosy.logistics.tariffs;

import argosy.department.Label;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** How a contract ends: {@code POST carrier-contracts/{id}/end}; {@code on} is its last day, today when not given. */
@Label(en = "End of a contract", zh = "终止合同")
public record ContractEnd(
        @Label(en = "Last day", zh = "终止日期", example = "2026-10-31")
        LocalDate on,

        @NotBlank @Size(max = 500) @Label(en = "Reason", zh = "原因", example = "改签新合同")
        String reason) {}
