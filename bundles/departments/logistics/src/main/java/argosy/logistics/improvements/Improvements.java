package argosy.logistics.improvements;

import static argosy.logistics.db.Tables.BIN;
import static argosy.logistics.improvements.Improvement.IMPROVEMENTS;
import static argosy.logistics.warehouse.Bin.BINS;

import argosy.department.Problem;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.logistics.warehouse.Bin;

/** The rules of proposals (LOG-01, LOG-23): everyone may propose, somebody else decides. */
public final class Improvements {

    public Improvements() {}

    /** Keeps a proposal. 422 for a bin that does not exist or lies in another warehouse or zone than named. */
    public Stored<Improvement> propose(Transaction tx, NewImprovement idea) {
        String warehouse = blankToNull(idea.warehouse());
        String part = blankToNull(idea.zone());
        String code = blankToNull(idea.bin());
        if (code != null) {
            Bin bin = tx.first(BINS, BIN.CODE.eq(code))
                    .map(Stored::value)
                    .orElseThrow(() -> Problem.invalid("bin", "There is no bin " + code + ".", "库位 " + code + " 不存在。"));
            if (warehouse != null && !warehouse.equals(bin.warehouse()) || part != null && !part.equals(bin.zone())) {
                throw Problem.invalid(
                        "bin",
                        "Bin " + code + " lies in zone " + bin.zone() + " of warehouse " + bin.warehouse() + ".",
                        "库位 " + code + " 位于仓库 " + bin.warehouse() + " 的 " + bin.zone() + " 区。");
            }
            warehouse = bin.warehouse();
            part = bin.zone();
        }
        return tx.insert(
                IMPROVEMENTS,
                new Improvement(
                        tx.number("GS"),
                        idea.kind(),
                        idea.title(),
                        idea.proposal(),
                        idea.expectedBenefit(),
                        warehouse,
                        part,
                        code,
                        ImprovementState.PROPOSED,
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    public Stored<Improvement> accept(Transaction tx, long id, String decision) {
        return decide(tx, tx.step(IMPROVEMENTS, id, "accept"), ImprovementState.ACCEPTED, decision);
    }

    public Stored<Improvement> decline(Transaction tx, long id, String decision) {
        return decide(tx, tx.step(IMPROVEMENTS, id, "decline"), ImprovementState.DECLINED, decision);
    }

    /** Keeps what came of it. */
    public Stored<Improvement> finish(Transaction tx, long id, String outcome) {
        Stored<Improvement> improvement = tx.step(IMPROVEMENTS, id, "finish");
        return tx.update(IMPROVEMENTS, improvement, improvement.value().done(tx.today(), outcome));
    }

    private static Stored<Improvement> decide(
            Transaction tx, Stored<Improvement> improvement, ImprovementState next, String decision) {
        String by = tx.by().username();
        if (by.equals(improvement.createdBy())) {
            throw Problem.conflict("own-proposal", "You proposed it; somebody else must decide.", "这是您的提案，须由他人决定。");
        }
        return tx.update(IMPROVEMENTS, improvement, improvement.value().decided(next, by, tx.now(), decision));
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
