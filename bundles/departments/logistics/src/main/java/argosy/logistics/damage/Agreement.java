package argosy.logistics.damage;

import argosy.department.Label;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * What the other party gave.
 *
 * @param settlement credit note, replacement or payment; writing off goes by its own steps
 * @param received yuan: of the credit note or payment, or the worth of the replacement
 * @param note needed when less came than was claimed
 */
@Label(en = "Settlement", zh = "理赔结果")
public record Agreement(
        @NotNull @Label(en = "Settlement", zh = "结案方式", example = "payment")
        Settlement settlement,

        @NotNull @PositiveOrZero @Digits(integer = 12, fraction = 2) @Label(en = "Received (CNY)", zh = "实收金额（元）", example = "150.00")
        BigDecimal received,

        @Size(max = 1000) @Label(en = "Note", zh = "结案说明", example = "按八五折赔付")
        String note) {}
