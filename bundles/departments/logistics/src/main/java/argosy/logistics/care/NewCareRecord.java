package argosy.logistics.care;

import argosy.department.Label;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * What was measured: temperature, humidity or both.
 *
 * @param zone null when the bin is given, which lies in one
 * @param measuredAt null for now; not in the future
 */
@Label(en = "New care record", zh = "新养护记录")
public record NewCareRecord(
        @NotBlank @Size(max = 32) @Label(en = "Warehouse", zh = "仓库", example = "SH1")
        String warehouse,

        @Size(max = 64) @Label(en = "Zone", zh = "库区", example = "A")
        String zone,

        @Size(max = 64) @Label(en = "Bin", zh = "库位", example = "SH1-A-01-02")
        String bin,

        @Label(en = "Measured at", zh = "测量时间", example = "2026-11-22T01:00:00Z")
        Instant measuredAt,

        @DecimalMin("-60") @DecimalMax("80") @Digits(integer = 2, fraction = 1) @Label(en = "Temperature (°C)", zh = "温度（℃）", example = "22.5")
        BigDecimal temperature,

        @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 1) @Label(en = "Humidity (%)", zh = "湿度（%）", example = "55.0")
        BigDecimal humidity,

        @Size(max = 1000) @Label(en = "Note", zh = "备注", example = "空调停机检修")
        String note) {}
