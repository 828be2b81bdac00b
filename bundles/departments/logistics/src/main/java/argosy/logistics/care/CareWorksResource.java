package argosy.logistics.care;

import static argosy.logistics.care.CareWork.CARE_WORKS;

import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.Problem;
import argosy.department.Stored;
import argosy.department.Transaction;
import jakarta.ws.rs.Path;

/** {@code /api/logistics/care-works}: work done to care for stored goods, and when it is due again (LOG-26). */
@Path("care-works")
public final class CareWorksResource extends EditableResource<CareWork> {

    public CareWorksResource(Database database) {
        super(database, CARE_WORKS);
    }

    @Override
    protected Stored<CareWork> create(Transaction tx, CareWork work) {
        return super.create(tx, checked(tx, work));
    }

    @Override
    protected Stored<CareWork> change(Transaction tx, Stored<CareWork> before, CareWork after) {
        return super.change(tx, before, checked(tx, after));
    }

    private CareWork checked(Transaction tx, CareWork work) {
        if (work.doneOn().isAfter(tx.today())) {
            throw Problem.invalid("doneOn", "The day must not lie in the future.", "作业日期不能晚于今天。");
        }
        if (work.nextDue() != null && !work.nextDue().isAfter(work.doneOn())) {
            throw Problem.invalid("nextDue", "The next day must come after it was done.", "下次作业日期须晚于作业日期。");
        }
        boolean somewhere = work.zone() != null || work.bin() != null;
        return somewhere ? work.at(CareRecords.zone(tx, work.warehouse(), work.zone(), work.bin())) : work;
    }
}
