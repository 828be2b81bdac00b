package argosy.logistics.complaints;

import argosy.department.Label;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What an investigation ended with.
 *
 * @param result as customer service passes it on
 * @param findings needed when somebody is found responsible, here or while investigating: nobody is blamed without (LEG-19)
 * @param carrier when the carrier is responsible and not known yet
 */
@Label(en = "Resolution", zh = "处理结论")
public record Resolution(
        @NotBlank @Size(max = 1000) @Label(en = "Result", zh = "处理结果", example = "已加急派送，快递公司致歉")
        String result,

        @NotNull @Label(en = "Liability", zh = "责任方", example = "carrier")
        Liability liability,

        @Size(max = 2000) @Label(en = "Findings", zh = "调查情况", example = "转运中心爆仓，滞留 1 天")
        String findings,

        @Size(max = 32) @Label(en = "Carrier", zh = "物流公司", example = "SF")
        String carrier) {}
