package argosy.logistics.returns;

import static argosy.logistics.db.Tables.RETURN_RECEIPT;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Sensitive;
import argosy.department.Text;
import java.time.Instant;
import java.util.List;

/**
 * Goods that come back (LOG-28). In JSON a single one carries its {@code lines} ({@link ReturnLine}).
 *
 * @param number {@code TH-20261122-0001}
 * @param dispatchOrder id of the order they belong to, or null while that is not known; {@code orderNumber} its number
 * @param parcel number of the parcel that went out with them, or null
 * @param carrier code of the carrier that brings them back, or null; {@code trackingNo} its number
 * @param sender who sends them, as far as it is known, or null
 * @param reason why they come back, or null; of a parcel that never reached its customer, whether it was stopped or refused
 * @param expected pieces announced; {@code arrived} pieces counted at the door
 * @param sendBackCarrier who took goods back to the sender, or null; {@code sendBackTrackingNo} likewise
 * @param outcome what customer service tells the customer, from the end on
 * @param replacement number of the dispatch order that brings others for them, or null
 */
@Label(en = "Return", zh = "退货单")
public record ReturnReceipt(
        @Label(en = "Number", zh = "退货单号", example = "TH-20261122-0001")
        String number,

        @Label(en = "Kind", zh = "退货类型", example = "customer_return")
        ReturnKind kind,

        @Label(en = "State", zh = "状态", example = "announced")
        ReturnState state,

        @Label(en = "Warehouse", zh = "仓库", example = "SH1") String warehouse,

        @Label(en = "Dispatch order id", zh = "发货单标识", example = "7205759403792793600")
        Long dispatchOrder,

        @Label(en = "Dispatch order", zh = "发货单号", example = "FH-20261122-0007")
        String orderNumber,

        @Label(en = "Parcel", zh = "包裹号", example = "BG-20261122-0009")
        String parcel,

        @Label(en = "Carrier", zh = "退回物流公司", example = "SF")
        String carrier,

        @Label(en = "Tracking number", zh = "退回运单号", example = "SF1234567890999")
        String trackingNo,

        @Sensitive("consignees:read") @Label(en = "Sender", zh = "寄件人", example = "王小明 13800138000")
        String sender,

        @Label(en = "Reason", zh = "退货原因", example = "尺寸不合适")
        String reason,

        @Label(en = "Expected", zh = "预计件数", example = "2") long expected,
        @Label(en = "Arrived", zh = "到货件数", example = "2") long arrived,

        @Label(en = "Arrived at", zh = "到货时间", example = "2026-11-26T02:00:00Z")
        Instant arrivedAt,

        @Label(en = "Arrived by", zh = "收货人", example = "chenjing")
        String arrivedBy,

        @Label(en = "Inspector", zh = "检验人", example = "chenjing")
        String inspector,

        @Label(en = "Sent back with", zh = "寄回物流公司", example = "SF")
        String sendBackCarrier,

        @Label(en = "Sent back as", zh = "寄回运单号", example = "SF1234567890998")
        String sendBackTrackingNo,

        @Label(en = "Outcome", zh = "处理结果", example = "1 件完好已上架，1 件破损，可全额退款")
        String outcome,

        @Label(en = "Replacement", zh = "换货发货单号", example = "FH-20261127-0003")
        String replacement,

        @Label(en = "Closed at", zh = "完成时间", example = "2026-11-26T06:00:00Z")
        Instant closedAt) {

    public static final Register<ReturnReceipt> RETURNS = Register.of(
                    "returns", Text.of("Returns", "退货单"), ReturnReceipt.class, RETURN_RECEIPT)
            .search("number", "orderNumber", "parcel", "trackingNo", "reason")
            .filter("kind", "state", "warehouse", "orderNumber", "parcel", "trackingNo")
            .sort("number", "arrivedAt")
            .workflow(ReturnState.WORKFLOW, "state");

    /** What customer service announces or the door finds; nothing has arrived yet. */
    static ReturnReceipt announced(String number, NewReturn given, Origin origin) {
        return new ReturnReceipt(
                number,
                given.kind(),
                ReturnState.ANNOUNCED,
                given.warehouse() == null ? origin.warehouse() : given.warehouse(),
                origin.order(),
                origin.orderNumber(),
                origin.parcel(),
                given.carrier(),
                given.trackingNo(),
                given.sender(),
                given.reason(),
                given.lines().stream().mapToLong(NewReturn.Line::expected).sum(),
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    ReturnReceipt arrived(List<ReturnLine> lines, String by, Instant at) {
        return set("state", ReturnState.ARRIVED)
                .set("arrived", lines.stream().mapToLong(ReturnLine::arrived).sum())
                .set("arrivedBy", by)
                .set("arrivedAt", at);
    }

    /** A parcel that comes back comes to the warehouse it left from, whatever was announced. */
    ReturnReceipt to(String code) {
        return set("warehouse", code);
    }

    /** Whose goods they are. */
    ReturnReceipt of(Origin origin, ReturnKind as) {
        return set("kind", as)
                .set("dispatchOrder", origin.order())
                .set("orderNumber", origin.orderNumber())
                .set("parcel", origin.parcel());
    }

    ReturnReceipt as(ReturnKind other) {
        return set("kind", other);
    }

    /** A reason that was announced stays. */
    ReturnReceipt because(String why) {
        return reason == null || reason.isBlank() ? set("reason", why) : this;
    }

    ReturnReceipt inspectedBy(String person) {
        return set("state", ReturnState.INSPECTING).set("inspector", person);
    }

    ReturnReceipt sentBack(String with, String number) {
        return set("sendBackCarrier", with).set("sendBackTrackingNo", number);
    }

    ReturnReceipt closed(String text, String order, Instant at) {
        return set("state", ReturnState.CLOSED)
                .set("outcome", text)
                .set("replacement", order)
                .set("closedAt", at);
    }

    ReturnReceipt cancelled() {
        return set("state", ReturnState.CANCELLED);
    }

    private ReturnReceipt set(String component, Object content) {
        return RETURNS.shape().with(this, component, content);
    }
}
