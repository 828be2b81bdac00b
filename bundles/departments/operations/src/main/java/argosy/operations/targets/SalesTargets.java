package argosy.operations.targets;

import static argosy.operations.db.Tables.SALES_TARGET;
import static argosy.operations.targets.SalesTarget.SALES_TARGETS;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.sum;

import argosy.department.ApprovalKind;
import argosy.department.Approvals;
import argosy.department.Decision;
import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.operations.shops.Fixed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;

/**
 * The rules of sales targets (OPS-01, DL-24): drafted, approved by the head, run by the calendar. What was approved changes
 * by a revision, which is approved as well.
 */
public final class SalesTargets {

    public static final ApprovalKind APPROVAL = ApprovalKind.byRole("target", Text.of("Sales target", "销售目标"), "head");

    private static final int BATCH = 500;

    private final Approvals approvals;
    private final Achievement achievement;

    public SalesTargets(Approvals approvals, Achievement achievement) {
        this.approvals = approvals;
        this.achievement = achievement;
    }

    /** Keeps a new draft. 409 {@code target-exists} when the period has one for the same shop, team and person. */
    public Stored<SalesTarget> draft(Transaction tx, SalesTarget target) {
        requireShop(target);
        requireParent(tx, target);
        requireNew(tx, List.of(target));
        String supervisor = Supervised.of(tx, SALES_TARGETS.name(), target.shop());
        return tx.insert(SALES_TARGETS, target.set("number", tx.number("MB")).set("supervisor", supervisor));
    }

    /** Changes amount, note and parent of a draft. */
    Stored<SalesTarget> change(Transaction tx, Stored<SalesTarget> before, SalesTarget after) {
        requireDraft(before.value());
        Fixed.same("period", before.value().period(), after.period());
        Fixed.same("shop", before.value().shop(), after.shop());
        Fixed.same("team", before.value().team(), after.team());
        Fixed.same("person", before.value().person(), after.person());
        requireParent(tx, after);
        return tx.update(SALES_TARGETS, before, after);
    }

    /** Removes a draft that has no parts. */
    void remove(Transaction tx, Stored<SalesTarget> target) {
        requireDraft(target.value());
        requireWhole(tx, List.of(target));
        tx.delete(SALES_TARGETS, target);
    }

    /** Asks the head to approve a draft. */
    public Stored<SalesTarget> submit(Transaction tx, long id) {
        Stored<SalesTarget> target = tx.step(SALES_TARGETS, id, "submit");
        approvals.ask(
                tx,
                SALES_TARGETS,
                id,
                target.value().amount(),
                summary(target.value(), target.value().amount()));
        return tx.update(
                SALES_TARGETS,
                target,
                target.value()
                        .set("state", TargetState.SUBMITTED)
                        .set("submittedBy", tx.by().username()));
    }

    /** Takes a submitted target back. */
    public Stored<SalesTarget> withdraw(Transaction tx, long id, String reason) {
        Stored<SalesTarget> target = tx.step(SALES_TARGETS, id, "withdraw");
        approvals.withdraw(tx, SALES_TARGETS, id, reason);
        tx.remark(SALES_TARGETS, id, "withdrawn", reason);
        return tx.update(SALES_TARGETS, target, redrafted(target.value()));
    }

    /** What approved amounts become: asks the head, and until then the target stays as it is. */
    public Stored<SalesTarget> revise(Transaction tx, long id, BigDecimal amount, String reason) {
        Stored<SalesTarget> target = tx.step(SALES_TARGETS, id, "revise");
        if (target.value().proposedAmount() != null) {
            throw Problem.conflict(
                    "revision-waits",
                    "Another revision of this target waits for its decision.",
                    "该目标已有一项调整待审批，请等审批结束。");
        }
        approvals.ask(tx, SALES_TARGETS, id, amount, summary(target.value(), amount) + "：" + reason);
        tx.remark(SALES_TARGETS, id, "revision", reason);
        return tx.update(SALES_TARGETS, target, target.value().set("proposedAmount", amount));
    }

    /** The amount that a review asks for the next period: a draft has it at once, what is approved is revised (OPS-02). */
    Stored<SalesTarget> adjust(Transaction tx, Stored<SalesTarget> next, BigDecimal amount, String reason) {
        if (next.value().state() != TargetState.DRAFT) {
            return revise(tx, next.id(), amount, reason);
        }
        tx.remark(SALES_TARGETS, next.id(), "adjusted", reason);
        return tx.update(SALES_TARGETS, next, next.value().set("amount", amount));
    }

