package argosy.logistics.care;

import static argosy.logistics.db.Tables.CARE_LIMIT;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What the climate of a zone may be (LOG-26); each bound may be left open. Bounds are degrees Celsius and percent of
 * relative humidity, one decimal, and belong to what is allowed.
 *
 * @param zone part of the warehouse, or an empty text for bins without zone
 */
@Label(en = "Care limits", zh = "养护标准")
public record CareLimit(
        @NotBlank @Size(max = 32) @Label(en = "Warehouse", zh = "仓库", example = "SH1")
        String warehouse,

        @NotNull @Size(max = 64) @Label(en = "Zone", zh = "库区", example = "A")
        String zone,

        @DecimalMin("-60") @DecimalMax("80") @Digits(integer = 2, fraction = 1) @Label(en = "Lowest temperature (°C)", zh = "最低温度（℃）", example = "5.0")
        BigDecimal temperatureMin,

        @DecimalMin("-60") @DecimalMax("80") @Digits(integer = 2, fraction = 1) @Label(en = "Highest temperature (°C)", zh = "最高温度（℃）", example = "28.0")
        BigDecimal temperatureMax,

        @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 1) @Label(en = "Lowest humidity (%)", zh = "最低湿度（%）", example = "35.0")
        BigDecimal humidityMin,

        @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 1) @Label(en = "Highest humidity (%)", zh = "最高湿度（%）", example = "65.0")
        BigDecimal humidityMax) {

    public static final Register<CareLimit> CARE_LIMITS = Register.of(
                    "care-limits", Text.of("Care limits", "养护标准"), CareLimit.class, CARE_LIMIT)
            .search("zone")
            .filter("warehouse")
            .sort("zone");

    /** What of a reading lies outside, for people; empty when all is well. */
    List<Text> findings(BigDecimal temperature, BigDecimal humidity) {
        List<Text> findings = new ArrayList<>();
        if (temperature != null && temperatureMin != null && temperature.compareTo(temperatureMin) < 0) {
            findings.add(Text.of("temperature below " + temperatureMin + " °C", "温度低于 " + temperatureMin + " ℃"));
        }
        if (temperature != null && temperatureMax != null && temperature.compareTo(temperatureMax) > 0) {
            findings.add(Text.of("temperature above " + temperatureMax + " °C", "温度高于 " + temperatureMax + " ℃"));
        }
        if (humidity != null && humidityMin != null && humidity.compareTo(humidityMin) < 0) {
            findings.add(Text.of("humidity below " + humidityMin + " %", "湿度低于 " + humidityMin + "%"));
        }
        if (humidity != null && humidityMax != null && humidity.compareTo(humidityMax) > 0) {
            findings.add(Text.of("humidity above " + humidityMax + " %", "湿度高于 " + humidityMax + "%"));
        }
        return findings;
    }
}
