package argosy.logistics.care;

import static argosy.logistics.db.Tables.CARE_RECORD;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A reading of the climate in a zone (LOG-26); never changed.
 *
 * @param zone part of the warehouse, or an empty text; {@code bin} narrower, or null
 * @param temperature degrees Celsius, one decimal, or null; {@code humidity} percent of relative humidity likewise
 * @param outOfLimits whether it lay outside the limits of that moment; null while the zone had none
 * @param finding what lay outside, or null
 */
@Label(en = "Care record", zh = "养护记录")
public record CareRecord(
        @Label(en = "Warehouse", zh = "仓库", example = "SH1") String warehouse,
        @Label(en = "Zone", zh = "库区", example = "A") String zone,

        @Label(en = "Bin", zh = "库位", example = "SH1-A-01-02")
        String bin,

        @Label(en = "Measured at", zh = "测量时间", example = "2026-11-22T01:00:00Z")
        Instant measuredAt,

        @Label(en = "Temperature (°C)", zh = "温度（℃）", example = "22.5")
        BigDecimal temperature,

        @Label(en = "Humidity (%)", zh = "湿度（%）", example = "55.0")
        BigDecimal humidity,

        @Label(en = "Out of limits", zh = "超标", example = "false")
        Boolean outOfLimits,

        @Label(en = "Finding", zh = "超标说明", example = "温度高于 28.0 ℃")
        String finding,

        @Label(en = "Note", zh = "备注", example = "空调停机检修") String note) {

    public static final Register<CareRecord> CARE_RECORDS = Register.of(
                    "care-records", Text.of("Care records", "养护记录"), CareRecord.class, CARE_RECORD)
            .search("zone", "bin", "note")
            .filter("warehouse", "zone", "bin", "outOfLimits")
            .sort("measuredAt")
            .withoutHistory();
}
