package argosy.inbox;

import argosy.department.Label;
import argosy.department.Text;
import java.util.List;

/**
 * One page of one's inbox.
 *
 * @param box {@code waiting}, {@code asked}, {@code decided}, {@code copied} or {@code notices}
 * @param next cursor of the following page for {@code ?cursor=}, or null on the last
 * @param counts how many wait for this person, and how many copies and notices were not looked at yet
 * @param departments what waits by department and kind, those with nothing left out
 */
@Label(en = "Inbox", zh = "待办审批")
public record InboxPage(
        @Label(en = "Box", zh = "分类", example = "waiting") String box,

        @Label(en = "Items", zh = "事项") List<InboxItem> items,

        @Label(en = "Next", zh = "下一页", example = "1795316400000.244244795596800.operations")
        String next,

        @Label(en = "Counts", zh = "数量") Counts counts,

        @Label(en = "Departments", zh = "各部门待办") List<DepartmentCount> departments) {

    /** Over all departments. */
    @Label(en = "Counts", zh = "数量")
    public record Counts(
            @Label(en = "Waiting", zh = "待审批", example = "3")
            long waiting,

            @Label(en = "Unread copies", zh = "未读抄送", example = "1")
            long copied,

            @Label(en = "Unread notices", zh = "未读通知", example = "2")
            long notices) {

        Counts plus(Counts other) {
            return new Counts(waiting + other.waiting, copied + other.copied, notices + other.notices);
        }
    }

    /** What waits from one department. */
    @Label(en = "Department count", zh = "部门待办数")
    public record DepartmentCount(
            @Label(en = "Department", zh = "部门", example = "operations")
            String department,

            @Label(en = "Title", zh = "部门名称") Text title,

            @Label(en = "Waiting", zh = "待审批", example = "3")
            long waiting,

            @Label(en = "Kinds", zh = "类型") List<KindCount> kinds) {}

    /** What waits of one kind. */
    @Label(en = "Kind count", zh = "类型待办数")
    public record KindCount(
            @Label(en = "Kind", zh = "审批类型", example = "price")
            String kind,

            @Label(en = "Title", zh = "审批类型名称") Text title,

            @Label(en = "Waiting", zh = "待审批", example = "3")
            long waiting) {}
}
