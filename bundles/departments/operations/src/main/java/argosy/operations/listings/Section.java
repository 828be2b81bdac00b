package argosy.operations.listings;

import argosy.department.Label;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** One section of a listing's detail page. */
@Label(en = "Detail section", zh = "详情模块")
public record Section(
        @NotNull @Label(en = "Kind", zh = "模块", example = "refund_change")
        SectionKind kind,

        @NotBlank @Size(max = Section.MOST) @Label(en = "Text", zh = "内容", example = "出行前 3 天可免费退改")
        String text) {

    static final int MOST = 4000;
}
