package argosy.logistics.standards;

import argosy.department.Label;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * One thing that was looked at.
 *
 * @param note what was seen; needed when it failed
 */
@Label(en = "Checked item", zh = "检查项")
public record CheckedItem(
        @NotBlank @Size(max = 500) @Label(en = "Item", zh = "检查内容", example = "逐件扫码")
        String item,

        @NotNull @Label(en = "Passed", zh = "合格", example = "true")
        Boolean passed,

        @Size(max = 1000) @Label(en = "Note", zh = "说明", example = "两件未扫码")
        String note) {}
