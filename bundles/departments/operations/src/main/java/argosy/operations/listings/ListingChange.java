package argosy.operations.listings;

import static argosy.operations.db.Tables.LISTING_CHANGE;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Shape;
import argosy.department.Text;
import java.time.Instant;

/**
 * A notified change of an online listing (OPS-11).
 *
 * @param number {@code GX-20261122-0001}
 * @param part kind of the section, SKU of the price, name of the fact; null for the other fields
 * @param oldValue what stood there when it was asked for, or null for nothing
 * @param editor who has to apply it
 * @param lateAt when it was found to be missed, or null
 */
@Label(en = "Listing change", zh = "商品更新单")
public record ListingChange(
        @Label(en = "Number", zh = "更新单号", example = "GX-20261122-0001")
        String number,

        @Label(en = "Listing", zh = "上架单号", example = "SJ-20261122-0001")
        String listing,

        @Label(en = "Product", zh = "商品编号", example = "P-1001")
        String product,

        @Label(en = "Shop", zh = "店铺编码", example = "TM-ZSXP")
        String shop,

        @Label(en = "Field", zh = "字段", example = "section") ChangeField field,

        @Label(en = "Part", zh = "部分", example = "departures")
        String part,

        @Label(en = "Old value", zh = "原内容", example = "2026-12-05")
        String oldValue,

        @Label(en = "New value", zh = "新内容", example = "2026-12-12")
        String newValue,

        @Label(en = "Reason", zh = "原因", example = "供应商调整团期")
        String reason,

        @Label(en = "Requester", zh = "提出人", example = "hewenbo")
        String requester,

        @Label(en = "Editor", zh = "编辑", example = "fanglei")
        String editor,

        @Label(en = "Due at", zh = "更新截止", example = "2026-11-22T10:00:00Z")
        Instant dueAt,

        @Label(en = "Late since", zh = "超时标记", example = "2026-11-22T10:05:00Z")
        Instant lateAt,

        @Label(en = "State", zh = "状态", example = "requested")
        ChangeState state,

        @Label(en = "Applied at", zh = "更新时间", example = "2026-11-22T09:00:00Z")
        Instant appliedAt,

        @Label(en = "Applied by", zh = "更新人", example = "fanglei")
        String appliedBy,

        @Label(en = "Checked by", zh = "复核人", example = "linyating")
        String checkedBy,

        @Label(en = "Confirmed by", zh = "确认人", example = "hewenbo")
        String confirmedBy,

        @Label(en = "Note", zh = "说明", example = "该平台不支持团期展示")
        String note) {

    public static final Register<ListingChange> LISTING_CHANGES = Register.of(
                    "listing-changes", Text.of("Listing changes", "商品更新单"), ListingChange.class, LISTING_CHANGE)
            .search("number", "listing", "reason")
            .filter("state", "listing", "product", "shop", "field", "editor", "requester", "dueAt", "lateAt")
            .sort("number", "dueAt")
            .ownedBy("editor")
            .workflow(ChangeState.WORKFLOW, "state");

    static ListingChange requested(
            String number,
            Listing listing,
            ChangeField field,
            String part,
            String before,
            String after,
            String reason,
            String requester,
            Instant due) {
        return new ListingChange(
                number,
                listing.number(),
                listing.product(),
                listing.shop(),
                field,
                part,
                before,
                after,
                reason,
                requester,
                listing.editor(),
                due,
                null,
                ChangeState.REQUESTED,
                null,
                null,
                null,
                null,
                null);
    }

    ListingChange in(ChangeState next) {
        return with("state", next);
    }

    ListingChange with(String component, Object value) {
        Shape<ListingChange> shape = LISTING_CHANGES.shape();
        return shape.with(this, component, value);
    }
}
