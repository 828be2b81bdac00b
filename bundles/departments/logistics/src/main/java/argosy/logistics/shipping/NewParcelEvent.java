package argosy.logistics.shipping;

import argosy.department.Label;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * A report of where a parcel is: {@code POST /api/logistics/parcels/{id}/events}.
 *
 * @param at when it happened, now when not given; a report that is older than the latest one does not move the parcel
 */
@Label(en = "New parcel event", zh = "新物流轨迹")
public record NewParcelEvent(
        @NotNull @Label(en = "Status", zh = "状态", example = "in_transit")
        TrackingStatus status,

        @Label(en = "At", zh = "时间", example = "2026-11-23T08:00:00Z")
        Instant at,

        @Size(max = 100) @Label(en = "Place", zh = "地点", example = "杭州转运中心")
        String place,

        @Size(max = 300) @Label(en = "Text", zh = "描述", example = "已发往上海")
        String text) {}
