package argosy.operations.listings;

import static argosy.operations.db.Tables.LISTING;

import argosy.department.Label;
import argosy.department.ReadOnly;
import argosy.department.Register;
import argosy.department.Text;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A product in a shop (OPS-09). In JSON it carries its {@code sections} ({@link Section}) when it is read by itself.
 *
 * @param number {@code SJ-20261122-0001}
 * @param keywords what customers search for, separated by commas
 * @param referencePrice crossed-out price shown beside the real one, or null
 * @param special special price: has to go online at once (OPS-10)
 * @param editor username of who writes it and answers for it; who enters it when not given
 * @param receivedAt when the business department gave it; the moment of entry when not given
 * @param platformItem number of the item on the platform, or null
 * @param dueAt when it has to be online at the latest; {@code lateAt} when that was found to be missed
 * @param confirmedBy who of the product department confirmed the content as it is now, or null (OPS-12)
 */
@Label(en = "Listing", zh = "上架商品")
public record Listing(
        @ReadOnly @Label(en = "Number", zh = "上架单号", example = "SJ-20261122-0001")
        String number,

        @NotBlank @Size(max = 64) @Label(en = "Product", zh = "商品编号", example = "P-1001")
        String product,

        @NotBlank @Size(max = 64) @Label(en = "Shop", zh = "店铺编码", example = "TM-ZSXP")
        String shop,

        @NotBlank @Size(max = 200) @Label(en = "Title", zh = "标题", example = "晨光照明 LED 吸顶灯 卧室客厅灯 圆形护眼")
        String title,

        @Size(max = 500) @Label(en = "Keywords", zh = "关键词", example = "吸顶灯、卧室灯")
        String keywords,

        @Positive @Digits(integer = 12, fraction = 2) @Label(en = "Reference price (CNY)", zh = "划线价（元）", example = "129.00")
        BigDecimal referencePrice,

        @Label(en = "Special price", zh = "特价商品", example = "false")
        Boolean special,

        @Size(max = 64) @Label(en = "Editor", zh = "编辑", example = "fanglei")
        String editor,

        @Label(en = "Received at", zh = "收到时间", example = "2026-11-22T02:00:00Z")
        Instant receivedAt,

        @Size(max = 100) @Label(en = "Item on the platform", zh = "平台商品号", example = "715533442211")
        String platformItem,

        @ReadOnly @Label(en = "State", zh = "状态", example = "draft")
        ListingState state,

        @ReadOnly @Label(en = "Due at", zh = "上架截止", example = "2026-11-23T10:00:00Z")
        Instant dueAt,

        @ReadOnly @Label(en = "Late since", zh = "超时标记", example = "2026-11-23T10:05:00Z")
        Instant lateAt,

        @ReadOnly @Label(en = "Content confirmed by", zh = "内容确认人", example = "hewenbo")
        String confirmedBy,

        @ReadOnly @Label(en = "Submitted by", zh = "提交人", example = "fanglei")
        String submittedBy,

        @ReadOnly @Label(en = "Reviewed by", zh = "审核人", example = "linyating")
        String reviewedBy,

        @ReadOnly @Label(en = "Review note", zh = "审核意见", example = "标题补充主关键词")
        String reviewNote,

        @ReadOnly @Label(en = "Online since", zh = "上架时间", example = "2026-11-22T08:00:00Z")
        Instant onlineAt,

        @ReadOnly @Label(en = "Reason of going offline", zh = "下架原因", example = "滞销清理")
        String offlineReason) {

    public static final Register<Listing> LISTINGS = Register.of(
                    "listings", Text.of("Listings", "上架商品"), Listing.class, LISTING)
            .search("number", "title", "keywords", "platformItem")
            .filter("state", "product", "shop", "editor", "special", "dueAt", "lateAt")
            .sort("number", "dueAt", "onlineAt")
            .ownedBy("editor")
            .workflow(ListingState.WORKFLOW, "state");

    public Listing {
        special = special == null ? Boolean.FALSE : special;
        state = state == null ? ListingState.DRAFT : state;
    }

    /** A listing as it is entered. */
    public static Listing draft(String product, String shop, String title, String keywords, boolean special) {
        return new Listing(
                null, product, shop, title, keywords, null, special, null, null, null, null, null, null, null, null,
                null, null, null, null);
    }

    /** The keywords one by one. */
    List<String> words() {
        return keywords == null
                ? List.of()
                : Stream.of(keywords.split("[,，、;；\\s]+"))
                        .filter(word -> !word.isBlank())
                        .toList();
    }

    Listing in(ListingState next) {
        return with("state", next);
    }

    Listing with(String component, Object value) {
        return LISTINGS.shape().with(this, component, value);
    }
}
