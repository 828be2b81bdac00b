package argosy.logistics.freight;

import static argosy.logistics.db.Tables.CARRIER;
import static argosy.logistics.db.Tables.FREIGHT_BILL;
import static argosy.logistics.db.Tables.FREIGHT_BILL_LINE;
import static argosy.logistics.freight.FreightBill.FREIGHT_BILLS;
import static argosy.logistics.freight.FreightBillLine.FREIGHT_BILL_LINES;

import argosy.department.Caller;
import argosy.department.Codes;
import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** The rules of freight bills, from the import to the payment (LOG-18). */
public final class FreightBills {

    private static final int MOST_LINES = 50_000;

    private final Matching matching;

    /**
     * @param prices what carriers may charge
     * @param zone in which the days of a period begin and end
     */
    public FreightBills(Prices prices) {
        this.matching = new Matching(prices);
    }

    /**
     * Keeps a bill with its lines. 422 for an unknown carrier or a period that ends before it begins, 409
     * {@code bill-exists} when the carrier's bill of that number is here and not withdrawn.
     */
    public Stored<FreightBill> create(Transaction tx, NewFreightBill given) {
        if (Codes.existing(tx, CARRIER.CODE, Set.of(given.carrier())).isEmpty()) {
            throw Problem.invalid(
                    "carrier", "There is no carrier " + given.carrier() + ".", "没有物流公司 " + given.carrier() + "。");
        }
        if (given.periodTo().isBefore(given.periodFrom())) {
            throw Problem.invalid("periodTo", "The period ends before it begins.", "账期止不能早于账期起。");
        }
        FreightBill bill = FreightBill.imported(
                        given.number(),
                        revision(tx, given),
                        given.carrier(),
                        given.periodFrom(),
                        given.periodTo(),
                        given.printedTotal(),
                        given.note())
                .summedUp(FreightSums.of(given.lines()));
        Stored<FreightBill> stored = tx.insert(FREIGHT_BILLS, bill);
        insert(tx, stored, 0, given.lines());
        Hands.on(tx, List.of(stored.id()));
        return stored;
    }

    /** Adds lines to a bill; it has to be matched (again). */
    public Stored<FreightBill> add(Transaction tx, long id, List<NewFreightBillLine> lines) {
        Stored<FreightBill> bill = tx.step(FREIGHT_BILLS, id, "add");
        Hands.on(tx, List.of(id));
        int last = tx.sql()
                .select(DSL.coalesce(DSL.max(FREIGHT_BILL_LINE.LINE_NO), 0))
                .from(FREIGHT_BILL_LINE)
                .where(FREIGHT_BILL_LINE.BILL.eq(id))
                .fetchSingle()
                .value1();
        if (last + lines.size() > MOST_LINES) {
            throw Problem.conflict(
                    "bill-too-long",
                    "A bill has at most " + MOST_LINES + " lines; split it.",
                    "一张账单最多 " + MOST_LINES + " 行，请拆分。");
        }
        insert(tx, bill, last, lines);
        return tx.update(FREIGHT_BILLS, bill, bill.value().changed().summedUp(FreightSums.of(tx, id)));
    }

    /** Compares every line that is not settled with parcels, tariffs and other bills; again and again until it is agreed. */
    public Stored<FreightBill> match(Transaction tx, long id) {
        Stored<FreightBill> bill = tx.step(FREIGHT_BILLS, id, "match");
        Hands.on(tx, List.of(id));
        if (bill.value().lineCount() == 0) {
            throw Problem.conflict("no-lines", "The bill has no lines yet; add them first.", "账单还没有明细，请先添加。");
        }
        matching.run(tx, bill);
        FreightBillState next = bill.value().state() == FreightBillState.DISPUTED
                ? FreightBillState.DISPUTED
                : FreightBillState.MATCHED;
        return tx.update(
                FREIGHT_BILLS,
                bill,
                bill.value().in(next).matched(tx.by().username(), tx.now()).summedUp(FreightSums.of(tx, id)));
    }

