package argosy.administration.departments;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.Problem;
import argosy.department.Text;
import argosy.host.NotTakenOver;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Takes orders: looks whether they are possible, keeps the department for them, and has them carried out. */
final class Desk implements DepartmentDesk, AutoCloseable {

    private static final Duration LONGEST = Duration.ofHours(6);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final ArchiveFolders folders;
    private final Inventory inventory;
    private final Actions actions;
    private final Installing installing;
    private final Clearing clearing;
    private final Keeping keeping;
    private final Moving moving;
    private final Halting halting;
    private final CompletionStage<Void> begun;

    /** @param begun completes when the departments of the record have had their start */
    Desk(Installation here, Database database, Clock clock, CompletionStage<Void> begun) {
        this.folders = new ArchiveFolders(here.data(), clock);
        this.inventory = new Inventory(here, folders);
        this.actions = new Actions(database, clock);
        this.installing = new Installing(here);
        this.clearing = new Clearing(here);
        this.keeping = new Keeping(here, folders);
        this.moving = new Moving(here);
        this.halting = new Halting(here, keeping);
        this.begun = begun;
        actions.closeCutOff(here::installedVersion);
    }

    Actions actions() {
        return actions;
    }

    ArchiveFolders folders() {
        return folders;
    }

    @Override
    public Action submit(Caller by, Order order) {
        Optional<Installing.Chosen> chosen = chosen(order);
        String name = chosen.map(found -> found.file().name()).orElse(order.department());
        Course course = actions.claim(by, order.kind(), name);
        boolean begins = false;
        try {
            Undertaking undertaking = look(order, chosen);
            course.of(undertaking.kind());
            course.about(undertaking.from(), undertaking.to(), undertaking.sha256());
            actions.begin(course, undertaking.work());
            begins = true;
            return course.action();
        } finally {
            if (!begins) {
                actions.release(course);
            }
        }
    }

    /**
     * Has an order carried out and waits for its end; one that comes while another is under way for the department has its
     * turn after that.
     *
     * @throws Problem why it was refused or failed
     */
    Action carryOut(Caller by, Order order) {
        Action ended = null;
        while (ended == null) {
            try {
                ended = await(submit(by, order).id(), LONGEST, now -> {});
            } catch (Problem problem) {
                if (!(problem.members().get("action") instanceof Long other)) {
                    throw problem;
                }
                await(other, LONGEST, now -> {});
            }
        }
        if (ended.state() != Action.State.SUCCEEDED) {
            Text why = ended.problem() == null ? Text.of("It is still under way.", "操作仍在进行。") : ended.problem();
            throw new Problem(409, "action-failed", why, List.of(), Map.of("ended", ended.id()));
        }
        return ended;
    }

    @Override
    public Preview preview(Caller by, Order order) {
        Course course = null;
        try {
            Optional<Installing.Chosen> chosen = chosen(order);
            String name = chosen.map(found -> found.file().name()).orElse(order.department());
            course = actions.claim(by, order.kind(), name);
            return Preview.of(look(order, chosen).effects().get());
        } catch (NotTakenOver e) {
            return Preview.refused(Text.of("It does not start: " + e.getMessage(), "无法启动：" + e.getMessage()));
        } catch (Problem e) {
            if (e.status() == 404) {
                throw e;
            }
            return e.members().get("refreshed") instanceof List<?> others
                    ? new Preview(
                            false,
                            e.detail(),
                            List.of(),
                            others.stream().map(String::valueOf).toList())
                    : Preview.refused(e.detail());
        } finally {
            if (course != null) {
                actions.release(course);
            }
        }
    }

    private Optional<Installing.Chosen> chosen(Order order) {
        if (order instanceof Order.Install install) {
            return Optional.of(
                    installing.chosen(install.department(), install.version(), install.file(), install.sha256()));
        } else if (order instanceof Order.Upgrade upgrade) {
            return Optional.of(
                    installing.chosen(upgrade.department(), upgrade.version(), upgrade.file(), upgrade.sha256()));
        }
        inventory.require(order.department());
        return Optional.empty();
    }

    private Undertaking look(Order order, Optional<Installing.Chosen> chosen) {
        awaitBegin();
        if (order instanceof Order.Install) {
            return installing.look(chosen.orElseThrow(), false, false);
        } else if (order instanceof Order.Upgrade upgrade) {
            return installing.look(chosen.orElseThrow(), upgrade.downgrade(), true);
        } else if (order instanceof Order.Drop drop) {
            return clearing.drop(drop);
        } else if (order instanceof Order.Start start) {
            return halting.start(start.department());
        } else if (order instanceof Order.Stop stop) {
            return halting.stop(stop.department());
        } else if (order instanceof Order.Remove remove) {
            return halting.remove(remove.department(), remove.data());
        } else if (order instanceof Order.Export export) {
            return keeping.export(export.department());
        } else if (order instanceof Order.Import load) {
            return keeping.load(load);
        } else if (order instanceof Order.Backup backup) {
            return keeping.backup(backup.department());
        } else if (order instanceof Order.Restore restore) {
            return keeping.restore(restore.department(), restore.file());
        } else if (order instanceof Order.Move move) {
            return moving.move(move);
        }
        throw new IllegalArgumentException("Unknown order " + order);
    }

    /** An order does not come between the departments that start with Argosy. */
    private void awaitBegin() {
        try {
            begun.toCompletableFuture().get(30, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new Problem(
                    503,
                    "starting",
                    Text.of("The departments are still starting; try again.", "各部门仍在启动，请稍后重试。"),
                    List.of(),
                    Map.of("retryAfter", 5));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Action await(long action, Duration forSoLong, Consumer<Action> progress) {
        Optional<Course> course = actions.underWay(action);
        if (course.isEmpty()) {
            Action ended = action(action);
            progress.accept(ended);
            return ended;
        }
        try {
            return DepartmentAction.shown(
                    course.get().await(forSoLong, PAUSE, stored -> progress.accept(DepartmentAction.shown(stored))));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return action(action);
        }
    }

    @Override
    public Action action(long id) {
        return DepartmentAction.shown(actions.get(id));
    }

    @Override
    public List<Action> recent(int limit) {
        return actions.recent(limit);
    }

    @Override
    public List<ArchiveInfo> archives(String name) {
        return folders.list(name);
    }

    @Override
    public List<DepartmentInfo> departments() {
        return inventory.departments();
    }

    @Override
    public DepartmentInfo department(String name) {
        return inventory.department(name);
    }

    @Override
    public void close() {
        actions.close();
    }
}
