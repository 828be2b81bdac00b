package argosy.operations.listings;

import argosy.department.Label;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What the check after going online or a change found. @param finding what is wrong; needed when it is not correct */
@Label(en = "Check result", zh = "复核结果")
public record CheckResult(
        @NotNull @Label(en = "Correct", zh = "无误", example = "true")
        Boolean correct,

        @Size(max = 1000) @Label(en = "Finding", zh = "差错说明", example = "退改天数写错")
        String finding) {}
