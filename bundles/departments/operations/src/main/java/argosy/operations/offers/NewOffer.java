package argosy.operations.offers;

import argosy.department.Label;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** What is to be offered; the members are those of {@link Offer}. */
@Label(en = "New offer", zh = "新促销")
public record NewOffer(
        @NotNull @Label(en = "Kind", zh = "促销类型", example = "flash_sale")
        OfferKind kind,

        @NotBlank @Size(max = 200) @Label(en = "Title", zh = "促销名称", example = "双11 露营灯限时抢购")
        String title,

        @NotBlank @Size(max = 64) @Label(en = "Shop", zh = "店铺", example = "TM-ZSXP")
        String shop,

        @Size(max = 40) @Label(en = "Campaign", zh = "活动号", example = "HD-20261001-0001")
        String campaign,

        @Size(max = 1000) @Label(en = "Terms", zh = "使用条件", example = "每人限购 2 件")
        String terms,

        @Size(max = 2000) @Label(en = "Reply", zh = "客服话术", example = "亲，露营灯今晚 8 点限时 7 折，每人限购 2 件哦")
        String reply,

        @Positive @DecimalMax(value = "100", inclusive = false) @Digits(integer = 2, fraction = 2) @Label(en = "Off (%)", zh = "优惠比例（%）", example = "30.00")
        BigDecimal percentOff,

        @Positive @Digits(integer = 12, fraction = 2) @Label(en = "Off (CNY)", zh = "优惠金额（元）", example = "40.00")
        BigDecimal amountOff,

        @Positive @Digits(integer = 12, fraction = 2) @Label(en = "Minimum spend (CNY)", zh = "使用门槛（元）", example = "300.00")
        BigDecimal minimumSpend,

        @Size(max = 100) @Label(en = "Member level", zh = "会员等级", example = "金卡")
        String memberLevel,

        @NotNull @Label(en = "Starts at", zh = "开始时间", example = "2026-11-10T12:00:00Z")
        Instant startsAt,

        @NotNull @Label(en = "Ends at", zh = "结束时间", example = "2026-11-11T16:00:00Z")
        Instant endsAt,

        @Size(max = 64) @Label(en = "Responsible", zh = "负责人", example = "songjiayi")
        String responsible,

        @Size(max = NewOffer.MOST_LINES) @Valid @Label(en = "Lines", zh = "明细")
        List<@NotNull Line> lines) {

    static final int MOST_LINES = 500;

    /** An article and the price it is compared with. */
    @Label(en = "New offer line", zh = "新促销明细")
    public record Line(
            @NotBlank @Size(max = 64) @Label(en = "SKU", zh = "商品编码", example = "TD-1001")
            String sku,

            @NotNull @Positive @Digits(integer = 12, fraction = 2) @Label(en = "Reference price (CNY)", zh = "划线价（元）", example = "99.00")
            BigDecimal referencePrice) {}

    public NewOffer {
        lines = lines == null ? List.of() : java.util.Collections.unmodifiableList(lines);
    }

    Offer offer(String number, String responsibleByDefault, String supervisor) {
        return new Offer(
                number,
                kind,
                title.strip(),
                shop.strip(),
                given(campaign),
                given(terms),
                given(reply),
                percentOff,
                amountOff,
                minimumSpend,
                given(memberLevel),
                startsAt,
                endsAt,
                given(responsible) == null ? responsibleByDefault : responsible.strip(),
                supervisor,
                OfferState.DRAFT,
                null,
                null,
                null,
                null,
                null);
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
