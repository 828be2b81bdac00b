package argosy.operations.listings;

import static argosy.operations.db.Tables.LISTING_EDIT;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import java.time.Instant;

/**
 * One thing an editor did to what customers see, with its check on the same day: what the daily log (当天日记表) is made of
 * (OPS-12).
 *
 * @param listing number of the listing; {@code change} that of the listing change, or null when it went online
 * @param checkDueAt until when it is to be checked, or null
 * @param finding what was wrong, or null
 * @param confirmedBy who of the product department had confirmed the content, which exempts the editor; or null
 * @param decidedBy who decided about the error, or null
 */
@Label(en = "Listing edit", zh = "编辑日志")
public record ListingEdit(
        @Label(en = "Listing", zh = "上架单号", example = "SJ-20261122-0001")
        String listing,

        @Label(en = "Product", zh = "商品编号", example = "P-1001")
        String product,

        @Label(en = "Shop", zh = "店铺编码", example = "TM-ZSXP")
        String shop,

        @Label(en = "Action", zh = "动作", example = "go_live")
        EditAction action,

        @Label(en = "Change", zh = "更新单号", example = "GX-20261122-0001")
        String change,

        @Label(en = "Editor", zh = "编辑", example = "fanglei")
        String editor,

        @Label(en = "Done at", zh = "操作时间", example = "2026-11-22T08:00:00Z")
        Instant doneAt,

        @Label(en = "Check due at", zh = "复核截止", example = "2026-11-22T10:00:00Z")
        Instant checkDueAt,

        @Label(en = "State", zh = "状态", example = "correct") EditState state,

        @Label(en = "Checked at", zh = "复核时间", example = "2026-11-22T09:00:00Z")
        Instant checkedAt,

        @Label(en = "Checked by", zh = "复核人", example = "hewenbo")
        String checkedBy,

        @Label(en = "Finding", zh = "差错说明", example = "退改天数写错")
        String finding,

        @Label(en = "Content confirmed by", zh = "内容确认人", example = "hewenbo")
        String confirmedBy,

        @Label(en = "Decided by", zh = "认定人", example = "linyating")
        String decidedBy,

        @Label(en = "Note on the decision", zh = "认定说明", example = "粗心所致")
        String decisionNote) {

    public static final Register<ListingEdit> LISTING_EDITS = Register.of(
                    "listing-edits", Text.of("Listing edits", "编辑日志"), ListingEdit.class, LISTING_EDIT)
            .search("listing", "finding")
            .filter("state", "listing", "shop", "editor", "action", "doneAt", "checkDueAt")
            .sort("doneAt")
            .defaultSort("-doneAt")
            .ownedBy("editor")
            .workflow(EditState.WORKFLOW, "state");

    ListingEdit checked(EditState next, Instant at, String by, String wrong) {
        return new ListingEdit(
                listing,
                product,
                shop,
                action,
                change,
                editor,
                doneAt,
                checkDueAt,
                next,
                at,
                by,
                wrong,
                confirmedBy,
                null,
                null);
    }

    ListingEdit decided(EditState next, String by, String note) {
        return new ListingEdit(
                listing,
                product,
                shop,
                action,
                change,
                editor,
                doneAt,
                checkDueAt,
                next,
                checkedAt,
                checkedBy,
                finding,
                confirmedBy,
                by,
                note);
    }
}
