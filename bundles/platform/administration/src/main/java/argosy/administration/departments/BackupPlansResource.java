package argosy.administration.departments;

import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.ImportRow;
import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Stored;
import argosy.department.Transaction;
import jakarta.ws.rs.Path;
import java.util.List;

/** When departments are backed up by themselves, and which backups are kept. */
@Path("backup-plans")
public final class BackupPlansResource extends EditableResource<BackupPlan> {

    BackupPlansResource(Database database) {
        super(database, BackupPlan.PLANS);
    }

    @Override
    protected Stored<BackupPlan> create(Transaction transaction, BackupPlan plan) {
        return transaction.insert(register, plan.checked());
    }

    @Override
    protected Stored<BackupPlan> change(Transaction transaction, Stored<BackupPlan> before, BackupPlan after) {
        if (!before.value().department().equals(after.department())) {
            throw Problem.invalid(
                    "department",
                    "It stays " + before.value().department() + "; make a new plan instead.",
                    "不可修改（" + before.value().department() + "），请新建计划。");
        }
        return transaction.update(register, before, after.checked());
    }

    @Override
    protected void remove(Transaction transaction, Stored<BackupPlan> plan) {
        if (plan.value().department().equals(BackupPlan.ALL)) {
            throw Problem.conflict(
                    "standard-plan",
                    "The plan for all departments stays; switch it off instead.",
                    "适用于所有部门的计划不可删除，可将其停用。");
        }
        transaction.delete(register, plan);
    }

    @Override
    protected List<ImportRow<BackupPlan>> check(Reads reads, List<ImportRow<BackupPlan>> rows) {
        return rows.stream()
                .map(row -> {
                    if (row.value() == null) {
                        return row;
                    }
                    try {
                        row.value().checked();
                        return row;
                    } catch (Problem problem) {
                        Problem.FieldProblem field = problem.fields().get(0);
                        return row.refuse(
                                field.field(),
                                field.message().en(),
                                field.message().zh());
                    }
                })
                .toList();
    }
}
