package argosy.operations.listings;

import static argosy.operations.db.Tables.FORBIDDEN_WORD;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A word that stands in no title, keyword or detail page: absolute claims, brands of others (OPS-14). */
@Label(en = "Forbidden word", zh = "禁用词")
public record ForbiddenWord(
        @NotBlank @Size(max = 64) @Label(en = "Word", zh = "词语", example = "全网最低")
        String word,

        @Size(max = 200) @Label(en = "Reason", zh = "原因", example = "广告法绝对化用语")
        String reason,

        @Size(max = 64) @Label(en = "Say instead", zh = "建议替换", example = "优惠价")
        String instead) {

    public static final Register<ForbiddenWord> FORBIDDEN_WORDS = Register.of(
                    "forbidden-words", Text.of("Forbidden words", "禁用词"), ForbiddenWord.class, FORBIDDEN_WORD)
            .search("word", "reason")
            .sort("word")
            .defaultSort("word");
}
