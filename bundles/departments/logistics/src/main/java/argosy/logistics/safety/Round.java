package argosy.logistics.safety;

import argosy.department.Label;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What was found on the way, all of a check or a part. */
@Label(en = "Round", zh = "巡检结果")
public record Round(
        @NotEmpty @Size(max = 200) @Valid @Label(en = "Lines", zh = "明细")
        List<@NotNull Line> lines) {

    /**
     * The answer to one line.
     *
     * @param finding what was seen; needed when not ok, like {@code place} and {@code severity} of the hazard
     */
    @Label(en = "Answer", zh = "检查结果")
    public record Line(
            @NotNull @Label(en = "Line", zh = "行号", example = "1")
            Integer line,

            @NotNull @Label(en = "Answer", zh = "检查结果", example = "not_ok")
            SafetyLine.Answer answer,

            @Size(max = 1000) @Label(en = "Finding", zh = "发现", example = "2 号灭火器被纸箱遮挡")
            String finding,

            @Size(max = 200) @Label(en = "Place", zh = "地点", example = "A 区东门")
            String place,

            @Label(en = "Severity", zh = "程度", example = "high")
            Hazard.Severity severity) {}
}
