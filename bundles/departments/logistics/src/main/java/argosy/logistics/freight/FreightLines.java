package argosy.logistics.freight;

import static argosy.logistics.db.Tables.FREIGHT_BILL_LINE;
import static argosy.logistics.freight.FreightBill.FREIGHT_BILLS;
import static argosy.logistics.freight.FreightBillLine.FREIGHT_BILL_LINES;

import argosy.department.Problem;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jooq.Condition;

/** The rules of single lines: how they are corrected and settled (LOG-18). Whoever touches lines holds their bill first. */
public final class FreightLines {

    private static final int SLICE = 500;

    private FreightLines() {}

    /** A line before and after. */
    record Change(Stored<FreightBillLine> before, FreightBillLine after) {}

    /** Settles a line; its bill follows. */
    public static Stored<FreightBillLine> resolve(Transaction tx, long id, Answer answer) {
        Stored<FreightBill> bill = hold(
                        tx, Set.of(tx.target(FREIGHT_BILL_LINES, id).value().bill()))
                .get(0);
        Stored<FreightBillLine> settled = settle(tx, id, answer);
        Hands.on(tx, List.of(bill.id()));
        sumUp(tx, bill);
        return settled;
    }

    /** Settles many lines in one transaction; those that cannot be are passed over with their problem. */
    static AnswerBatch.Outcome resolveAll(Transaction tx, AnswerBatch batch) {
        Set<Long> ids = new LinkedHashSet<>();
        batch.lines().forEach(one -> ids.add(one.id()));
        List<Long> bills = tx.sql()
                .selectDistinct(FREIGHT_BILL_LINE.BILL)
                .from(FREIGHT_BILL_LINE)
                .where(FREIGHT_BILL_LINE.ID.in(ids))
                .fetch(FREIGHT_BILL_LINE.BILL);
        List<Stored<FreightBill>> held = hold(tx, bills);
        List<AnswerBatch.Row> rows = new ArrayList<>();
        Set<Long> touched = new LinkedHashSet<>();
        for (AnswerBatch.One one : batch.lines()) {
            try {
                FreightBillLine settled = settle(tx, one.id(), one.answer()).value();
                touched.add(settled.bill());
                rows.add(AnswerBatch.Row.done(one.id(), settled));
            } catch (Problem problem) {
                rows.add(AnswerBatch.Row.refused(one.id(), problem));
            }
        }
        Hands.on(tx, touched);
        held.forEach(bill -> sumUp(tx, bill));
        int done = (int) rows.stream().filter(AnswerBatch.Row::done).count();
        return new AnswerBatch.Outcome(done, rows.size() - done, List.copyOf(rows));
    }

    /**
     * Keeps other billed values for a line that was typed wrong; it has to be matched again. 409 once the line is settled
     * or the bill agreed.
     */
    static Stored<FreightBillLine> correct(
            Transaction tx, Stored<FreightBillLine> target, UnaryOperator<FreightBillLine> patch) {
        Stored<FreightBill> bill = hold(tx, Set.of(target.value().bill())).get(0);
        Stored<FreightBillLine> line = tx.get(FREIGHT_BILL_LINES, target.id());
        FreightBillLine before = line.value();
        if (!bill.value().state().open() || before.state() == FreightLineState.RESOLVED) {
            throw Problem.conflict(
                    "line-settled",
                    Text.of(
                            "This line is settled; dispute it again, or have the bill rejected, before you change it.",
                            "该行已处理完毕；如需修改，请先重新提出争议或退回账单。"),
                    Map.of("state", Shape.code(before.state())));
        }
        FreightBillLine after = patch.apply(before);
        boolean sameBilled = after.trackingNo().equals(before.trackingNo())
                && Objects.equals(after.postedOn(), before.postedOn())
                && Objects.equals(after.weightGrams(), before.weightGrams())
                && Objects.equals(after.province(), before.province())
                && same(after.base(), before.base())
                && same(after.surcharge(), before.surcharge())
                && same(after.amount(), before.amount());
        Hands.on(tx, List.of(bill.id()));
        Stored<FreightBillLine> kept = tx.update(FREIGHT_BILL_LINES, line, sameBilled ? after : after.unmatched());
        if (!sameBilled) {
            tx.update(FREIGHT_BILLS, bill, bill.value().changed().summedUp(FreightSums.of(tx, bill.id())));
        }
        return kept;
    }

