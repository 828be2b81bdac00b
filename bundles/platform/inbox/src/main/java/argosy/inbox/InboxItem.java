package argosy.inbox;

import argosy.department.Label;
import argosy.department.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A request for approval as a person sees it in the inbox.
 *
 * @param id {@code <department>-<id of the request>}
 * @param link address of the record that is decided on
 * @param amount in CNY, null where there is none
 * @param step which of the steps that this request takes waits now, from 1
 * @param dueAt when it should be decided, null without a time; {@code overdue} when that has passed
 * @param hint what to know before deciding, such as that nobody holds the role asked for; null where there is nothing
 * @param unread whether this person was shown it and has not looked at it yet
 * @param actions what this person may do with it now
 * @param signatures every agreement asked for so far; only when the item is read by itself
 * @param history what happened, newest first; only when the item is read by itself
 */
@Label(en = "Inbox item", zh = "待办事项")
public record InboxItem(
        @Label(en = "Id", zh = "编号", example = "operations-244244795596800")
        String id,

        @Label(en = "Department", zh = "部门", example = "operations")
        String department,

        @Label(en = "Department title", zh = "部门名称") Text departmentTitle,

        @Label(en = "Kind", zh = "审批类型", example = "price") String kind,

        @Label(en = "Kind title", zh = "审批类型名称") Text kindTitle,

        @Label(en = "Collection", zh = "数据集合", example = "prices")
        String collection,

        @Label(en = "Record", zh = "记录编号", example = "244244795596801")
        long record,

        @Label(en = "Link", zh = "链接", example = "/api/operations/prices/244244795596801")
        String link,

        @Label(en = "Summary", zh = "摘要", example = "保温杯 500ml 调价至 89.00 元")
        String summary,

        @Label(en = "Amount (CNY)", zh = "金额（元）", example = "89.00")
        BigDecimal amount,

        @Label(en = "Requester", zh = "申请人", example = "wanglei")
        String requester,

        @Label(en = "Requester's name", zh = "申请人姓名", example = "王磊")
        String requesterName,

        @Label(en = "Requested at", zh = "申请时间", example = "2026-11-22T03:00:00Z")
        Instant requestedAt,

        @Label(en = "State", zh = "状态", example = "waiting") String state,

        @Label(en = "Step", zh = "当前步骤", example = "1") int step,

        @Label(en = "Steps", zh = "步骤数", example = "2") int steps,

        @Label(en = "Waits for", zh = "当前审批人") Text waitsFor,

        @Label(en = "Due at", zh = "办理期限", example = "2026-11-23T03:00:00Z")
        Instant dueAt,

        @Label(en = "Overdue", zh = "已超时", example = "false")
        boolean overdue,

        @Label(en = "Reminded at", zh = "催办时间", example = "2026-11-22T05:00:00Z")
        Instant remindedAt,

        @Label(en = "Hint", zh = "提示") Text hint,

        @Label(en = "Unread", zh = "未读", example = "false") boolean unread,

        @Label(en = "Actions", zh = "可执行操作", example = "approve")
        List<String> actions,

        @Label(en = "Signatures", zh = "审批记录") List<Signature> signatures,

        @Label(en = "History", zh = "历史") List<Happening> history) {

    /**
     * One agreement that was asked for.
     *
     * @param turn {@code main} for the step itself, {@code before} or {@code after} for a colleague who was added
     * @param by who decided, null as long as nobody has
     */
    @Label(en = "Signature", zh = "签批")
    public record Signature(
            @Label(en = "Step", zh = "步骤", example = "1") int step,

            @Label(en = "Turn", zh = "签批方式", example = "main")
            String turn,

            @Label(en = "State", zh = "状态", example = "approved")
            String state,

            @Label(en = "Decider", zh = "审批人") Text decider,

            @Label(en = "Due at", zh = "办理期限", example = "2026-11-23T03:00:00Z")
            Instant dueAt,

            @Label(en = "By", zh = "处理人", example = "chenjing")
            String by,

            @Label(en = "On behalf of", zh = "被代理人", example = "zhaomin")
            String onBehalfOf,

            @Label(en = "At", zh = "处理时间", example = "2026-11-22T06:00:00Z")
            Instant at,

            @Label(en = "Reason", zh = "意见", example = "毛利符合要求")
            String reason) {}

    /** Something that was done with the request, attempts that were refused included. */
    @Label(en = "Happening", zh = "流转记录")
    public record Happening(
            @Label(en = "Action", zh = "操作", example = "approved")
            String action,

            @Label(en = "At", zh = "时间", example = "2026-11-22T06:00:00Z")
            Instant at,

            @Label(en = "By", zh = "操作人", example = "chenjing")
            String by,

            @Label(en = "Name", zh = "姓名", example = "陈静") String name,

            @Label(en = "On behalf of", zh = "被代理人", example = "zhaomin")
            String onBehalfOf,

            @Label(en = "Text", zh = "说明", example = "毛利符合要求")
            String text) {}
}
