package argosy.logistics.shipping;

import argosy.department.Label;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * What the carrier answers to an interception: {@code POST /api/logistics/parcels/{id}/intercept-answer}.
 *
 * @param answer accepted, too_late or no_answer
 * @param at when; now when not given
 * @param cost yuan, or null
 */
@Label(en = "Carrier's answer", zh = "截停答复")
public record InterceptAnswer(
        @NotNull @Label(en = "Carrier's answer", zh = "物流公司答复", example = "accepted")
        CarrierAnswer answer,

        @Label(en = "Answered at", zh = "答复时间", example = "2026-11-23T09:00:00Z")
        Instant at,

        @PositiveOrZero @Digits(integer = 12, fraction = 2) @Label(en = "Cost (CNY)", zh = "截停费用（元）", example = "8.00")
        BigDecimal cost,

        @Size(max = 1000) @Label(en = "Remark", zh = "备注", example = "已转网点拦截")
        String remark) {}