    /** What the head decided on a submitted target or on a revision. */
    public static void decided(Transaction tx, long id, Decision decision) {
        tx.hold(SALES_TARGETS, List.of(id));
        Stored<SalesTarget> stored = tx.get(SALES_TARGETS, id);
        SalesTarget target = stored.value();
        SalesTarget after = target;
        if (target.state() == TargetState.SUBMITTED) {
            after = decision.approved()
                    ? target.set("state", TargetState.APPROVED)
                            .set("approvedBy", decision.by())
                            .set("approvedAt", decision.at())
                    : redrafted(target);
        } else if (target.proposedAmount() != null) {
            after = (decision.approved() ? target.set("amount", target.proposedAmount()) : target)
                    .set("proposedAmount", null);
        }
        tx.update(SALES_TARGETS, stored, after);
        if (decision.reason() != null) {
            tx.remark(SALES_TARGETS, id, Shape.code(decision.outcome()), decision.reason());
        }
    }

    /** Makes the parts of a target as drafts, in place of parts that are still drafts. */
    public List<Stored<SalesTarget>> split(Transaction tx, long id, Split split) {
        Stored<SalesTarget> whole = tx.step(SALES_TARGETS, id, "split");
        List<SalesTarget> parts = Parts.of(tx, whole.value(), split);
        List<Stored<SalesTarget>> before = parts(tx, whole.value().number(), Split.MOST_PARTS + 1);
        before.forEach(part -> {
            if (part.value().state() != TargetState.DRAFT) {
                throw Problem.conflict(
                        "split-already",
                        Text.of(
                                "Part " + part.value().number()
                                        + " was submitted already; withdraw it, or change the parts" + " one by one.",
                                "分解目标 " + part.value().number() + " 已提交，请先撤回，或逐个调整分解目标。"),
                        Map.of("part", part.value().number()));
            }
        });
        requireWhole(tx, before);
        before.forEach(part -> tx.delete(SALES_TARGETS, part));
        requireNew(tx, parts);
        return tx.insertAll(
                SALES_TARGETS,
                parts.stream().map(part -> part.set("number", tx.number("MB"))).toList());
    }

    /**
     * Moves targets on with the calendar, at most {@value #BATCH}: approved ones run from the first day of their period, and
     * are closed after its last, with {@code target.missed} when less was sold. Answers how many were moved.
     */
    public int rollOver(Transaction tx) {
        LocalDate today = tx.today();
        int started = 0;
        Condition approved = SALES_TARGET.STATE.eq(Shape.code(TargetState.APPROVED));
        for (PeriodKind kind : PeriodKind.values()) {
            String now = Period.containing(kind, today).toString();
            Condition due = approved.and(SALES_TARGET.KIND.eq(Shape.code(kind))).and(SALES_TARGET.PERIOD.le(now));
            for (Stored<SalesTarget> target : Due.held(tx, SALES_TARGETS, due, BATCH)) {
                tx.update(SALES_TARGETS, target, target.value().set("state", TargetState.RUNNING));
                started++;
            }
        }
        return started + close(tx, today);
    }

    private int close(Transaction tx, LocalDate today) {
        int closed = 0;
        Condition running = SALES_TARGET.STATE.eq(Shape.code(TargetState.RUNNING));
        for (PeriodKind kind : PeriodKind.values()) {
            String now = Period.containing(kind, today).toString();
            List<Stored<SalesTarget>> ended = Due.held(
                    tx,
                    SALES_TARGETS,
                    running.and(SALES_TARGET.KIND.eq(Shape.code(kind))).and(SALES_TARGET.PERIOD.lt(now)),
                    BATCH);
            Map<String, BigDecimal> actual =
                    achievement.actual(tx, ended.stream().map(Stored::value).toList());
            for (Stored<SalesTarget> target : ended) {
                close(tx, target, actual.get(target.value().number()));
                closed++;
            }
        }
        return closed;
    }

    private void close(Transaction tx, Stored<SalesTarget> stored, BigDecimal actual) {
        SalesTarget target = stored.value();
        if (target.proposedAmount() != null) {
            approvals.withdraw(tx, SALES_TARGETS, stored.id(), "期间已结束");
        }
        tx.update(
                SALES_TARGETS,
                stored,
                target.set("state", TargetState.CLOSED)
                        .set("proposedAmount", null)
                        .set("closedActual", actual)
                        .set("closedAt", tx.now()));
        if (actual != null && actual.compareTo(target.amount()) < 0) {
            tx.publish(TargetMissed.MISSED, target.number(), TargetMissed.of(target, actual));
        }
    }

    /** The parts of a target. */
    static List<Stored<SalesTarget>> parts(Reads reads, String number, int most) {
        return reads.select(SALES_TARGETS, SALES_TARGET.PARENT.eq(number), most);
    }

