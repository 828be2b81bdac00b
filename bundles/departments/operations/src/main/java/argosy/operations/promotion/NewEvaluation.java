package argosy.operations.promotion;

import argosy.department.Label;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What a placement brought.
 *
 * @param measure what is to be done better, with {@code responsible} and {@code dueOn}; null when nothing is
 */
@Label(en = "Evaluation", zh = "效果评估")
public record NewEvaluation(
        @NotBlank @Size(max = 4000) @Label(en = "Effect", zh = "效果分析", example = "投产比 5.2，高于计划；夜间转化偏低")
        String effect,

        @Size(max = 2000) @Label(en = "Measure", zh = "改进措施", example = "22 点后降低出价 30%")
        String measure,

        @Size(max = 64) @Label(en = "Responsible", zh = "责任人", example = "guoxiaoyu")
        String responsible,

        @Label(en = "Due on", zh = "完成期限", example = "2026-11-30")
        LocalDate dueOn) {

    PromotionEvaluation of(String placement) {
        return new PromotionEvaluation(
                null,
                placement,
                null,
                effect,
                measure,
                responsible,
                dueOn,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
