package argosy.logistics.appraisal;

import argosy.department.Text;
import argosy.logistics.shipping.Punctuality;

/** What a carrier's score is made of, and how each figure comes about. */
public enum ScorePart {
    PUNCTUALITY(Text.of("Punctuality %", "准时率 %"), Punctuality.FORMULA),
    LOSS(Text.of("Loss rate %", "丢件率 %"), Text.of("parcels lost ÷ parcels handed over", "丢失的包裹数 ÷ 已交接的包裹数")),
    DAMAGE(
            Text.of("Damage rate %", "破损率 %"),
            Text.of(
                    "damage cases for which the carrier is responsible ÷ parcels handed over",
                    "认定为物流公司责任的破损案件数 ÷ 已交接的包裹数")),
    COMPLAINTS(
            Text.of("Confirmed complaint rate %", "有责投诉率 %"),
            Text.of(
                    "complaints for which an investigation found the carrier responsible ÷ parcels handed over",
                    "经调查认定为物流公司责任的投诉数 ÷ 已交接的包裹数")),
    OPINION(
            Text.of("Customer opinion (1 to 5)", "客户评价(1～5 分)"),
            Text.of("sum of ratings ÷ number of opinions", "评分合计 ÷ 评价数")),
    CLAIMS(
            Text.of("Claims answered %", "理赔答复率 %"),
            Text.of("claims that the carrier answered ÷ claims answered or overdue", "物流公司已答复的索赔数 ÷ 已答复或逾期未答复的索赔数"));

    private final Text title;
    private final Text meaning;

    ScorePart(Text title, Text meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    public Text title() {
        return title;
    }

    /** Numerator ÷ denominator in words. */
    public Text meaning() {
        return meaning;
    }

    /** Whether more is better. */
    boolean rising() {
        return this == PUNCTUALITY || this == OPINION || this == CLAIMS;
    }

    /** What numerator ÷ denominator is multiplied with. */
    int scale() {
        return this == OPINION ? 1 : 100;
    }

    /** The highest figure there can be; the lowest is 0. */
    int most() {
        return this == OPINION ? 5 : 100;
    }
}
