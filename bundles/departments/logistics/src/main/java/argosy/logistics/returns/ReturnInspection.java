package argosy.logistics.returns;

import static argosy.logistics.db.Tables.BIN;
import static argosy.logistics.db.Tables.CARRIER;
import static argosy.logistics.returns.ReturnReceipt.RETURNS;

import argosy.department.Codes;
import argosy.department.Problem;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.logistics.damage.DamageCases;
import argosy.logistics.damage.FoundIn;
import argosy.logistics.damage.NewDamageCase;
import argosy.logistics.damage.SourceKind;
import argosy.logistics.damage.Whereabouts;
import argosy.logistics.stock.MoveReason;
import argosy.logistics.stock.Spot;
import argosy.logistics.stock.StockLedger;
import argosy.logistics.stock.StockMove;
import argosy.logistics.stock.StockStatus;
import argosy.logistics.warehouse.BinKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/** What becomes of goods that came back (LOG-28): for sale again, a damage case, back to the sender, or never there. */
final class ReturnInspection {

    private final StockLedger ledger;
    private final DamageCases damage;

    ReturnInspection(StockLedger ledger, DamageCases damage) {
        this.ledger = ledger;
        this.damage = damage;
    }

    /**
     * Keeps what was found, all or a part, and moves the goods out of the returns; damaged pieces open a case each line. 422
     * for more pieces than wait, a bin that is no storage bin, damage without a note, or goods sent back with nobody.
     */
    Stored<ReturnReceipt> inspect(Transaction tx, long id, Inspection given) {
        Stored<ReturnReceipt> found = tx.step(RETURNS, id, "inspect");
        ReturnReceipt r = found.value();
        SortedMap<Integer, ReturnLine> lines = ReturnLines.of(tx, id);
        Set<Integer> named = new HashSet<>();
        for (Inspection.Line one : given.lines()) {
            ReturnLine line = lines.get(one.line());
            if (line == null || !named.add(one.line())) {
                throw invalid(one, "is named twice or not there.", "重复或不存在。");
            }
            if (one.pieces() > line.left()) {
                throw invalid(one, "has " + line.left() + " pieces that wait.", "待检验 " + line.left() + " 件。");
            }
            if (one.damaged() > 0 && one.note() == null) {
                throw invalid(one, "needs a note that says what is damaged.", "请说明残损情况。");
            }
            if (one.missing() > 0 && r.kind() != ReturnKind.REFUSED) {
                throw invalid(one, "was counted at the door; nothing of it is missing.", "已在到货时清点，不能登记缺少。");
            }
            lines.put(one.line(), line.inspected(one));
        }
        requireBins(tx, r.warehouse(), given.lines());
        requireSender(tx, given);
        ledger.book(tx, moves(r, lines, given.lines()));
        for (Inspection.Line one : given.lines()) {
            if (one.damaged() > 0) {
                report(tx, r, lines.get(one.line()), one);
            }
        }
        ReturnLines.replace(tx, id, lines.values());
        ReturnReceipt inspected = r.inspectedBy(tx.by().username());
        boolean sent = given.lines().stream().anyMatch(line -> line.sentBack() > 0);
        return tx.update(
                RETURNS,
                found,
                sent ? inspected.sentBack(given.sendBackCarrier(), given.sendBackTrackingNo()) : inspected);
    }

    private static List<StockMove> moves(
            ReturnReceipt r, SortedMap<Integer, ReturnLine> lines, List<Inspection.Line> found) {
        Spot returns = Spot.of(r.warehouse(), StockStatus.RETURNS);
        List<StockMove> moves = new ArrayList<>();
        for (Inspection.Line one : found) {
            ReturnLine line = lines.get(one.line());
            List<StockMove> some = new ArrayList<>();
            if (one.restocked() > 0) {
                some.add(StockMove.between(
                        line.sku(),
                        line.lot(),
                        one.restocked(),
                        returns,
                        Spot.onHand(one.toBin()),
                        MoveReason.RESTOCK));
            }
            if (one.sentBack() > 0) {
                some.add(StockMove.out(line.sku(), line.lot(), one.sentBack(), returns, MoveReason.SENT_BACK));
            }
            if (one.missing() > 0) {
                some.add(StockMove.out(line.sku(), line.lot(), one.missing(), returns, MoveReason.LOST));
            }
            some.forEach(move -> moves.add(move.noting(one.note()).of(r.number(), line.line())));
        }
        return moves;
    }

    private void report(Transaction tx, ReturnReceipt r, ReturnLine line, Inspection.Line one) {
        NewDamageCase reported = new NewDamageCase(
                FoundIn.RETURN,
                line.sku(),
                line.lot(),
                one.damaged(),
                r.warehouse(),
                Whereabouts.RETURNS,
                null,
                SourceKind.RETURN,
                r.number(),
                line.line(),
                one.note(),
                null,
                one.suspected(),
                null,
                null);
        if (one.damageCase() == null || one.damageCase().isBlank()) {
            damage.open(tx, reported);
        } else {
            damage.bringIn(tx, one.damageCase().strip(), reported);
        }
    }

    private static void requireBins(Transaction tx, String warehouse, List<Inspection.Line> lines) {
        Set<String> storage = Codes.existing(
                tx,
                BIN.CODE,
                lines.stream().map(Inspection.Line::toBin).toList(),
                BIN.WAREHOUSE.eq(warehouse).and(BIN.KIND.eq(Shape.code(BinKind.STORAGE))));
        for (Inspection.Line one : lines) {
            if (one.restocked() > 0 && !storage.contains(one.toBin())) {
                throw invalid(
                        one, "needs a storage bin of warehouse " + warehouse + ".", "请填写仓库 " + warehouse + " 的存储库位。");
            }
        }
    }

    private static void requireSender(Transaction tx, Inspection given) {
        if (given.lines().stream().noneMatch(line -> line.sentBack() > 0)) {
            return;
        }
        if (given.sendBackTrackingNo() == null || given.sendBackTrackingNo().isBlank()) {
            throw Problem.invalid(
                    "sendBackTrackingNo", "Goods that are sent back need a tracking number.", "寄回货物须填写运单号。");
        }
        if (given.sendBackCarrier() == null
                || Codes.existing(tx, CARRIER.CODE, Set.of(given.sendBackCarrier()))
                        .isEmpty()) {
            throw Problem.invalid("sendBackCarrier", "Name the carrier that takes the goods back.", "请填写寄回的物流公司编码。");
        }
    }

    private static Problem invalid(Inspection.Line line, String en, String zh) {
        return Problem.invalid("lines", "Line " + line.line() + " " + en, "第 " + line.line() + " 行：" + zh);
    }
}
