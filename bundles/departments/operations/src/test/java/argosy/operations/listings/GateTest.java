package argosy.operations.listings;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.operations.shops.Platform;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class GateTest {

    private final Gate gate = new Gate(
            List.of(
                    new DetailRule("ticket", SectionKind.COST_INCLUDED, 5),
                    new DetailRule("ticket", SectionKind.COST_EXCLUDED, 5),
                    new DetailRule("ticket", SectionKind.REFUND_CHANGE, 5),
                    new DetailRule("ticket", SectionKind.TICKET_USE, 5)),
            new TitleRule(Platform.CTRIP, 30, 1, "★！"),
            List.of(new ForbiddenWord("全网最低", "广告法", "优惠价"), new ForbiddenWord("BEST", null, null)),
            2);

    @Test
    @Tag("OPS-13")
    void everythingThatIsWrongIsSaidAtOnce() {
        Listing listing = Listing.draft("P", "S", "★桃花岛门票全网最低 best price 当天可订欢迎选购！", "普陀山", false);
        List<Finding> findings = gate.findings(
                listing, Map.of(SectionKind.COST_INCLUDED, "含门票", SectionKind.COST_EXCLUDED, "不含餐费与个人消费"), 0);
        assertThat(findings)
                .extracting(Finding::field)
                .containsExactly(
                        "title",
                        "title",
                        "title",
                        "title",
                        "sections.cost_included",
                        "sections.refund_change",
                        "sections.ticket_use",
                        "title",
                        "title",
                        "images");
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.message()).isNotBlank();
            assertThat(finding.messageZh()).isNotBlank();
        });
        assertThat(findings.get(7).messageZh()).contains("优惠价");
    }

    @Test
    @Tag("OPS-14")
    void aChineseCharacterCountsTwice() {
        assertThat(Gate.length("LED 吸顶灯")).isEqualTo(10);
        assertThat(Gate.length("𠮷")).isEqualTo(2);
        assertThat(gate.findings(fine("桃花岛门票 刷证入园"), sections(), 2)).isEmpty();
        assertThat(gate.findings(fine("桃花岛门票 刷身份证入园 当天可订 随时退"), sections(), 2))
                .extracting(Finding::field)
                .containsExactly("title");
    }

    @Test
    void aTypeWithoutRulesAndAPlatformWithoutRuleAskForNothing() {
        assertThat(new Gate(List.of(), null, List.of(), 0).findings(fine("任意"), Map.of(), 0))
                .isEmpty();
    }

    private static Listing fine(String title) {
        return Listing.draft("P", "S", title, "门票、景点", false);
    }

    private static Map<SectionKind, String> sections() {
        return Map.of(
                SectionKind.COST_INCLUDED, "含景区门票",
                SectionKind.COST_EXCLUDED, "不含餐费交通",
                SectionKind.REFUND_CHANGE, "未使用随时可退",
                SectionKind.TICKET_USE, "刷身份证入园");
    }
}
