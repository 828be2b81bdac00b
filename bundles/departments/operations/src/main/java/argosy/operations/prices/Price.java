package argosy.operations.prices;

import static argosy.operations.db.Tables.PRICE;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Shape;
import argosy.department.Text;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * What a SKU costs customers in a shop for a time (OPS-16). Of approved prices of a shop and SKU none overlap.
 *
 * @param number {@code JG-20261122-0001}
 * @param floor lowest price without an explicit decision of the head, as it was when this was proposed; null for none
 * @param validFrom inclusive; {@code validTo} exclusive, null for open
 * @param previous the price it was proposed to replace, or null when there was none
 * @param belowFloor whether it was asked to go below the floor
 * @param imported whether it came from a file
 * @param replacedBy number of the price that ended this one early, or null
 * @param agreedTo until when it was approved, where another price ended it earlier; null for open
 * @param continues number of the price that this one goes on with after a price for a time, or null
 * @param decidedBy who approved or refused it, or null; {@code decisionReason} why
 * @param supervisor who answers for the shop
 */
@Label(en = "Price", zh = "价格")
public record Price(
        @Label(en = "Number", zh = "价格单号", example = "JG-20261122-0001")
        String number,

        @Label(en = "Shop", zh = "店铺编码", example = "TM-ZSXP")
        String shop,

        @Label(en = "SKU", zh = "商品编码", example = "TD-1001") String sku,

        @Label(en = "Price (CNY)", zh = "价格（元）", example = "89.00")
        BigDecimal amount,

        @Label(en = "Floor (CNY)", zh = "底价（元）", example = "75.00")
        BigDecimal floor,

        @Label(en = "Valid from", zh = "生效时间", example = "2026-12-01T00:00:00Z")
        Instant validFrom,

        @Label(en = "Valid to", zh = "失效时间", example = "2026-12-13T00:00:00Z")
        Instant validTo,

        @Label(en = "Reason", zh = "调价原因", example = "双十二活动价")
        String reason,

        @Label(en = "Previous price (CNY)", zh = "原价格（元）", example = "99.00")
        BigDecimal previous,

        @Label(en = "Below the floor", zh = "低于底价", example = "false")
        boolean belowFloor,

        @Label(en = "Imported", zh = "文件导入", example = "false")
        boolean imported,

        @Label(en = "State", zh = "状态", example = "active") PriceState state,

        @Label(en = "Replaced by", zh = "被替代", example = "JG-20261201-0002")
        String replacedBy,

        @Label(en = "Approved until", zh = "原批准失效时间", example = "2026-12-31T16:00:00Z")
        Instant agreedTo,

        @Label(en = "Continues", zh = "接续", example = "JG-20261101-0001")
        String continues,

        @Label(en = "Decided by", zh = "审批人", example = "zhouhaiyang")
        String decidedBy,

        @Label(en = "Decided at", zh = "审批时间", example = "2026-11-22T02:00:00Z")
        Instant decidedAt,

        @Label(en = "Reason of the decision", zh = "审批意见", example = "同意")
        String decisionReason,

        @Label(en = "Supervisor", zh = "店铺主管", example = "linyating")
        String supervisor) {

    public static final Register<Price> PRICES = Register.of("prices", Text.of("Prices", "价格"), Price.class, PRICE)
            .search("number", "sku", "reason")
            .filter("state", "shop", "sku", "imported", "belowFloor", "validFrom", "validTo", "supervisor")
            .sort("number")
            .ownedBy("supervisor")
            .workflow(PriceState.WORKFLOW, "state");

    static Price proposed(
            String number, NewPrice asked, BigDecimal floor, BigDecimal previous, Instant from, String supervisor) {
        return new Price(
                number,
                asked.shop(),
                asked.sku(),
                PriceList.money(asked.amount()),
                floor,
                from,
                asked.validTo(),
                asked.reason().strip(),
                previous,
                floor != null && asked.amount().compareTo(floor) < 0,
                false,
                PriceState.PROPOSED,
                null,
                null,
                null,
                null,
                null,
                null,
                supervisor);
    }

    /** Whether customers pay it at that instant. */
    public boolean inForce(Instant at) {
        return (state == PriceState.APPROVED || state == PriceState.ACTIVE)
                && !validFrom.isAfter(at)
                && (validTo == null || validTo.isAfter(at));
    }

    Price in(PriceState next) {
        return with("state", next);
    }

    Price decided(PriceState next, String by, Instant at, String why) {
        return in(next).with("decidedBy", by).with("decidedAt", at).with("decisionReason", why);
    }

    Price from(Instant begin) {
        return with("validFrom", begin);
    }

    /** Ends at that instant for good. */
    Price until(Instant end) {
        return with("validTo", end).with("replacedBy", null);
    }

    /** Ends at that instant because of another price. */
    Price replaced(Instant end, String replacement) {
        return with("agreedTo", replacedBy == null ? validTo : agreedTo)
                .with("validTo", end)
                .with("replacedBy", replacement);
    }

    /** Goes on after all, as long as it was approved and at most until that instant (null for open). */
    Price resumed(Instant most) {
        boolean shorter = most == null || agreedTo != null && agreedTo.isBefore(most);
        return until(shorter ? agreedTo : most);
    }

    Price importedFromFile() {
        return with("imported", true);
    }

    /** The same price going on after another one that was for a time. */
    Price after(String newNumber, Instant begin) {
        return with("number", newNumber).with("continues", number).from(begin).in(PriceState.APPROVED);
    }

    private Price with(String component, Object value) {
        Shape<Price> shape = PRICES.shape();
        return shape.with(this, component, value);
    }
}