    /** What the parts of each of these targets come to, by the target's number; those without parts are missing. */
    static Map<String, RollUp> rollUps(Reads reads, Collection<SalesTarget> targets) {
        Map<String, BigDecimal> wholes = new HashMap<>();
        targets.forEach(target -> wholes.put(target.number(), target.amount()));
        Map<String, RollUp> rollUps = new HashMap<>();
        reads.sql()
                .select(SALES_TARGET.PARENT, count(), sum(SALES_TARGET.AMOUNT))
                .from(SALES_TARGET)
                .where(SALES_TARGET.PARENT.in(wholes.keySet()))
                .groupBy(SALES_TARGET.PARENT)
                .forEach(row -> rollUps.put(
                        row.value1(),
                        new RollUp(row.value2(), row.value3(), row.value3().subtract(wholes.get(row.value1())))));
        return rollUps;
    }

    /** The target of that number; 422 on {@code field} when there is none. */
    public static Stored<SalesTarget> existing(Reads reads, String field, String number) {
        return reads.first(SALES_TARGETS, SALES_TARGET.NUMBER.eq(number))
                .orElseThrow(() -> Problem.invalid(
                        field,
                        "There is no sales target " + number + "; correct the number.",
                        "没有销售目标 " + number + "，请更正目标号。"));
    }

    private static SalesTarget redrafted(SalesTarget target) {
        return target.set("state", TargetState.DRAFT).set("submittedBy", null);
    }

    private static String summary(SalesTarget target, BigDecimal amount) {
        String whose = target.scope() == TargetScope.COMPANY ? "全公司" : target.whose();
        return target.period() + " " + whose + " 销售目标 " + amount.toPlainString() + " 元";
    }

    private static void requireShop(SalesTarget target) {
        if (target.shop().isEmpty() && target.scope() != TargetScope.COMPANY) {
            throw Problem.invalid("shop", "A team or a person sells for a shop; name it.", "小组或个人目标须填写所属店铺。");
        }
    }

    private static void requireParent(Reads reads, SalesTarget target) {
        if (target.parent() == null) {
            return;
        }
        SalesTarget whole = existing(reads, "parent", target.parent()).value();
        boolean same = whole.period().equals(target.period()) && whole.whose().equals(target.whose());
        boolean part = target.span().within(whole.span())
                && (whole.shop().isEmpty() || whole.shop().equals(target.shop()))
                && (whole.team().isEmpty() || whole.team().equals(target.team()))
                && (whole.person().isEmpty() || whole.person().equals(target.person()));
        if (same || !part) {
            throw Problem.invalid(
                    "parent",
                    "It is no part of " + whole.number() + " (" + whole.period() + " " + whole.whose()
                            + "): period, shop, team and person have to lie within it.",
                    "不属于上级目标 " + whole.number() + "（" + whole.period() + " " + whole.whose() + "）：期间、店铺、小组和个人须在其范围内。");
        }
    }

    private static void requireNew(Reads reads, List<SalesTarget> targets) {
        Condition same = targets.stream()
                .map(target -> SALES_TARGET
                        .PERIOD
                        .eq(target.period())
                        .and(SALES_TARGET.SHOP.eq(target.shop()))
                        .and(SALES_TARGET.TEAM.eq(target.team()))
                        .and(SALES_TARGET.PERSON.eq(target.person())))
                .reduce(org.jooq.impl.DSL.falseCondition(), Condition::or);
        reads.first(SALES_TARGETS, same).ifPresent(other -> {
            throw Problem.conflict(
                    "target-exists",
                    Text.of(
                            other.value().number() + " is the target of "
                                    + other.value().period() + " "
                                    + other.value().whose() + " already; change it instead.",
                            other.value().period() + " " + other.value().whose() + " 已有目标 "
                                    + other.value().number() + "，请修改该目标。"),
                    Map.of("target", other.value().number()));
        });
    }

    private static void requireWhole(Reads reads, List<Stored<SalesTarget>> targets) {
        List<String> numbers =
                targets.stream().map(target -> target.value().number()).toList();
        reads.first(SALES_TARGETS, SALES_TARGET.PARENT.in(numbers)).ifPresent(part -> {
            throw Problem.conflict(
                    "has-parts",
                    "Target " + part.value().parent() + " has parts; remove those first.",
                    "目标 " + part.value().parent() + " 已有分解目标，请先删除分解目标。");
        });
    }

    private static void requireDraft(SalesTarget target) {
        if (target.state() != TargetState.DRAFT) {
            throw Problem.conflict(
                    "not-a-draft",
                    Text.of(
                            "Only a draft can be changed or removed; withdraw the target, or revise it when it is approved.",
                            "只有草稿可以修改或删除；待审批的请先撤回，已批准的请申请调整。"),
                    Map.of("state", Shape.code(target.state())));
        }
    }
}
