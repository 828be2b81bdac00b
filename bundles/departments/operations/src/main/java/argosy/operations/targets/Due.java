package argosy.operations.targets;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.Register;
import argosy.department.Stored;
import argosy.department.Transaction;
import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;

/** Records that a job has to do something about. */
public final class Due {

    private Due() {}

    /** Does work that takes so many records at a time until nothing is left; answers how many there were. */
    public static int all(Database database, Caller by, Function<Transaction, Integer> some) {
        int all = 0;
        int done;
        do {
            done = database.write(by, some);
            all += done;
        } while (done > 0);
        return all;
    }

    /** Up to so many of the records that fulfil the condition, held, and read again: others may have been quicker. */
    public static <R extends Record> List<Stored<R>> held(
            Transaction tx, Register<R> register, Condition due, int most) {
        List<Long> ids = tx.select(register, due, most).stream().map(Stored::id).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        tx.hold(register, ids);
        return tx.select(register, register.<Long>column("id").in(ids).and(due), most);
    }
}
