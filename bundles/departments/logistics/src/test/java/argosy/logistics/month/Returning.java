package argosy.logistics.month;

import static argosy.logistics.db.Tables.RETURN_LINE;
import static argosy.logistics.db.Tables.RETURN_RECEIPT;
import static argosy.logistics.returns.ReturnReceipt.RETURNS;

import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.logistics.damage.Responsible;
import argosy.logistics.month.Comebacks.Comeback;
import argosy.logistics.month.Comebacks.Verdict;
import argosy.logistics.month.Sale.Wanted;
import argosy.logistics.returns.Conclusion;
import argosy.logistics.returns.Inspection;
import argosy.logistics.returns.NewReturn;
import argosy.logistics.returns.ReturnArrival;
import argosy.logistics.returns.ReturnKind;
import argosy.logistics.returns.ReturnReceipt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Takes back what comes back, by the rules of the department. */
final class Returning {

    private final Company company;
    private final Replay replay;

    Returning(Company company, Replay replay) {
        this.company = company;
        this.replay = replay;
    }

    /** Customer service has announced what the customer sends back; all of it is at the door. */
    void arrives(Comeback back) {
        List<NewReturn.Line> lines = new ArrayList<>();
        List<ReturnArrival.Line> come = new ArrayList<>();
        for (Wanted some : back.sale().wanted()) {
            lines.add(new NewReturn.Line(some.article().code(), null, some.pieces()));
            come.add(new ReturnArrival.Line(lines.size(), null, null, some.pieces(), null));
        }
        NewReturn announced = new NewReturn(
                ReturnKind.CUSTOMER_RETURN, null, back.sale().ref(), null, null, null, null, "不合适", lines);
        long id = company.as("service", tx -> company.returns.announce(tx, announced))
                .id();
        company.as("keeper", tx -> company.returns.arrive(tx, id, new ReturnArrival(come)));
    }

    /** Every return of the order is inspected and closed; a refused parcel has made its own. */
    void inspected(Comeback back) {
        company.does("keeper", tx -> {
            for (Stored<ReturnReceipt> found :
                    tx.select(RETURNS, RETURN_RECEIPT.DISPATCH_ORDER.eq(replay.order(back.sale())), 10)) {
                company.returns.inspect(
                        tx, found.id(), new Inspection(lines(tx, back, found.id()), "ZTO", "7599" + found.id()));
                company.returns.close(tx, found.id(), new Conclusion("已检验", null));
            }
        });
    }

    private static List<Inspection.Line> lines(Transaction tx, Comeback back, long id) {
        Map<String, Comebacks.Piece> pieces = back.pieces().stream()
                .collect(Collectors.toMap(some -> some.lot().article().code(), some -> some));
        return tx.sql()
                .select(RETURN_LINE.LINE, RETURN_LINE.SKU, RETURN_LINE.ARRIVED)
                .from(RETURN_LINE)
                .where(RETURN_LINE.RETURN_RECEIPT.eq(id))
                .fetch(row -> line(row.value1(), row.value3(), pieces.get(row.value2())));
    }

    private static Inspection.Line line(int no, long arrived, Comebacks.Piece piece) {
        Verdict verdict = piece.verdict();
        boolean damaged = verdict == Verdict.DAMAGED;
        return new Inspection.Line(
                no,
                verdict == Verdict.RESTOCK ? arrived : 0,
                piece.lot().article().bin(piece.lot().warehouse()),
                damaged ? arrived : 0,
                damaged ? Responsible.CUSTOMER : null,
                null,
                verdict == Verdict.SEND_BACK ? arrived : 0,
                0L,
                damaged ? "外盒破损" : null);
    }
}
