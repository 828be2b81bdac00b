package argosy.logistics.safety;

import argosy.department.Label;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A danger that somebody saw. */
@Label(en = "New hazard", zh = "新隐患")
public record NewHazard(
        @NotNull @Label(en = "Kind", zh = "类别", example = "fire")
        HazardKind kind,

        @NotNull @Label(en = "Severity", zh = "程度", example = "high")
        Hazard.Severity severity,

        @NotBlank @Size(max = 32) @Label(en = "Warehouse", zh = "仓库", example = "SH1")
        String warehouse,

        @NotBlank @Size(max = 200) @Label(en = "Place", zh = "地点", example = "A 区东门")
        String place,

        @NotBlank @Size(max = 1000) @Label(en = "What", zh = "隐患描述", example = "2 号灭火器被纸箱遮挡")
        String what) {}