    /**
     * Asks the carrier about lines: those named, or all with a finding nobody has decided on. A line that was settled is
     * opened again when it is named.
     */
    public Stored<FreightBill> dispute(Transaction tx, long id, Collection<Long> named) {
        Stored<FreightBill> bill = tx.step(FREIGHT_BILLS, id, "dispute");
        Hands.on(tx, List.of(id));
        Set<Long> left = new HashSet<>(named);
        int[] disputed = {0};
        Condition chosen = named.isEmpty()
                ? FREIGHT_BILL_LINE.STATE.eq(Shape.code(FreightLineState.FOUND))
                : FREIGHT_BILL_LINE.ID.in(left);
        FreightLines.each(tx, id, chosen, lines -> {
            for (Stored<FreightBillLine> line : lines) {
                left.remove(line.id());
                if (line.value().findings() == null) {
                    throw Problem.conflict(
                            "nothing-found",
                            Text.of(
                                    "Nothing was found wrong with line "
                                            + line.value().lineNo() + ".",
                                    "第 " + line.value().lineNo() + " 行没有差异。"),
                            Map.of("line", line.id()));
                }
                tx.update(FREIGHT_BILL_LINES, line, line.value().disputed());
                disputed[0]++;
            }
        });
        if (!left.isEmpty()) {
            throw Problem.invalid("lines", "The bill has no lines " + left + ".", "账单没有明细 " + left + "。");
        }
        if (disputed[0] == 0) {
            throw Problem.conflict("nothing-to-dispute", "No line waits for a decision.", "没有待处理的差异行。");
        }
        tx.publish(
                FreightDisputed.DISPUTED,
                bill.value().number(),
                new FreightDisputed(bill.value().number(), bill.value().carrier(), disputed[0]));
        return tx.update(
                FREIGHT_BILLS,
                bill,
                bill.value().disputed(tx.by().username(), tx.now()).summedUp(FreightSums.of(tx, id)));
    }

    /**
     * Accepts every open line that differs by no more than so many yuan. Lines without an expected amount stay open, and so
     * do those we owe nothing for: a parcel that is not ours or was billed before is no small difference.
     */
    public Stored<FreightBill> accept(Transaction tx, long id, BigDecimal within, String note) {
        Stored<FreightBill> bill = tx.step(FREIGHT_BILLS, id, "accept");
        Hands.on(tx, List.of(id));
        Condition small = FREIGHT_BILL_LINE
                .STATE
                .in(Shape.code(FreightLineState.FOUND), Shape.code(FreightLineState.DISPUTED))
                .and(FREIGHT_BILL_LINE.DIFFERENCE.between(within.negate(), within))
                .and(FREIGHT_BILL_LINE.EXPECTED_AMOUNT.gt(BigDecimal.ZERO));
        FreightLines.each(
                tx,
                id,
                small,
                lines -> lines.forEach(line -> tx.update(
                        FREIGHT_BILL_LINES,
                        line,
                        line.value()
                                .resolved(
                                        Resolution.ACCEPTED,
                                        line.value().amount(),
                                        note,
                                        tx.by().username(),
                                        tx.now()))));
        return tx.update(FREIGHT_BILLS, bill, bill.value().summedUp(FreightSums.of(tx, id)));
    }

    /** Fixes what is to be paid. 409 {@code lines-open} while a line waits for a decision or an answer. */
    public Stored<FreightBill> agree(Transaction tx, long id) {
        Stored<FreightBill> bill = tx.step(FREIGHT_BILLS, id, "agree");
        FreightSums sums = FreightSums.of(tx, id);
        if (sums.open() > 0) {
            throw Problem.conflict(
                    "lines-open",
                    Text.of(
                            sums.open() + " lines are not settled yet; accept them or have the carrier answer.",
                            "还有 " + sums.open() + " 行未处理，请认可或等待物流公司答复。"),
                    Map.of("openLines", sums.open()));
        }
        Hands.on(tx, List.of(id));
        return tx.update(
                FREIGHT_BILLS, bill, bill.value().summedUp(sums).agreed(tx.by().username(), tx.now()));
    }

    /** Releases the payment. 409 {@code own-work} for everyone who had a hand in the bill. */
    public Stored<FreightBill> approve(Transaction tx, long id) {
        Stored<FreightBill> bill = tx.step(FREIGHT_BILLS, id, "approve");
        if (!Hands.of(tx, List.of(id), tx.by()).isEmpty()) {
            throw Problem.conflict(
                    "own-work", "You worked on this bill; somebody else must approve it.", "您参与了该账单的处理，须由他人审批。");
        }
        return tx.update(FREIGHT_BILLS, bill, bill.value().approved(tx.by().username(), tx.now()));
    }

    /** Sends an agreed bill back to be disputed again. */
    public Stored<FreightBill> reject(Transaction tx, long id, String reason) {
        Stored<FreightBill> bill = tx.step(FREIGHT_BILLS, id, "reject");
        Stored<FreightBill> rejected =
                tx.update(FREIGHT_BILLS, bill, bill.value().rejected());
        tx.remark(FREIGHT_BILLS, id, "rejected", reason);
        return rejected;
    }

    /** Keeps that the agreed amount was paid. 409 {@code own-approval} for who approved it. */
    public Stored<FreightBill> pay(Transaction tx, long id, String reference, LocalDate day) {
        Stored<FreightBill> bill = tx.step(FREIGHT_BILLS, id, "pay");
        if (Hands.same(bill.value().approvedBy(), tx.by())) {
            throw Problem.conflict(
                    "own-approval", "You approved this bill; somebody else must pay it.", "该账单由您审批，须由他人付款。");
        }
        if (day.isAfter(tx.today())) {
            throw Problem.invalid("paidOn", "The payment lies in the future.", "付款日期不能晚于今天。");
        }
        return tx.update(FREIGHT_BILLS, bill, bill.value().paid(tx.by().username(), tx.now(), day, reference));
    }

