package argosy.operations.promotion;

import static argosy.operations.db.Tables.MARKETING_RULE;

import argosy.department.Label;
import argosy.department.Reads;
import argosy.department.Register;
import argosy.department.Shape;
import argosy.department.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.OptionalInt;

/**
 * How many days before a deadline, or after an end that nothing followed, people are reminded (OPS-25, OPS-30), and how far
 * back a reference price may lie (LEG-23); one rule per kind. Without rule nobody is reminded, and a reference price may be
 * any that ever was.
 */
@Label(en = "Marketing rule", zh = "营销规则")
public record MarketingRule(
        @NotNull @Label(en = "Kind", zh = "规则", example = "sign_up")
        RuleKind kind,

        @NotNull @Min(0) @Max(730) @Label(en = "Days", zh = "天数", example = "2")
        Integer days,

        @Size(max = 500) @Label(en = "Remark", zh = "备注", example = "大促前提前三天")
        String remark) {

    public static final Register<MarketingRule> MARKETING_RULES = Register.of(
                    "marketing-rules", Text.of("Marketing rules", "营销规则"), MarketingRule.class, MARKETING_RULE)
            .sort("kind")
            .defaultSort("kind");

    /** The days of that kind; empty when there is no rule. */
    public static OptionalInt days(Reads reads, RuleKind kind) {
        return reads.first(MARKETING_RULES, MARKETING_RULE.KIND.eq(Shape.code(kind)))
                .map(rule -> OptionalInt.of(rule.value().days()))
                .orElse(OptionalInt.empty());
    }
}
