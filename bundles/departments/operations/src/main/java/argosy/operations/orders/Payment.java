package argosy.operations.orders;

import argosy.department.Label;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * Money that arrived (OPS-40).
 *
 * @param escrow whether it is held until the buyer confirms; arrived with us when not given
 * @param at now when not given
 */
@Label(en = "Payment", zh = "到账确认")
public record Payment(
        @NotNull @DecimalMin("0.01") @Digits(integer = 12, fraction = 2) @Label(en = "Amount (CNY)", zh = "金额（元）", example = "168.00")
        BigDecimal amount,

        @Label(en = "Escrow", zh = "担保支付", example = "false")
        Boolean escrow,

        @Label(en = "At", zh = "到账时间", example = "2026-11-22T01:05:00Z")
        Instant at) {

    public Payment {
        escrow = escrow != null && escrow;
    }
}
