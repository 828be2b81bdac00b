package argosy.operations.offers;

import static argosy.operations.db.Tables.OFFER;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * Something that a shop offers for a time (OPS-32). In JSON it carries its {@code lines} ({@link OfferLine}).
 *
 * @param campaign number of the campaign it belongs to, or null
 * @param terms what a customer has to do, in words, or null; {@code reply} what customer service tells of it, or null
 * @param percentOff per cent that are taken off, or null; {@code amountOff} yuan that are taken off, or null; one of them
 * @param minimumSpend yuan from which it is given, or null
 * @param memberLevel level of members that it is for, or null
 * @param startsAt inclusive; {@code endsAt} exclusive, by the clock
 * @param takenDownAt when people saw that it stands on the platform no longer, or null
 * @param breachedAt when it was told that nobody had seen to that within a day of its end (PEN-06), or null
 */
@Label(en = "Offer", zh = "促销")
public record Offer(
        @Label(en = "Number", zh = "促销号", example = "CX-20261101-0001")
        String number,

        @Label(en = "Kind", zh = "促销类型", example = "flash_sale")
        OfferKind kind,

        @Label(en = "Title", zh = "促销名称", example = "双11 露营灯限时抢购")
        String title,

        @Label(en = "Shop", zh = "店铺", example = "TM-ZSXP") String shop,

        @Label(en = "Campaign", zh = "活动号", example = "HD-20261001-0001")
        String campaign,

        @Label(en = "Terms", zh = "使用条件", example = "每人限购 2 件")
        String terms,

        @Label(en = "Reply", zh = "客服话术", example = "亲，露营灯今晚 8 点限时 7 折，每人限购 2 件哦")
        String reply,

        @Label(en = "Off (%)", zh = "优惠比例（%）", example = "30.00")
        BigDecimal percentOff,

        @Label(en = "Off (CNY)", zh = "优惠金额（元）", example = "40.00")
        BigDecimal amountOff,

        @Label(en = "Minimum spend (CNY)", zh = "使用门槛（元）", example = "300.00")
        BigDecimal minimumSpend,

        @Label(en = "Member level", zh = "会员等级", example = "金卡")
        String memberLevel,

        @Label(en = "Starts at", zh = "开始时间", example = "2026-11-10T12:00:00Z")
        Instant startsAt,

        @Label(en = "Ends at", zh = "结束时间", example = "2026-11-11T16:00:00Z")
        Instant endsAt,

        @Label(en = "Responsible", zh = "负责人", example = "songjiayi")
        String responsible,

        @Label(en = "Supervisor", zh = "店铺主管", example = "linyating")
        String supervisor,

        @Label(en = "State", zh = "状态", example = "running") OfferState state,

        @Label(en = "Started at", zh = "实际开始", example = "2026-11-10T12:00:04Z")
        Instant startedAt,

        @Label(en = "Ended at", zh = "实际结束", example = "2026-11-11T16:00:02Z")
        Instant endedAt,

        @Label(en = "Taken down at", zh = "撤下时间", example = "2026-11-12T01:30:00Z")
        Instant takenDownAt,

        @Label(en = "Taken down by", zh = "撤下人", example = "songjiayi")
        String takenDownBy,

        @Label(en = "Reported as forgotten at", zh = "超期未撤时间", example = "2026-11-12T16:00:02Z")
        Instant breachedAt) {

    public static final Register<Offer> OFFERS = Register.of("offers", Text.of("Offers", "促销"), Offer.class, OFFER)
            .search("number", "title")
            .filter("kind", "shop", "campaign", "state", "responsible", "supervisor", "takenDownAt", "breachedAt")
            .sort("number", "startsAt", "endsAt")
            .defaultSort("-startsAt")
            .ownedBy("supervisor")
            .workflow(OfferState.WORKFLOW, "state");

    Offer set(String component, Object content) {
        return OFFERS.shape().with(this, component, content);
    }
}