    /** Keeps those of the changes that change anything. */
    static void keep(Transaction tx, List<Change> changes) {
        for (Change change : changes) {
            if (!change.after().equals(change.before().value())) {
                tx.update(FREIGHT_BILL_LINES, change.before(), change.after());
            }
        }
    }

    /** Goes through lines of a bill, some hundred at a time. */
    static void each(Transaction tx, long bill, Condition where, Consumer<List<Stored<FreightBillLine>>> work) {
        long after = 0;
        List<Stored<FreightBillLine>> some;
        do {
            some = tx.select(
                    FREIGHT_BILL_LINES,
                    FREIGHT_BILL_LINE
                            .BILL
                            .eq(bill)
                            .and(FREIGHT_BILL_LINE.ID.gt(after))
                            .and(where),
                    SLICE);
            work.accept(some);
            after = some.isEmpty() ? after : some.get(some.size() - 1).id();
        } while (some.size() == SLICE);
    }

    private static Stored<FreightBillLine> settle(Transaction tx, long id, Answer answer) {
        Stored<FreightBillLine> stored = tx.step(FREIGHT_BILL_LINES, id, "resolve");
        FreightBillLine line = stored.value();
        BigDecimal agreed = agreed(line, answer);
        return tx.update(
                FREIGHT_BILL_LINES,
                stored,
                line.resolved(
                        answer.resolution(), agreed, answer.note(), tx.by().username(), tx.now()));
    }

    private static BigDecimal agreed(FreightBillLine line, Answer answer) {
        if (answer.resolution() == Resolution.ACCEPTED) {
            if (answer.amount() != null) {
                throw Problem.invalid(
                        "amount", "An accepted line is paid as billed; leave the amount out.", "认可的明细按计费金额支付，请勿填写金额。");
            }
            return line.amount();
        }
        if (line.state() != FreightLineState.DISPUTED) {
            throw Problem.conflict(
                    "not-disputed",
                    Text.of(
                            "The carrier was not asked about this line yet; dispute it first, or accept it.",
                            "该行尚未向物流公司提出争议，请先提出争议，或直接认可。"),
                    Map.of("state", Shape.code(line.state())));
        }
        if (answer.amount() == null) {
            throw Problem.invalid("amount", "Say the amount in yuan.", "请填写金额（元）。");
        }
        BigDecimal amount = answer.amount().setScale(2);
        if (answer.resolution() == Resolution.CORRECTED) {
            return amount;
        }
        if (amount.signum() == 0 || amount.compareTo(line.amount()) > 0) {
            throw Problem.invalid(
                    "amount",
                    "A credit is more than 0 and at most what was billed, " + line.amount() + " CNY.",
                    "减免金额须大于 0 且不超过计费金额 " + line.amount() + " 元。");
        }
        return line.amount().subtract(amount);
    }

    private static List<Stored<FreightBill>> hold(Transaction tx, java.util.Collection<Long> bills) {
        tx.hold(FREIGHT_BILLS, bills);
        return bills.stream().map(id -> tx.get(FREIGHT_BILLS, id)).toList();
    }

    private static void sumUp(Transaction tx, Stored<FreightBill> bill) {
        FreightBill after = bill.value().summedUp(FreightSums.of(tx, bill.id()));
        if (!after.equals(bill.value())) {
            tx.update(FREIGHT_BILLS, bill, after);
        }
    }

    private static boolean same(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }
}
