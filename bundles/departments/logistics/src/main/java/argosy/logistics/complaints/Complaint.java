package argosy.logistics.complaints;

import static argosy.logistics.db.Tables.COMPLAINT;

import argosy.department.Label;
import argosy.department.ReadOnly;
import argosy.department.Register;
import argosy.department.Sensitive;
import argosy.department.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * A customer's complaint about a delivery (LOG-20). Nobody's name stands in it: customer service knows the customer by the
 * order. By itself it says nothing about a carrier (LEG-19); only {@link #confirmed} ones count.
 *
 * @param number given by Argosy, {@code TS-…}
 * @param ticket number of the complaint at customer service, never taken twice, or null
 * @param orderNumber number of the order in the shop, or of the dispatch order, or null
 * @param parcel number of the parcel; what was given when no such parcel is known, or null
 * @param trackingNo the carrier's number of that parcel, or null
 * @param carrier code of the carrier of that parcel; as given while the parcel is not known, or null
 * @param receivedAt when the customer complained; {@code dueAt} when customer service is to have an answer at the latest, or
 *     null when no rule says so
 * @param findings what the investigation found, for those who investigate only
 * @param outcome the result as customer service is to pass it on
 * @param reopenings how often customer service was not content with the result
 */
@Label(en = "Logistics complaint", zh = "物流投诉")
public record Complaint(
        @ReadOnly @Label(en = "Number", zh = "投诉单号", example = "TS-20261122-0003")
        String number,

        @ReadOnly @Label(en = "Ticket", zh = "客服工单号", example = "KF-20261122-0031")
        String ticket,

        @Size(max = 64) @Label(en = "Order number", zh = "订单号", example = "TB20261122000123")
        String orderNumber,

        @Size(max = 64) @Label(en = "Parcel", zh = "包裹号", example = "BG-20261122-0009")
        String parcel,

        @ReadOnly @Label(en = "Tracking number", zh = "运单号", example = "SF1234567890123")
        String trackingNo,

        @Size(max = 32) @Label(en = "Carrier", zh = "物流公司", example = "SF")
        String carrier,

        @NotNull @Label(en = "Kind", zh = "类型", example = "late")
        ComplaintKind kind,

        @NotBlank @Size(max = 2000) @Label(en = "Text", zh = "投诉内容", example = "承诺 24 日送达，25 日仍未派送")
        String message,

        @Size(max = 500) @Label(en = "Customer's wish", zh = "客户诉求", example = "尽快送达并道歉")
        String wish,

        @ReadOnly @Label(en = "State", zh = "状态", example = "opened")
        ComplaintState state,

        @ReadOnly @Label(en = "Assignee", zh = "处理人", example = "wujianguo")
        String assignee,

        @ReadOnly @Label(en = "Received at", zh = "受理时间", example = "2026-11-22T02:00:00Z")
        Instant receivedAt,

        @ReadOnly @Label(en = "Due at", zh = "答复时限", example = "2026-11-23T02:00:00Z")
        Instant dueAt,

        @ReadOnly
        @Sensitive("logistics-complaints:internal")
        @Label(en = "Findings", zh = "调查情况", example = "转运中心爆仓，滞留 1 天")
        String findings,

        @ReadOnly @Label(en = "Result", zh = "处理结果", example = "已加急派送，快递公司致歉")
        String outcome,

        @ReadOnly @Label(en = "Liability", zh = "责任方", example = "carrier")
        Liability liability,

        @ReadOnly @Label(en = "Solved by", zh = "解决人", example = "wujianguo")
        String solvedBy,

        @ReadOnly @Label(en = "Solved at", zh = "解决时间", example = "2026-11-22T08:00:00Z")
        Instant solvedAt,

        @ReadOnly @Label(en = "Answered by", zh = "答复人", example = "wujianguo")
        String answeredBy,

        @ReadOnly @Label(en = "Answered at", zh = "答复时间", example = "2026-11-22T08:10:00Z")
        Instant answeredAt,

        @ReadOnly @Label(en = "Closed at", zh = "结案时间", example = "2026-11-23T01:00:00Z")
        Instant closedAt,

        @ReadOnly @Label(en = "Reopenings", zh = "重开次数", example = "0")
        int reopenings) {

    public static final Register<Complaint> COMPLAINTS = Register.of(
                    "logistics-complaints", Text.of("Logistics complaints", "物流投诉"), Complaint.class, COMPLAINT)
            .search("number", "ticket", "orderNumber", "parcel", "trackingNo")
            .filter(
                    "number",
                    "ticket",
                    "orderNumber",
                    "parcel",
                    "trackingNo",
                    "carrier",
                    "kind",
                    "state",
                    "assignee",
                    "liability",
                    "answeredAt")
            .sort("receivedAt", "dueAt")
            .workflow(ComplaintState.WORKFLOW, "state");

    static Complaint opened(String number, NewComplaint given, Mention mention, Instant receivedAt, Instant dueAt) {
        return new Complaint(
                number,
                given.ticket(),
                mention.orderNumber(),
                mention.parcel(),
                mention.trackingNo(),
                mention.carrier(),
                given.kind(),
                given.message(),
                given.wish(),
                ComplaintState.OPENED,
                null,
                receivedAt,
                dueAt,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0);
    }

    /** Whether an investigation found the carrier responsible, and nobody has taken that back. */
    public boolean confirmed() {
        return state.settled() && liability == Liability.CARRIER;
    }

    /** Whether customer service should have had an answer by now. */
    boolean overdue(Instant now) {
        return dueAt != null && answeredAt == null && now.isAfter(dueAt);
    }

    Complaint about(Mention mention) {
        return set("orderNumber", mention.orderNumber())
                .set("parcel", mention.parcel())
                .set("trackingNo", mention.trackingNo())
                .set("carrier", mention.carrier());
    }

    Complaint dueAt(Instant at) {
        return set("dueAt", at);
    }

    Complaint assigned(String username) {
        return set("state", ComplaintState.ASSIGNED).set("assignee", username);
    }

    Complaint investigating(String found) {
        Complaint next = set("state", ComplaintState.INVESTIGATING);
        return found == null ? next : next.set("findings", found);
    }

    Complaint solved(String result, Liability liable, String by, Instant at) {
        return set("state", ComplaintState.SOLVED)
                .set("outcome", result)
                .set("liability", liable)
                .set("solvedBy", by)
                .set("solvedAt", at);
    }

    Complaint answered(String by, Instant at) {
        return set("state", ComplaintState.ANSWERED).set("answeredBy", by).set("answeredAt", at);
    }

    Complaint closed(Instant at) {
        return set("state", ComplaintState.CLOSED).set("closedAt", at);
    }

    /** As if nothing had been found: what an open complaint says of liability counts for nothing. */
    Complaint reopened(Instant due) {
        return solved(null, null, null, null)
                .answered(null, null)
                .closed(null)
                .set("state", ComplaintState.ASSIGNED)
                .set("dueAt", due)
                .set("reopenings", reopenings + 1);
    }

    private Complaint set(String component, Object content) {
        return COMPLAINTS.shape().with(this, component, content);
    }
}
