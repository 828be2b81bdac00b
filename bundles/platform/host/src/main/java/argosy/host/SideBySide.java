package argosy.host;

import argosy.department.Department;
import argosy.department.Text;
import argosy.gateway.Module;
import argosy.storage.MigrationScript;
import argosy.storage.Storage;
import argosy.storage.StorageFailure;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Two versions of a department: a newer one is prepared while the other serves, is given everything in one step, and gives
 * it back when it is not well.
 *
 * @param running the versions that serve, by department
 * @param ending whether all departments are being taken down
 */
record SideBySide(
        Map<String, Running> running,
        Turns turns,
        Preparation preparation,
        Switchboard switchboard,
        Statuses statuses,
        Storage storage,
        BooleanSupplier ending) {

    private static final Logger LOG = LoggerFactory.getLogger(Departments.class);

    /** @throws NotTakenOver when it cannot be; the running version never stopped */
    Takeover takeOver(Module module, Department department, List<MigrationScript> scripts, Consumer<Text> progress) {
        return turns.take(module.name(), () -> {
            try {
                Running before = running.get(module.name());
                if (before == null || ending.getAsBoolean()) {
                    throw new NotTakenOver(module.name() + " does not run.");
                }
                progress.accept(Text.of("migrating", "执行数据库迁移"));
                Running after = preparation.prepare(
                        module,
                        department,
                        scripts,
                        switchboard.quiet(module.name()),
                        () -> progress.accept(Text.of("starting", "启动")));
                progress.accept(Text.of("switching", "切换"));
                try {
                    pass(before, after);
                } catch (RuntimeException e) {
                    goBack(before, after, Reason.of(e));
                    throw e;
                }
                return new Handover(this, before, after);
            } catch (NotTakenOver e) {
                throw e;
            } catch (Exception | LinkageError e) {
                if (Reason.isStop(e)) {
                    LOG.info("{} {} does not take over: Argosy is stopping", module.name(), module.version());
                } else {
                    LOG.warn("{} {} does not take over: {}", module.name(), module.version(), Reason.of(e), e);
                }
                throw new NotTakenOver(Reason.of(e), e);
            }
        });
    }

    void finish(Running before, Running after) {
        turns.take(before.name(), () -> {
            switchboard.end(before);
            try {
                storage.contract(after.name(), after.scripts(), switchboard.quiet(after.name()));
            } catch (StorageFailure e) {
                LOG.error("{} runs, but what its older version needed stays: {}", after.name(), e.getMessage(), e);
            }
            return null;
        });
    }

    void goBack(Running before, Running after, String reason) {
        turns.take(before.name(), () -> {
            if (reason.equals(Reason.STOPPING)) {
                LOG.info(
                        "{} stays at {}: Argosy is stopping",
                        before.name(),
                        before.module().version());
            } else {
                LOG.warn(
                        "{} {} takes over again from {}: {}",
                        before.name(),
                        before.module().version(),
                        after.module().version(),
                        reason);
            }
            pass(after, before);
            switchboard.end(after);
            return null;
        });
    }

    private void pass(Running from, Running to) {
        switchboard.pass(from, to);
        running.put(to.name(), to);
        statuses.enter(to.module(), DepartmentState.RUNNING, "");
    }
}
