package argosy.logistics.runs;

import argosy.department.Label;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * A parcel that nobody took.
 *
 * @param parcel number of the parcel or its tracking number
 * @param at now when not given
 */
@Label(en = "Failed stop", zh = "未送达")
public record Failure(
        @NotBlank @Size(max = 64) @Label(en = "Parcel", zh = "包裹号", example = "BG-20261122-0009")
        String parcel,

        @NotNull @Label(en = "Reason", zh = "原因", example = "absent")
        FailReason reason,

        @Size(max = 200) @Label(en = "Remark", zh = "说明", example = "电话无人接听，已留言")
        String remark,

        @Label(en = "At", zh = "时间", example = "2026-11-22T02:15:00Z")
        Instant at,

        @Size(max = 100) @Label(en = "Place", zh = "地点", example = "小区南门")
        String place) {}
