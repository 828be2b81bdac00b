package argosy.operations.orders;

import argosy.department.Label;
import argosy.department.Problem;
import argosy.department.Shape;
import argosy.department.Stored;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.LongFunction;

/**
 * A step for many orders at once, each in its own transaction: {@code POST /api/operations/orders/batch/{step}}.
 *
 * @param ids at most 200 orders; the same one twice counts once
 * @param reason for {@code cancel}, {@code hold} and {@code release}; {@code person} for {@code reassign}
 * @param warehouse for {@code allocate}, as {@code carrier}
 */
@Label(en = "Batch", zh = "批量操作")
public record Batch(
        @NotEmpty @Size(max = 200) @Label(en = "Ids", zh = "标识", example = "7205759403792793600")
        List<@NotNull Long> ids,

        @Size(max = 300) @Label(en = "Reason", zh = "原因", example = "买家不想要了")
        String reason,

        @Size(max = 64) @Label(en = "Person", zh = "责任人", example = "wangfang")
        String person,

        @Size(max = 64) @Label(en = "Warehouse", zh = "仓库", example = "HZ")
        String warehouse,

        @Size(max = 64) @Label(en = "Carrier", zh = "物流公司", example = "SF")
        String carrier) {

    /** What became of one order: its state, or the problem that kept it from being done. */
    @Label(en = "Batch row", zh = "批量结果行")
    public record Row(
            @Label(en = "Id", zh = "标识", example = "7205759403792793600")
            long id,

            @Label(en = "Done", zh = "成功", example = "true") boolean done,

            @Label(en = "Number", zh = "订单号", example = "DD-20261122-0007")
            String number,

            @Label(en = "State", zh = "状态", example = "paid")
            String state,

            @Label(en = "Status", zh = "状态码", example = "409")
            Integer status,

            @Label(en = "Code", zh = "问题代码", example = "step-not-allowed")
            String code,

            @Label(en = "Message", zh = "说明（英文）", example = "The step confirm is not allowed.")
            String message,

            @Label(en = "Message (Chinese)", zh = "说明", example = "当前状态不能审核。")
            String messageZh) {}

    /** What became of all of them, in the order they were named. */
    @Label(en = "Batch result", zh = "批量结果")
    public record Result(
            @Label(en = "Done", zh = "成功数", example = "199") int done,
            @Label(en = "Failed", zh = "失败数", example = "1") int failed,
            @Label(en = "Rows", zh = "明细") List<Row> rows) {}

    public Batch {
        ids = ids == null ? null : Collections.unmodifiableList(new ArrayList<>(ids));
    }

    /** Takes the step for each; a problem with one does not keep the others from being done. */
    Result each(LongFunction<Stored<SalesOrder>> step) {
        List<Row> rows = new ArrayList<>();
        int done = 0;
        for (long id : new LinkedHashSet<>(ids)) {
            try {
                SalesOrder order = step.apply(id).value();
                rows.add(new Row(id, true, order.number(), Shape.code(order.state()), null, null, null, null));
                done++;
            } catch (Problem problem) {
                rows.add(new Row(
                        id,
                        false,
                        null,
                        null,
                        problem.status(),
                        problem.code(),
                        problem.detail().en(),
                        problem.detail().zh()));
            }
        }
        return new Result(done, rows.size() - done, List.copyOf(rows));
    }

    String needed(String member, String value) {
        if (value == null || value.isBlank()) {
            throw Problem.invalid(member, "Is needed for this step.", "该操作必须填写。");
        }
        return value;
    }
}
