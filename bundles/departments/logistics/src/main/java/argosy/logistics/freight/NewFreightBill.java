package argosy.logistics.freight;

import argosy.department.Label;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A bill that is entered by hand or by another system, with up to 500 lines; more are added afterwards.
 *
 * @param printedTotal the total as printed on the bill in yuan, or null
 * @param lines may be empty
 */
@Label(en = "New freight bill", zh = "新增运费账单")
public record NewFreightBill(
        @NotBlank @Size(max = 64) @Label(en = "Number", zh = "账单号", example = "SF-202611-0871")
        String number,

        @NotBlank @Size(max = 32) @Label(en = "Carrier", zh = "物流公司", example = "SF")
        String carrier,

        @NotNull @Label(en = "Period from", zh = "账期起", example = "2026-10-01")
        LocalDate periodFrom,

        @NotNull @Label(en = "Period to", zh = "账期止", example = "2026-10-31")
        LocalDate periodTo,

        @DecimalMin("0") @Digits(integer = 12, fraction = 2) @Label(en = "Printed total (CNY)", zh = "账单总额（元）", example = "51234.50")
        BigDecimal printedTotal,

        @Size(max = 500) @Label(en = "Note", zh = "备注", example = "10 月账单")
        String note,

        @Size(max = 500) @Label(en = "Lines", zh = "明细") List<@NotNull @Valid NewFreightBillLine> lines) {

    public NewFreightBill {
        number = number == null ? null : number.strip();
        lines = lines == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(lines));
    }

    /** More lines for a bill. */
    @Label(en = "New lines", zh = "新增明细")
    public record Lines(
            @NotEmpty @Size(max = 500) @Label(en = "Lines", zh = "明细")
            List<@NotNull @Valid NewFreightBillLine> lines) {}
}
