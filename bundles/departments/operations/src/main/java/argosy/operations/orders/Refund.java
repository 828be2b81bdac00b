package argosy.operations.orders;

import argosy.department.Label;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** Money that was paid back. */
@Label(en = "Refund", zh = "退款")
public record Refund(
        @NotNull @DecimalMin("0.01") @Digits(integer = 12, fraction = 2) @Label(en = "Amount (CNY)", zh = "金额（元）", example = "89.00")
        BigDecimal amount,

        @Size(max = 300) @Label(en = "Reason", zh = "原因", example = "破损一件")
        String reason) {}
