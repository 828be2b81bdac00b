package argosy.logistics.complaints;

import argosy.department.Label;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * A complaint as it is opened, by hand or as a row of a file (LOG-20). It names the order, the parcel, or both.
 *
 * @param orderNumber number of the order in the shop or of the dispatch order
 * @param parcel number of the parcel or its tracking number
 * @param carrier only asked for when the parcel is not known here
 * @param receivedAt when the customer complained; now when not given
 */
@Label(en = "New logistics complaint", zh = "新物流投诉")
public record NewComplaint(
        @Size(max = 64) @Label(
                en = "Ticket",
                zh = "客服工单号",
                example = "KF-20261122-0031",
                also = {"工单号", "Ticket number"})
        String ticket,

        @Size(max = 64) @Label(
                en = "Order number",
                zh = "订单号",
                example = "TB20261122000123",
                also = {"order", "发货单号"})
        String orderNumber,

        @Size(max = 64) @Label(
                en = "Parcel",
                zh = "包裹号",
                example = "SF1234567890123",
                also = {"Tracking number", "运单号", "快递单号"})
        String parcel,

        @Size(max = 32) @Label(en = "Carrier", zh = "物流公司", example = "SF", also = "物流公司编码")
        String carrier,

        @NotNull @Label(en = "Kind", zh = "类型", example = "late", also = "投诉类型")
        ComplaintKind kind,

        @NotBlank @Size(max = 2000) @Label(
                en = "Text",
                zh = "投诉内容",
                example = "承诺 24 日送达，25 日仍未派送",
                also = {"message", "内容"})
        String message,

        @Size(max = 500) @Label(en = "Customer's wish", zh = "客户诉求", example = "尽快送达并道歉", also = "诉求")
        String wish,

        @Label(en = "Received at", zh = "受理时间", example = "2026-11-22T02:00:00Z")
        Instant receivedAt) {

    public NewComplaint {
        ticket = text(ticket);
        orderNumber = text(orderNumber);
        parcel = text(parcel);
        carrier = text(carrier);
    }

    private static String text(String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }
}
