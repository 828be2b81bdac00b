package argosy.operations.listings;

import static argosy.operations.db.Tables.DETAIL_RULE;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A section that the detail page of every product of a type needs (OPS-13).
 *
 * @param minimumLength so many characters at least; 1 when not given
 */
@Label(en = "Detail rule", zh = "详情页规则")
public record DetailRule(
        @NotBlank @Size(max = 32) @Label(en = "Product type", zh = "商品类型", example = "ticket")
        String productType,

        @NotNull @Label(en = "Section", zh = "必填模块", example = "ticket_use")
        SectionKind section,

        @Min(1) @Max(Section.MOST) @Label(en = "Fewest characters", zh = "最少字数", example = "10")
        Integer minimumLength) {

    public static final Register<DetailRule> DETAIL_RULES = Register.of(
                    "detail-rules", Text.of("Detail rules", "详情页规则"), DetailRule.class, DETAIL_RULE)
            .filter("section")
            .sort("productType")
            .defaultSort("productType");

    public DetailRule {
        minimumLength = minimumLength == null ? 1 : minimumLength;
    }
}
