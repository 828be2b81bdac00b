package argosy.logistics.shipping;

import argosy.department.Label;
import java.time.Instant;

/** One report of where a parcel is. */
@Label(en = "Parcel event", zh = "物流轨迹")
public record ParcelEvent(
        @Label(en = "Status", zh = "状态", example = "in_transit")
        TrackingStatus status,

        @Label(en = "At", zh = "时间", example = "2026-11-23T08:00:00Z")
        Instant at,

        @Label(en = "Place", zh = "地点", example = "杭州转运中心") String place,
        @Label(en = "Text", zh = "描述", example = "已发往上海") String text,

        @Label(en = "Reported by", zh = "登记人", example = "liu.yang")
        String by) {}
