package argosy.operations.targets;

import static argosy.operations.db.Tables.SALES_TARGET;

import argosy.department.Label;
import argosy.department.ReadOnly;
import argosy.department.Register;
import argosy.department.Text;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * What the company, a shop, a team or a person is to sell in a period (OPS-01), in yuan.
 *
 * @param period {@code 2026}, {@code 2026-Q4} or {@code 2026-11}; {@code kind} follows from it
 * @param shop code of the shop, or an empty text for the whole company
 * @param team code of the organisational unit within the shop, or an empty text
 * @param person username, or an empty text; {@code scope} follows from shop, team and person
 * @param parent number of the target it is a part of, or null
 * @param proposedAmount what a running or approved target is to become, while that waits for approval; otherwise null
 * @param supervisor who answers for the shop, or who made a target of the whole company
 * @param closedActual net sales when its period ended; null while it has not, or when they are unknown
 */
@Label(en = "Sales target", zh = "销售目标")
public record SalesTarget(
        @ReadOnly @Label(en = "Number", zh = "目标号", example = "MB-20261122-0001")
        String number,

        @NotBlank @Pattern(regexp = Period.PATTERN, message = Period.MESSAGE) @Label(en = "Period", zh = "期间", example = "2026-11")
        String period,

        @ReadOnly @Label(en = "Kind of period", zh = "期间类型", example = "month")
        PeriodKind kind,

        @ReadOnly @Label(en = "Scope", zh = "范围", example = "shop")
        TargetScope scope,

        @Size(max = 64) @Label(en = "Shop", zh = "店铺", example = "TM-ZSXP", also = "店铺编码")
        String shop,

        @Size(max = 64) @Label(en = "Team", zh = "小组", example = "yyb-1")
        String team,

        @Size(max = 64) @Label(en = "Person", zh = "个人", example = "guoxiaoyu", also = "负责人")
        String person,

        @Size(max = 40) @Label(en = "Part of", zh = "上级目标", example = "MB-20261122-0001")
        String parent,

        @NotNull @PositiveOrZero @Digits(integer = 12, fraction = 2) @Label(en = "Target (CNY)", zh = "目标金额（元）", example = "1200000.00", also = "金额")
        BigDecimal amount,

        @ReadOnly @Label(en = "Proposed (CNY)", zh = "拟调整为（元）", example = "1350000.00")
        BigDecimal proposedAmount,

        @Size(max = 2000) @Label(en = "Note", zh = "说明", example = "双11 占全月七成")
        String note,

        @ReadOnly @Label(en = "Supervisor", zh = "店铺主管", example = "linyating")
        String supervisor,

        @ReadOnly @Label(en = "State", zh = "状态", example = "running")
        TargetState state,

        @ReadOnly @Label(en = "Submitted by", zh = "提交人", example = "linyating")
        String submittedBy,

        @ReadOnly @Label(en = "Approved by", zh = "批准人", example = "zhouhaiyang")
        String approvedBy,

        @ReadOnly @Label(en = "Approved at", zh = "批准时间", example = "2026-10-28T02:00:00Z")
        Instant approvedAt,

        @ReadOnly @Label(en = "Net sales at the end (CNY)", zh = "期末实际（元）", example = "1180000.00")
        BigDecimal closedActual,

        @ReadOnly @Label(en = "Closed at", zh = "结束时间", example = "2026-11-30T16:05:00Z")
        Instant closedAt) {

    public static final Register<SalesTarget> SALES_TARGETS = Register.of(
                    "sales-targets", Text.of("Sales targets", "销售目标"), SalesTarget.class, SALES_TARGET)
            .search("number", "note")
            .filter("kind", "scope", "shop", "team", "person", "parent", "state", "supervisor")
            .sort("number", "period")
            .defaultSort("-period")
            .ownedBy("supervisor")
            .workflow(TargetState.WORKFLOW, "state");

    /** What is not given: a draft for the whole company. */
    public SalesTarget {
        shop = shop == null ? "" : shop.strip();
        team = team == null ? "" : team.strip();
        person = person == null ? "" : person.strip();
        parent = parent == null || parent.isBlank() ? null : parent.strip();
        kind = Period.is(period) ? Period.of(period).kind() : null;
        scope = !person.isEmpty()
                ? TargetScope.PERSON
                : !team.isEmpty() ? TargetScope.TEAM : shop.isEmpty() ? TargetScope.COMPANY : TargetScope.SHOP;
        state = state == null ? TargetState.DRAFT : state;
    }

    static SalesTarget draft(String period, String shop, String team, String person, String parent, BigDecimal amount) {
        return new SalesTarget(
                null, period, null, null, shop, team, person, parent, amount, null, null, null, null, null, null, null,
                null, null);
    }

    Period span() {
        return Period.of(period);
    }

    /** Whose it is, for people: {@code TM-ZSXP · guoxiaoyu}. */
    String whose() {
        return String.join(
                " · ",
                java.util.stream.Stream.of(shop, team, person)
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    SalesTarget set(String component, Object content) {
        return SALES_TARGETS.shape().with(this, component, content);
    }
}
