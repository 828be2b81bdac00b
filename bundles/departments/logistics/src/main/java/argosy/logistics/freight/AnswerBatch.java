package argosy.logistics.freight;

import argosy.department.Label;
import argosy.department.Problem;
import argosy.department.Shape;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Answers for up to 200 lines of one bill or several: {@code POST /api/logistics/freight-bill-lines/batch/resolve}. */
@Label(en = "Answers", zh = "批量处理")
public record AnswerBatch(
        @NotEmpty @Size(max = 200) @Label(en = "Lines", zh = "明细")
        List<@NotNull @Valid One> lines) {

    /** The answer for one line. */
    @Label(en = "Answer for a line", zh = "明细处理结果")
    public record One(
            @Label(en = "Id", zh = "标识", example = "7205759403792793600")
            long id,

            @NotNull @Valid @Label(en = "Answer", zh = "处理结果")
            Answer answer) {}

    /** What became of one line: its state, or the problem that kept it from being settled. */
    @Label(en = "Answer row", zh = "批量结果行")
    public record Row(
            @Label(en = "Id", zh = "标识", example = "7205759403792793600")
            long id,

            @Label(en = "Done", zh = "成功", example = "true") boolean done,

            @Label(en = "State", zh = "状态", example = "resolved")
            String state,

            @Label(en = "Status", zh = "状态码", example = "409")
            Integer status,

            @Label(en = "Code", zh = "问题代码", example = "step-not-allowed")
            String code,

            @Label(en = "Message", zh = "说明（英文）", example = "The step resolve is not allowed.")
            String message,

            @Label(en = "Message (Chinese)", zh = "说明", example = "当前状态不能处理。")
            String messageZh) {

        static Row done(long id, FreightBillLine line) {
            return new Row(id, true, Shape.code(line.state()), null, null, null, null);
        }

        static Row refused(long id, Problem problem) {
            return new Row(
                    id,
                    false,
                    null,
                    problem.status(),
                    problem.code(),
                    problem.detail().en(),
                    problem.detail().zh());
        }
    }

    /** What became of all of them, in the order they were named. */
    @Label(en = "Answer batch result", zh = "批量处理结果")
    public record Outcome(
            @Label(en = "Done", zh = "成功数", example = "199") int done,
            @Label(en = "Failed", zh = "失败数", example = "1") int failed,
            @Label(en = "Rows", zh = "明细") List<Row> rows) {}
}
