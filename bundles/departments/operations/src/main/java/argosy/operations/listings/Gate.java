package argosy.operations.listings;

import argosy.department.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a listing has to fulfil before it goes online (OPS-13, OPS-14): a calculation on its content and the rules, which
 * answers everything that is wrong at once.
 *
 * @param details the mandatory sections of the product's type
 * @param title the rule of the shop's platform, or null when the company has none
 * @param words what stands nowhere
 * @param images so many images are needed
 */
record Gate(List<DetailRule> details, TitleRule title, List<ForbiddenWord> words, int images) {

    List<Finding> findings(Listing listing, Map<SectionKind, String> sections, int found) {
        List<Finding> findings = new ArrayList<>();
        if (title != null) {
            title(findings, listing);
        }
        for (DetailRule rule : details) {
            section(findings, rule, sections.getOrDefault(rule.section(), ""));
        }
        forbidden(findings, "title", listing.title());
        forbidden(findings, "keywords", listing.keywords());
        sections.forEach((kind, text) -> forbidden(findings, "sections." + Shape.code(kind), text));
        if (found < images) {
            findings.add(new Finding(
                    "images",
                    "The product has " + found + " images, it needs " + images + "; attach them to the product.",
                    "商品有 " + found + " 张图片，至少需要 " + images + " 张；请在商品下上传。"));
        }
        return findings;
    }

    /** How long platforms count a text: a Chinese character is 2, a Latin one 1. */
    static int length(String text) {
        return text.codePoints().map(c -> c < 0x100 ? 1 : 2).sum();
    }

    private void title(List<Finding> findings, Listing listing) {
        int length = length(listing.title());
        if (length > title.maxLength()) {
            findings.add(new Finding(
                    "title",
                    "The title counts " + length + ", the platform allows " + title.maxLength() + "; shorten it.",
                    "标题长度 " + length + "，平台最多 " + title.maxLength() + "（汉字计 2）；请精简。"));
        }
        String lower = listing.title().toLowerCase(Locale.ROOT);
        long contained = listing.words().stream()
                .filter(word -> lower.contains(word.toLowerCase(Locale.ROOT)))
                .count();
        if (contained < title.minKeywords()) {
            findings.add(new Finding(
                    listing.words().isEmpty() ? "keywords" : "title",
                    "The title contains " + contained + " of the keywords, it needs " + title.minKeywords() + ".",
                    "标题包含 " + contained + " 个关键词，至少需要 " + title.minKeywords() + " 个。"));
        }
        listing.title()
                .codePoints()
                .filter(c -> title.symbols().indexOf(c) >= 0)
                .distinct()
                .forEach(c -> findings.add(new Finding(
                        "title",
                        "Plain wording does without " + Character.toString(c) + "; leave it out.",
                        "标题用语应平实，请去掉符号 " + Character.toString(c) + "。")));
    }

    private static void section(List<Finding> findings, DetailRule rule, String text) {
        String field = "sections." + Shape.code(rule.section());
        String zh = Shape.title(rule.section()).zh();
        String en = Shape.title(rule.section()).en();
        if (text.isBlank()) {
            findings.add(
                    new Finding(field, "The section \"" + en + "\" is missing; write it.", "缺少“" + zh + "”模块，请补充。"));
        } else if (text.strip().length() < rule.minimumLength()) {
            findings.add(new Finding(
                    field,
                    "The section \"" + en + "\" needs at least " + rule.minimumLength() + " characters.",
                    "“" + zh + "”至少需要 " + rule.minimumLength() + " 个字。"));
        }
    }

    private void forbidden(List<Finding> findings, String field, String text) {
        if (text == null) {
            return;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        for (ForbiddenWord word : words) {
            if (lower.contains(word.word().toLowerCase(Locale.ROOT))) {
                String instead = word.instead() == null || word.instead().isBlank() ? null : word.instead();
                findings.add(new Finding(
                        field,
                        "\"" + word.word() + "\" is not allowed"
                                + (instead == null ? "; leave it out." : "; say \"" + instead + "\" instead."),
                        "不得使用“" + word.word() + "”" + (word.reason() == null ? "" : "（" + word.reason() + "）")
                                + (instead == null ? "，请删除。" : "，建议改为“" + instead + "”。")));
            }
        }
    }
}
