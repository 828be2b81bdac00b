package argosy.logistics.dispatch;

import static argosy.logistics.db.Tables.DISPATCH_ORDER;

import argosy.department.Label;
import argosy.department.ReadOnly;
import argosy.department.Register;
import argosy.department.Sensitive;
import argosy.department.Shape;
import argosy.department.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * An order of goods to be sent to a consignee (发货单), with the person and time of every step (LOG-04 to LOG-08).
 *
 * @param number given by Argosy, {@code FH-…}
 * @param orderRef number of the order in the shop it comes from; the same order is never taken twice
 * @param warehouse code of the warehouse that sends it
 * @param carrier code of the carrier, or null while it is not decided
 * @param promisedAt when the goods are to leave the house at the latest, or null
 * @param sequence orders with a lower one go first (LOG-05)
 * @param pieces pieces ordered; {@code shortPieces} those that no stock is reserved for
 * @param pickTask number of the pick task the order is in, or null
 * @param endedAt when the order reached a state that it does not leave
 * @param stopReason why it was cancelled or intercepted
 * @param fromSales whether operations asked for it and is told how it goes on; {@code orderRef} is its sales order then
 */
@Label(en = "Dispatch order", zh = "发货单")
public record DispatchOrder(
        @ReadOnly @Label(en = "Number", zh = "发货单号", example = "FH-20261122-0007")
        String number,

        @NotBlank @Size(max = 64) @Label(en = "Order number", zh = "订单号", example = "TB20261122000123")
        String orderRef,

        @Size(max = 100) @Label(en = "Shop", zh = "店铺", example = "天猫旗舰店")
        String shop,

        @NotBlank @Size(max = 32) @Label(en = "Warehouse", zh = "仓库", example = "HZ")
        String warehouse,

        @NotBlank @Size(max = 100) @Sensitive("consignees:read") @Label(en = "Consignee", zh = "收货人", example = "王小明")
        String consignee,

        @NotBlank @Size(max = 40) @Sensitive("consignees:read") @Label(en = "Phone", zh = "电话", example = "13800138000")
        String phone,

        @NotBlank @Size(max = 300) @Sensitive("consignees:read")
        @Label(en = "Address", zh = "地址", example = "浙江省杭州市西湖区文三路 1 号")
        String address,

        @Size(max = 32) @Label(en = "Carrier", zh = "物流公司", example = "SF")
        String carrier,

        @Label(en = "Promised at", zh = "承诺发货时间", example = "2026-11-23T10:00:00Z")
        Instant promisedAt,

        @Min(0) @Max(1_000_000) @Label(en = "Sequence", zh = "顺序", example = "100")
        int sequence,

        @ReadOnly @Label(en = "State", zh = "状态", example = "created")
        DispatchState state,

        @Size(max = 500) @Label(en = "Remark", zh = "备注", example = "易碎，请加固")
        String remark,

        @ReadOnly @Label(en = "Pieces", zh = "件数", example = "3")
        long pieces,

        @ReadOnly @Label(en = "Pieces short", zh = "缺货件数", example = "0")
        long shortPieces,

        @ReadOnly @Label(en = "Parcels", zh = "包裹数", example = "1")
        int parcels,

        @ReadOnly @Label(en = "Pick task", zh = "拣货单", example = "JH-20261122-0003")
        String pickTask,

        @ReadOnly @Label(en = "Reviewer", zh = "审单人", example = "liu.yang")
        String reviewer,

        @ReadOnly @Label(en = "Reviewed at", zh = "审单时间", example = "2026-11-22T01:00:00Z")
        Instant reviewedAt,

        @ReadOnly @Label(en = "Picker", zh = "拣货人", example = "chen.jie")
        String picker,

        @ReadOnly @Label(en = "Picked at", zh = "拣货时间", example = "2026-11-22T02:00:00Z")
        Instant pickedAt,

        @ReadOnly @Label(en = "Packer", zh = "打包人", example = "chen.jie")
        String packer,

        @ReadOnly @Label(en = "Packed at", zh = "打包时间", example = "2026-11-22T03:00:00Z")
        Instant packedAt,

        @ReadOnly @Label(en = "Checker", zh = "验货人", example = "zhao.min")
        String checker,

        @ReadOnly @Label(en = "Checked at", zh = "验货时间", example = "2026-11-22T04:00:00Z")
        Instant checkedAt,

        @ReadOnly @Label(en = "Signer", zh = "签单人", example = "liu.yang")
        String signer,

        @ReadOnly @Label(en = "Signed at", zh = "签单时间", example = "2026-11-22T05:00:00Z")
        Instant signedAt,

        @ReadOnly @Label(en = "Handed over by", zh = "交接人", example = "liu.yang")
        String handedBy,

        @ReadOnly @Label(en = "Handed over at", zh = "交接时间", example = "2026-11-22T10:00:00Z")
        Instant handedAt,

        @ReadOnly @Label(en = "Ended at", zh = "完结时间", example = "2026-11-25T03:00:00Z")
        Instant endedAt,

        @ReadOnly @Label(en = "Reason of stop", zh = "截停原因", example = "客户退款")
        String stopReason,

        @ReadOnly @Label(en = "From operations", zh = "运营部下单", example = "false")
        boolean fromSales) {

    public static final Register<DispatchOrder> DISPATCH_ORDERS = Register.of(
                    "dispatch-orders", Text.of("Dispatch orders", "发货单"), DispatchOrder.class, DISPATCH_ORDER)
            .search("number", "orderRef", "remark")
            .filter("number", "orderRef", "shop", "warehouse", "carrier", "state", "pickTask", "shortPieces")
            .sort("sequence", "createdAt", "promisedAt")
            .defaultSort("sequence")
            .workflow(DispatchState.WORKFLOW, "state");

    /** The sequence of an order that nobody has planned. */
    static final int ANY_TIME = 1000;

    /** When the step before the one that led to this state was taken, or null where that tells nothing (LOG-23). */
    Instant stepBefore(Instant createdAt) {
        return switch (state) {
            case REVIEWED -> createdAt;
            case PICKED -> reviewedAt;
            case PACKED -> pickedAt;
            case CHECKED -> packedAt;
            case SIGNED -> checkedAt;
            case HANDED_OVER -> signedAt;
            case IN_TRANSIT, DELIVERED, SIGNED_BY_CUSTOMER, REFUSED, LOST, RETURNED -> handedAt;
            case CREATED, INTERCEPTED, CANCELLED -> null;
        };
    }

    /** Where it stands, in the words that operations is told (FLOW-01): a reviewed order is short, reserved or being picked. */
    String progress() {
        if (state != DispatchState.REVIEWED) {
            return Shape.code(state);
        }
        return pickTask != null ? "picking" : shortPieces > 0 ? "short" : "reserved";
    }

    boolean sameProgress(DispatchOrder other) {
        return shortPieces == other.shortPieces && progress().equals(other.progress());
    }

    DispatchOrder reviewed(String by, Instant at) {
        return set("state", DispatchState.REVIEWED).set("reviewer", by).set("reviewedAt", at);
    }

    DispatchOrder picked(String by, Instant at) {
        return set("state", DispatchState.PICKED)
                .set("picker", by)
                .set("pickedAt", at)
                .set("pickTask", null);
    }

    DispatchOrder packed(int count, String by, Instant at) {
        return set("state", DispatchState.PACKED)
                .set("parcels", count)
                .set("packer", by)
                .set("packedAt", at);
    }

    DispatchOrder checked(String by, Instant at) {
        return set("state", DispatchState.CHECKED).set("checker", by).set("checkedAt", at);
    }

    DispatchOrder signed(String by, Instant at) {
        return set("state", DispatchState.SIGNED).set("signer", by).set("signedAt", at);
    }

    DispatchOrder handedOver(String by, Instant at) {
        return set("state", DispatchState.HANDED_OVER).set("handedBy", by).set("handedAt", at);
    }

    DispatchOrder stopped(DispatchState state, String reason) {
        return set("state", state).set("stopReason", reason).set("pickTask", null);
    }

    DispatchOrder in(DispatchState state) {
        return set("state", state);
    }

    DispatchOrder ended(Instant at) {
        return set("endedAt", at);
    }

    DispatchOrder shortOf(long pieces) {
        return set("shortPieces", pieces);
    }

    DispatchOrder ordered(long pieces) {
        return set("pieces", pieces);
    }

    DispatchOrder inPickTask(String number) {
        return set("pickTask", number);
    }

    DispatchOrder goingBy(String carrierCode) {
        return set("carrier", carrierCode);
    }

    DispatchOrder promised(Instant at) {
        return set("promisedAt", at);
    }

    DispatchOrder remarked(String text) {
        return set("remark", text);
    }

    DispatchOrder sequenced(int position) {
        return set("sequence", position);
    }

    DispatchOrder referredTo(String ref) {
        return set("orderRef", ref);
    }

    DispatchOrder sold() {
        return set("fromSales", true);
    }

    DispatchOrder to(Recipient recipient) {
        return set("consignee", recipient.consignee())
                .set("phone", recipient.phone())
                .set("address", recipient.address())
                .set("remark", recipient.remark());
    }

    /** Its parcels are void: what was picked is to be packed again. */
    DispatchOrder unpacked() {
        return set("state", DispatchState.PICKED).set("parcels", 0);
    }

    private DispatchOrder set(String component, Object content) {
        return DISPATCH_ORDERS.shape().with(this, component, content);
    }
}
