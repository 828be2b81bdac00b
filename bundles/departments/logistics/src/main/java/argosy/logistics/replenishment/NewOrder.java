package argosy.logistics.replenishment;

import argosy.department.Label;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What was ordered from the supplier, and how.
 *
 * @param quantity pieces; what was suggested when not given
 * @param unitPrice yuan; that of the reorder point when not given
 * @param expectedOn today + lead time when not given
 * @param note what was said, for the timeline
 */
@Label(en = "New order", zh = "订货")
public record NewOrder(
        @Min(1) @Max(ReorderPoint.MOST) @Label(en = "Quantity", zh = "数量", example = "192")
        Long quantity,

        @PositiveOrZero @Digits(integer = 12, fraction = 2) @Label(en = "Unit price (CNY)", zh = "采购单价（元）", example = "32.50")
        BigDecimal unitPrice,

        @Label(en = "Expected on", zh = "预计到货日期", example = "2026-11-29")
        LocalDate expectedOn,

        @NotNull @Label(en = "Contacted by way of", zh = "联系方式", example = "wechat")
        Channel channel,

        @Size(max = 1000) @Label(en = "Note", zh = "备注", example = "陈经理答应本周发货")
        String note) {

    /** Several suggestions ordered from one supplier in one conversation; each row is done or refused by itself. */
    @Label(en = "Joint order", zh = "合并订货")
    public record Joint(
            @NotBlank @Size(max = 200) @Label(en = "Supplier", zh = "供应商", example = "杭州清岚化妆品有限公司")
            String supplier,

            @NotNull @Label(en = "Contacted by way of", zh = "联系方式", example = "phone")
            Channel channel,

            @Size(max = 1000) @Label(en = "Note", zh = "备注", example = "合并发一车")
            String note,

            @NotEmpty @Size(max = 200) @Valid @Label(en = "Rows", zh = "明细")
            List<@NotNull Row> rows) {}

    /** One suggestion of a joint order; quantity, price and day as in a single one. */
    @Label(en = "Joint order row", zh = "合并订货明细")
    public record Row(
            @NotNull @Label(en = "Id", zh = "标识", example = "7205759403792793600")
            Long id,

            @Min(1) @Max(ReorderPoint.MOST) @Label(en = "Quantity", zh = "数量", example = "192")
            Long quantity,

            @PositiveOrZero @Digits(integer = 12, fraction = 2) @Label(en = "Unit price (CNY)", zh = "采购单价（元）", example = "32.50")
            BigDecimal unitPrice,

            @Label(en = "Expected on", zh = "预计到货日期", example = "2026-11-29")
            LocalDate expectedOn) {

        NewOrder by(Joint order) {
            return new NewOrder(quantity, unitPrice, expectedOn, order.channel(), order.note());
        }
    }

    /** What became of one row: its state, or the problem that kept it from being ordered. */
    @Label(en = "Ordered row", zh = "订货结果行")
    public record Outcome(
            @Label(en = "Id", zh = "标识", example = "7205759403792793600")
            long id,

            @Label(en = "Done", zh = "成功", example = "true") boolean done,

            @Label(en = "Number", zh = "补货单号", example = "BH-20261122-0001")
            String number,

            @Label(en = "Status", zh = "状态码", example = "409")
            Integer status,

            @Label(en = "Code", zh = "问题代码", example = "step-not-allowed")
            String code,

            @Label(en = "Message", zh = "说明（英文）", example = "The step order is not allowed.")
            String message,

            @Label(en = "Message (Chinese)", zh = "说明", example = "当前状态不能订货。")
            String messageZh) {}

    /** What became of all rows, in the order they were named. */
    @Label(en = "Joint order result", zh = "合并订货结果")
    public record Outcomes(
            @Label(en = "Done", zh = "成功数", example = "5") int done,
            @Label(en = "Failed", zh = "失败数", example = "1") int failed,
            @Label(en = "Rows", zh = "明细") List<Outcome> rows) {}
}
