package argosy.logistics.counts;

import argosy.department.Label;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Why rows differ, who is responsible, and what is done about it. */
@Label(en = "Explanations", zh = "差异说明")
public record Explanations(
        @NotEmpty @Size(max = 500) @Valid @Label(en = "Items", zh = "明细")
        List<@NotNull Explanation> items) {

    /** The explanation of one row. */
    @Label(en = "Explanation", zh = "说明")
    public record Explanation(
            @NotNull @Label(en = "Item", zh = "盘点行", example = "7205759403792793601")
            Long item,

            @NotBlank @Size(max = 1000) @Label(en = "Cause", zh = "差异原因", example = "漏扫出库")
            String cause,

            @NotBlank @Size(max = 200) @Label(en = "Responsible", zh = "责任人", example = "zhang.wei")
            String responsible,

            @NotBlank @Size(max = 1000) @Label(en = "Treatment", zh = "处理方式", example = "调账并复训")
            String treatment) {}
}
