package argosy.logistics.freight;

import argosy.department.Label;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * How a line is settled.
 *
 * @param amount yuan: what the carrier takes off when it is credited, what the line costs now when it is corrected; left
 *     out when it is accepted as billed
 * @param note why, or null
 */
@Label(en = "Answer", zh = "处理结果")
public record Answer(
        @NotNull @Label(en = "Resolution", zh = "处理结果", example = "credited")
        Resolution resolution,

        @DecimalMin("0") @Digits(integer = 12, fraction = 2) @Label(en = "Amount (CNY)", zh = "金额（元）", example = "2.50")
        BigDecimal amount,

        @Size(max = 500) @Label(en = "Note", zh = "备注", example = "客户经理已确认")
        String note) {}
