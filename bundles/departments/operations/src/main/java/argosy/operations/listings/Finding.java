package argosy.operations.listings;

import argosy.department.Label;
import argosy.department.Problem;
import argosy.department.Text;

/** One thing that keeps a listing from going online, and what would mend it. */
@Label(en = "Finding", zh = "检查结果")
public record Finding(
        @Label(en = "Field", zh = "字段", example = "title") String field,

        @Label(en = "Message", zh = "说明（英文）", example = "The title is too long.")
        String message,

        @Label(en = "Message in Chinese", zh = "说明", example = "标题超长")
        String messageZh) {

    Problem.FieldProblem problem() {
        return new Problem.FieldProblem(field, Text.of(message, messageZh));
    }
}
