package argosy.operations.board;

import argosy.department.Label;
import argosy.department.Text;
import argosy.operations.orders.ExceptionKind;
import argosy.operations.orders.OrderState;
import java.time.Instant;
import java.util.List;

/**
 * All orders that are under way, counted (OPS-42).
 *
 * @param countedAt the figures are those of this moment, at most a few seconds old
 * @param formula what is counted, for people
 * @param underWay orders that somebody still has to do something for; {@code late} those whose step is overdue
 * @param unanswered allocated orders of which no warehouse has told anything yet
 */
@Label(en = "Order board", zh = "订单看板")
public record Board(
        @Label(en = "Counted at", zh = "统计时间", example = "2026-11-22T03:00:00Z")
        Instant countedAt,

        @Label(en = "Formula", zh = "口径") Text formula,

        @Label(en = "Under way", zh = "进行中", example = "1280")
        long underWay,

        @Label(en = "Late", zh = "超时", example = "12") long late,

        @Label(en = "Not answered by a warehouse", zh = "仓库未接单", example = "3")
        long unanswered,

        @Label(en = "States", zh = "按状态") List<OfState> states,

        @Label(en = "Exceptions", zh = "异常") List<OfGroup> exceptions,

        @Label(en = "Warehouse", zh = "仓库进度") List<Count> warehouse,

        @Label(en = "Shops", zh = "按店铺") List<Count> shops,

        @Label(en = "People", zh = "按责任人") List<Count> people) {

    static final Text FORMULA = Text.of(
            "Orders from received to signed, each counted once in its state; late = the due time of its step has passed at"
                    + " the last scan; exceptions = open exceptions, of which an order may have several. Now, not over a"
                    + " period.",
            "统计待审核至已签收的订单，每单按当前状态计一次；超时＝最近一次扫描时当前步骤已过截止时间；异常＝未处理的异常数，一单可有多个。为当前时点数，非期间数。");

    @Label(en = "Orders in a state", zh = "状态订单数")
    public record OfState(
            @Label(en = "State", zh = "状态", example = "paid")
            OrderState state,

            @Label(en = "Orders", zh = "订单数", example = "120")
            long orders,

            @Label(en = "Late", zh = "超时", example = "3") long late) {}

    @Label(en = "Exceptions of a group", zh = "异常分组")
    public record OfGroup(
            @Label(en = "Group", zh = "分组", example = "goods")
            ExceptionKind.Group group,

            @Label(en = "Open", zh = "未处理", example = "14") long open,

            @Label(en = "Kinds", zh = "类型") List<OfKind> kinds) {}

    @Label(en = "Exceptions of a kind", zh = "异常类型")
    public record OfKind(
            @Label(en = "Kind", zh = "类型", example = "shortage")
            ExceptionKind kind,

            @Label(en = "Open", zh = "未处理", example = "9") long open) {}

    /** @param key shop, person or warehouse state; null where there is none */
    @Label(en = "Count", zh = "计数")
    public record Count(
            @Label(en = "Key", zh = "对象", example = "TM01") String key,

            @Label(en = "Orders", zh = "订单数", example = "120")
            long orders,

            @Label(en = "Late", zh = "超时", example = "3") long late) {}
}
