package argosy.logistics.replenishment;

import argosy.department.Label;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * The supplier has sent the goods of one or several replenishments together; they become one announced receipt.
 *
 * @param supplierRef number of the supplier's delivery note, or null
 * @param expectedOn the latest day confirmed for any of them when not given
 */
@Label(en = "Replenishments on their way", zh = "补货发出")
public record Arrival(
        @NotEmpty @Size(max = 200) @Valid @Label(en = "Rows", zh = "明细")
        List<@NotNull Row> rows,

        @Size(max = 100) @Label(en = "Supplier reference", zh = "供应商单号", example = "PO-7781")
        String supplierRef,

        @Label(en = "Expected on", zh = "预计到货日期", example = "2026-11-29")
        LocalDate expectedOn) {

    /** @param quantity pieces that were sent; what was confirmed when not given */
    @Label(en = "Replenishment on its way", zh = "补货发出明细")
    public record Row(
            @NotNull @Label(en = "Id", zh = "标识", example = "7205759403792793600")
            Long id,

            @Min(1) @Max(ReorderPoint.MOST) @Label(en = "Quantity", zh = "数量", example = "168")
            Long quantity) {}

    /** The same for a single replenishment. */
    @Label(en = "Goods on their way", zh = "发货登记")
    public record Single(
            @Min(1) @Max(ReorderPoint.MOST) @Label(en = "Quantity", zh = "数量", example = "168")
            Long quantity,

            @Size(max = 100) @Label(en = "Supplier reference", zh = "供应商单号", example = "PO-7781")
            String supplierRef,

            @Label(en = "Expected on", zh = "预计到货日期", example = "2026-11-29")
            LocalDate expectedOn) {

        Arrival of(long id) {
            return new Arrival(List.of(new Row(id, quantity)), supplierRef, expectedOn);
        }
    }

    /** The receipt that announces the goods. */
    @Label(en = "Announced goods", zh = "预告结果")
    public record Announced(
            @Label(en = "Receipt", zh = "入库单号", example = "RK-20261129-0003")
            String receipt,

            @Label(en = "Replenishments", zh = "补货单号", example = "BH-20261122-0001")
            List<String> replenishments) {}
}
