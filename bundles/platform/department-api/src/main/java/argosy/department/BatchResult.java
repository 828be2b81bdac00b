package argosy.department;

import java.util.List;

/**
 * What became of the records that a step was taken with at once ({@code POST …/batch/{step}}), each by itself: in the order
 * they were named.
 *
 * @param done how many took the step; {@code failed} how many did not
 */
@Label(en = "Batch result", zh = "批量结果")
public record BatchResult(
        @Label(en = "Done", zh = "成功数", example = "199") int done,
        @Label(en = "Failed", zh = "失败数", example = "1") int failed,
        @Label(en = "Rows", zh = "明细") List<Row> rows) {

    /** What became of one record: its number and state, or the problem that kept it from being done. */
    @Label(en = "Batch row", zh = "批量结果行")
    public record Row(
            @Label(en = "Id", zh = "标识", example = "7205759403792793600")
            long id,

            @Label(en = "Done", zh = "成功", example = "true") boolean done,

            @Label(en = "Number", zh = "单号", example = "FH-20261122-0007")
            String number,

            @Label(en = "State", zh = "状态", example = "reviewed")
            String state,

            @Label(en = "Status", zh = "状态码", example = "409")
            Integer status,

            @Label(en = "Code", zh = "问题代码", example = "step-not-allowed")
            String code,

            @Label(en = "Message", zh = "说明（英文）", example = "The step review is not allowed.")
            String message,

            @Label(en = "Message (Chinese)", zh = "说明", example = "当前状态不能审单。")
            String messageZh) {

        static Row done(long id, String number, String state) {
            return new Row(id, true, number, state, null, null, null, null);
        }

        static Row refused(long id, Problem problem) {
            Text why = problem.detail();
            return new Row(id, false, null, null, problem.status(), problem.code(), why.en(), why.zh());
        }
    }
}
