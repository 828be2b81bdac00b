package argosy.logistics.improvements;

import argosy.department.Label;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What somebody proposes. */
@Label(en = "New improvement", zh = "新改善提案")
public record NewImprovement(
        @NotNull @Label(en = "Kind", zh = "类别", example = "space")
        Improvement.Kind kind,

        @NotBlank @Size(max = 200) @Label(en = "Title", zh = "标题", example = "畅销品移到 A 区前排")
        String title,

        @NotBlank @Size(max = 4000) @Label(en = "Proposal", zh = "提案内容", example = "前 20 名商品移至 A-01 到 A-04")
        String proposal,

        @Size(max = 1000) @Label(en = "Expected benefit", zh = "预期效益", example = "每单少走 15 米")
        String expectedBenefit,

        @Size(max = 32) @Label(en = "Warehouse", zh = "仓库", example = "SH1")
        String warehouse,

        @Size(max = 64) @Label(en = "Zone", zh = "库区", example = "A")
        String zone,

        @Size(max = 64) @Label(en = "Bin", zh = "库位", example = "SH1-A-01")
        String bin) {}
