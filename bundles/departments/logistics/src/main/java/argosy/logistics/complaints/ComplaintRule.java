package argosy.logistics.complaints;

import static argosy.logistics.db.Tables.COMPLAINT_RULE;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Within how many hours customer service gets an answer to a kind of complaint (LOG-20); one rule per kind. A change is good
 * for complaints that are opened or reopened after it.
 *
 * @param answerHours hours of the clock from when the customer complained, 1 to 720
 */
@Label(en = "Complaint rule", zh = "投诉时限规则")
public record ComplaintRule(
        @NotNull @Label(en = "Kind", zh = "类型", example = "late")
        ComplaintKind kind,

        @NotNull @Min(1) @Max(720) @Label(en = "Answer within (hours)", zh = "答复时限(小时)", example = "24", also = "答复时限")
        Integer answerHours,

        @Size(max = 500) @Label(en = "Remark", zh = "备注", example = "与客服部约定")
        String remark) {

    public static final Register<ComplaintRule> RULES = Register.of(
                    "complaint-rules", Text.of("Complaint rules", "投诉时限规则"), ComplaintRule.class, COMPLAINT_RULE)
            .sort("kind")
            .defaultSort("kind");
}
