package argosy.operations.listings;

import static argosy.operations.db.Tables.TITLE_RULE;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import argosy.operations.shops.Platform;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What a title has to be like on a platform (OPS-14). A platform without a rule of its own goes by that of {@code other}.
 *
 * @param maxLength longest title, a Chinese character counted as 2 and a Latin one as 1, as platforms count
 * @param minKeywords of the keywords of the listing, the title contains at least so many
 * @param symbols characters that plain wording does without
 */
@Label(en = "Title rule", zh = "标题规则")
public record TitleRule(
        @NotNull @Label(en = "Platform", zh = "平台", example = "tmall")
        Platform platform,

        @NotNull @Min(10) @Max(400) @Label(en = "Longest title", zh = "标题最长（字节）", example = "60")
        Integer maxLength,

        @NotNull @Min(0) @Max(20) @Label(en = "Fewest keywords", zh = "至少包含关键词数", example = "1")
        Integer minKeywords,

        @Size(max = 100) @Label(en = "Symbols not allowed", zh = "禁用符号", example = "★☆！!")
        String symbols) {

    public static final Register<TitleRule> TITLE_RULES = Register.of(
                    "title-rules", Text.of("Title rules", "标题规则"), TitleRule.class, TITLE_RULE)
            .sort("platform")
            .defaultSort("platform");

    public TitleRule {
        symbols = symbols == null ? "" : symbols.strip();
    }
}
