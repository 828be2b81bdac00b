package argosy.logistics.damage;

import argosy.department.Label;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * Who answers for the damage, and why.
 *
 * @param party name of the supplier or customer, code of the carrier, person or shift of the warehouse
 * @param unitCost what one piece is worth, yuan; what is known of it stays when not given
 */
@Label(en = "Responsibility", zh = "责任认定")
public record Verdict(
        @NotNull @Label(en = "Responsible", zh = "责任方", example = "carrier")
        Responsible responsible,

        @NotBlank @Size(max = 200) @Label(en = "Responsible party", zh = "责任单位或责任人", example = "SF")
        String party,

        @NotBlank @Size(max = 1000) @Label(en = "Reason", zh = "责任认定依据", example = "外箱挤压变形，签收照片为证")
        String reason,

        @PositiveOrZero @Digits(integer = 12, fraction = 2) @Label(en = "Unit cost (CNY)", zh = "单件成本（元）", example = "12.50")
        BigDecimal unitCost) {}
