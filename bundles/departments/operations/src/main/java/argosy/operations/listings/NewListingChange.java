package argosy.operations.listings;

import argosy.department.Label;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * What the business department notifies (OPS-11), for one listing or for all online listings of a product, which keeps the
 * platforms in step (OPS-09).
 *
 * @param listing number of the listing, or null when {@code product} is given
 * @param section which one, when the field is {@code section}
 * @param dueAt as the due rules say when not given
 */
@Label(en = "New listing change", zh = "新商品更新单")
public record NewListingChange(
        @Size(max = 32) @Label(en = "Listing", zh = "上架单号", example = "SJ-20261122-0001")
        String listing,

        @Size(max = 64) @Label(en = "Product", zh = "商品编号", example = "P-1001")
        String product,

        @NotNull @Label(en = "Field", zh = "字段", example = "section")
        ChangeField field,

        @Label(en = "Section", zh = "详情模块", example = "departures")
        SectionKind section,

        @NotBlank @Size(max = Section.MOST) @Label(en = "New value", zh = "新内容", example = "2026-12-12")
        String newValue,

        @NotBlank @Size(max = 500) @Label(en = "Reason", zh = "原因", example = "供应商调整团期")
        String reason,

        @Label(en = "Due at", zh = "更新截止", example = "2026-11-22T10:00:00Z")
        Instant dueAt) {}