    /** Gives the bill up; its lines count for nothing, and the carrier may send it again under the same number. */
    public Stored<FreightBill> withdraw(Transaction tx, long id, String reason) {
        Stored<FreightBill> bill = tx.step(FREIGHT_BILLS, id, "withdraw");
        tx.sql()
                .update(FREIGHT_BILL_LINE)
                .set(FREIGHT_BILL_LINE.STATE, Shape.code(FreightLineState.WITHDRAWN))
                .set(FREIGHT_BILL_LINE.VERSION, FREIGHT_BILL_LINE.VERSION.plus(1))
                .set(FREIGHT_BILL_LINE.UPDATED_AT, tx.now())
                .set(FREIGHT_BILL_LINE.UPDATED_BY, tx.by().username())
                .where(FREIGHT_BILL_LINE.BILL.eq(id))
                .execute();
        Stored<FreightBill> withdrawn = tx.update(
                FREIGHT_BILLS, bill, bill.value().in(FreightBillState.WITHDRAWN).summedUp(FreightSums.of(tx, id)));
        tx.remark(FREIGHT_BILLS, id, "withdrawn", reason);
        return withdrawn;
    }

    /** Takes an imported bill back that nobody has worked on. */
    void remove(Transaction tx, Stored<FreightBill> bill) {
        boolean touched = bill.version() > 1
                || tx.sql()
                        .fetchExists(
                                FREIGHT_BILL_LINE,
                                FREIGHT_BILL_LINE.BILL.eq(bill.id()).and(FREIGHT_BILL_LINE.VERSION.gt(1)));
        if (touched) {
            throw Problem.conflict(
                    "changed-since-import",
                    "Bill " + bill.value().number() + " was worked on after the import; withdraw it instead.",
                    "账单 " + bill.value().number() + " 导入后已处理，请改为作废。");
        }
        FreightLines.each(
                tx, bill.id(), DSL.noCondition(), lines -> lines.forEach(line -> tx.delete(FREIGHT_BILL_LINES, line)));
        Hands.forget(tx, bill.id());
        tx.delete(FREIGHT_BILLS, bill);
    }

    /** Steps that something beside the state forbids to this person now. */
    static Map<Long, Set<String>> barred(Reads reads, List<Stored<FreightBill>> bills, Caller caller) {
        Set<Long> own = Hands.of(reads, bills.stream().map(Stored::id).toList(), caller);
        Set<Long> found = new HashSet<>(reads.sql()
                .selectDistinct(FREIGHT_BILL_LINE.BILL)
                .from(FREIGHT_BILL_LINE)
                .where(FREIGHT_BILL_LINE.BILL.in(bills.stream().map(Stored::id).toList()))
                .and(FREIGHT_BILL_LINE.STATE.eq(Shape.code(FreightLineState.FOUND)))
                .fetch(FREIGHT_BILL_LINE.BILL));
        Map<Long, Set<String>> barred = new HashMap<>();
        for (Stored<FreightBill> bill : bills) {
            Set<String> steps = new HashSet<>();
            if (own.contains(bill.id())) {
                steps.add("approve");
            }
            if (Hands.same(bill.value().approvedBy(), caller)) {
                steps.add("pay");
            }
            if (bill.value().lineCount() == 0) {
                steps.add("match");
            }
            if (bill.value().openLines() > 0) {
                steps.add("agree");
            } else {
                steps.add("accept");
            }
            if (bill.value().state() == FreightBillState.MATCHED && !found.contains(bill.id())) {
                steps.add("dispute");
            }
            barred.put(bill.id(), steps);
        }
        return barred;
    }

    private static void insert(Transaction tx, Stored<FreightBill> bill, int last, List<NewFreightBillLine> given) {
        List<FreightBillLine> lines = new ArrayList<>(given.size());
        for (NewFreightBillLine line : given) {
            lines.add(FreightBillLine.billed(bill.id(), bill.value(), last + lines.size() + 1, line));
        }
        tx.insertAll(FREIGHT_BILL_LINES, lines);
    }

    private static int revision(Transaction tx, NewFreightBill given) {
        List<Stored<FreightBill>> before = tx.select(
                FREIGHT_BILLS,
                FREIGHT_BILL.CARRIER.eq(given.carrier()).and(FREIGHT_BILL.NUMBER.eq(given.number())),
                MOST_LINES);
        for (Stored<FreightBill> bill : before) {
            if (bill.value().state() != FreightBillState.WITHDRAWN) {
                throw Problem.conflict(
                        "bill-exists",
                        Text.of(
                                "Bill " + given.number() + " of " + given.carrier()
                                        + " is here already; withdraw it before it comes again.",
                                given.carrier() + " 的账单 " + given.number() + " 已存在；如需重新导入，请先作废。"),
                        Map.of("bill", bill.id()));
            }
        }
        return before.stream().mapToInt(bill -> bill.value().revision()).max().orElse(0) + 1;
    }
}
