package argosy.administration.departments;

import argosy.administration.departments.Actions.Undone;
import argosy.department.Problem;
import argosy.department.Text;
import argosy.host.DepartmentState;
import argosy.host.DepartmentStatus;
import argosy.host.NotTakenOver;
import argosy.host.Takeover;
import argosy.storage.Archives;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings departments in, and to other versions while they work. */
final class Installing {

    private static final Logger LOG = LoggerFactory.getLogger(Installing.class);

    private final Installation here;
    private final Archives archives;

    Installing(Installation here) {
        this.here = here;
        this.archives = here.archives();
    }

    /**
     * What is to be installed: the file that came with the order, or one from the shelf.
     *
     * @param arrives whether it is not on the shelf yet, so that it leaves again when nothing comes of it
     */
    record Chosen(DepartmentFile file, boolean arrives) {}

    /** @throws Problem 422 where the file is not taken, 404 where nothing of that name and version is here */
    Chosen chosen(String name, String version, Path upload, String sha256) {
        if (upload != null) {
            here.trust().check(upload, Optional.ofNullable(sha256));
            DepartmentFile file = here.shelf().check(upload);
            if (name != null && !name.equals(file.name())) {
                throw Problem.invalid(
                        "name", "The file is of the department " + file.name() + ".", "该文件属于部门 " + file.name() + "。");
            }
            boolean there = here.shelf()
                    .find(file.name(), file.version(), file.sha256())
                    .isPresent();
            return new Chosen(file, !there);
        }
        if (name == null || name.isBlank()) {
            throw Problem.invalid("name", "Say which department, or send its file.", "请填写部门名称，或上传其文件。");
        }
        DepartmentFile found = (version == null
                        ? here.shelf().newest(name)
                        : here.shelf().find(name, version(version)))
                .orElseThrow(() -> unknown(name, version));
        if (sha256 != null && !sha256.equalsIgnoreCase(found.sha256())) {
            throw Problem.invalid(
                    "sha256",
                    "The file here has " + found.sha256() + "; it is not the one you mean.",
                    "此处文件的 SHA-256 为 " + found.sha256() + "，与所填不符。");
        }
        return new Chosen(found, false);
    }

    /** Install or, where it is installed already, upgrade. */
    Undertaking look(Chosen chosen, boolean downgrade, boolean upgrading) {
        DepartmentFile file = chosen.file();
        Optional<InstalledRecord.Entry> before = here.entry(file.name());
        if (before.isEmpty() && upgrading) {
            throw Problem.conflict(
                    "not-installed",
                    file.name() + " is not installed; install it instead.",
                    "部门 " + file.name() + " 尚未安装，请直接安装。");
        }
        before.ifPresent(entry -> checkVersion(entry, file, downgrade));
        new Room(here.data()).require(3 * file.bytes() + (before.isEmpty() ? 0 : archives.bytes(file.name())));
        if (before.isEmpty()) {
            return new Undertaking(
                    Action.Kind.INSTALL,
                    null,
                    file.version().toString(),
                    file.sha256(),
                    () -> new Outlook(here, archives).install(chosen),
                    course -> install(course, chosen));
        }
        InstalledRecord.Entry entry = before.get();
        return new Undertaking(
                Action.Kind.UPGRADE,
                entry.version().toString(),
                file.version().toString(),
                file.sha256(),
                () -> new Outlook(here, archives).upgrade(entry, chosen),
                course -> upgrade(course, entry, chosen));
    }

    private static void checkVersion(InstalledRecord.Entry entry, DepartmentFile file, boolean downgrade) {
        int newer = file.version().compareTo(entry.version());
        if (newer == 0 && file.sha256().equals(entry.sha256())) {
            throw Problem.conflict(
                    "installed-already",
                    Text.of(
                            entry.name() + " " + entry.version() + " is installed already.",
                            "部门 " + entry.name() + " 的版本 " + entry.version() + " 已安装。"),
                    Map.of("version", entry.version().toString()));
        }
        if (newer < 0 && !downgrade) {
            throw Problem.conflict(
                    "older-version",
                    Text.of(
                            entry.name() + " is at version " + entry.version() + "; " + file.version()
                                    + " is older. Ask for a downgrade if you mean it.",
                            "部门 " + entry.name() + " 当前版本为 " + entry.version() + "，" + file.version()
                                    + " 较旧；如确需降级，请明确指定。"),
                    Map.of("version", entry.version().toString()));
        }
    }

    private void install(Course course, Chosen chosen) {
        String name = chosen.file().name();
        // Settings that an administrator has laid out for it beforehand are not ours to take away.
        boolean fresh = !archives.holdsData(name) && archives.database(name).equals("derby");
        DepartmentFile file = keep(course, chosen);
        Bundle bundle = null;
        try {
            course.step("wiring the bundle", "装配组件");
            bundle = here.bundle(file);
            refuseWhereOthersRestart(here, bundle);
            course.step(
                    fresh
                            ? Text.of("making its database and starting it", "创建数据库并启动")
                            : Text.of("adopting its data and starting it", "沿用其数据并启动"));
            DepartmentStatus status = here.lifecycle().start(bundle);
            if (status.state() != DepartmentState.RUNNING) {
                throw new Undone(status.reason(), "未能启动：" + status.reason());
            }
            course.step("writing it down", "写入安装记录");
            here.installed().put(Installation.entry(file, InstalledRecord.State.RUNNING));
        } catch (RuntimeException | LinkageError e) {
            course.step("taking it back", "撤销安装");
            takeBack(chosen, file, bundle, fresh);
            throw e;
        }
        new Clearing(here).keepTheLast(course, file, file.sha256());
    }

    /** As if it had never been tried: nothing of it stays in health, on the shelf or on disk. */
    private void takeBack(Chosen chosen, DepartmentFile file, Bundle bundle, boolean fresh) {
        if (bundle != null) {
            here.lifecycle().stop(file.name());
            here.bundles().uninstall(bundle);
            here.lifecycle().forget(file.name());
        }
        if (chosen.arrives()) {
            here.shelf().drop(file);
        }
        if (fresh && bundle != null) {
            archives.purge(file.name());
        }
    }

    private void upgrade(Course course, InstalledRecord.Entry before, Chosen chosen) {
        String name = before.name();
        DepartmentFile file = keep(course, chosen);
        Optional<Bundle> old = Optional.ofNullable(here.bundles().present().get(Installation.location(before)));
        Bundle bundle = null;
        try {
            course.step("wiring the bundle", "装配组件");
            bundle = here.bundle(file);
            refuseWhereOthersRestart(here, bundle);
            old.ifPresent(present -> refuseWhereOthersRestart(here, present));
            boolean runs = here.status(name)
                    .filter(status -> status.state() == DepartmentState.RUNNING)
                    .isPresent();
            if (before.state() == InstalledRecord.State.STOPPED) {
                here.installed().put(Installation.entry(file, InstalledRecord.State.STOPPED));
                here.lifecycle().rest(bundle);
            } else if (runs) {
                takeOver(course, before, file, bundle);
            } else {
                replace(course, before, file, bundle);
            }
        } catch (RuntimeException | LinkageError e) {
            if (bundle != null) {
                here.bundles().uninstall(bundle);
            }
            if (chosen.arrives()) {
                here.shelf().drop(file);
            }
            throw e;
        }
        course.step("taking version " + before.version() + " away", "移除版本 " + before.version());
        old.ifPresent(here.bundles()::uninstall);
        new Clearing(here).keepTheLast(course, file, before.sha256());
    }

    private void takeOver(Course course, InstalledRecord.Entry before, DepartmentFile file, Bundle bundle) {
        course.step(
                "starting version " + file.version() + " beside version " + before.version(),
                "版本 " + file.version() + " 与版本 " + before.version() + " 并行启动");
        Takeover takeover;
        try {
            takeover = here.lifecycle().takeOver(bundle, course::step);
        } catch (NotTakenOver e) {
            throw undone(before, file, e.getMessage());
        }
        try {
            long seconds = here.watch().toSeconds();
            course.step(
                    "watching version " + file.version() + " for " + seconds + " s",
                    "观察版本 " + file.version() + "，" + seconds + " 秒");
            Optional<String> unwell = takeover.watch(here.watch());
            if (unwell.isPresent()) {
                takeover.goBack(unwell.get());
                throw undone(before, file, unwell.get());
            }
            course.step("writing it down", "写入安装记录");
            here.installed().put(Installation.entry(file, InstalledRecord.State.RUNNING));
        } catch (Undone e) {
            throw e;
        } catch (RuntimeException | LinkageError e) {
            takeover.goBack("The upgrade broke off: " + e.getMessage());
            throw e;
        }
        course.step(
                "letting version " + before.version() + " finish what it is at",
                "等待版本 " + before.version() + " 处理完手头的请求");
        try {
            takeover.finish();
        } catch (RuntimeException e) {
            // The new version serves and is on record; what is left of the old one goes with its bundle.
            LOG.warn("{} {} did not leave cleanly", before.name(), before.version(), e);
        }
    }

    /** For a department that should run and does not: nothing can fail any more, so the new version has its place. */
    private void replace(Course course, InstalledRecord.Entry before, DepartmentFile file, Bundle bundle) {
        course.step(
                "starting version " + file.version() + " in place of version " + before.version()
                        + ", which does not run",
                "版本 " + before.version() + " 未在运行，由版本 " + file.version() + " 取而代之");
        here.lifecycle().stop(before.name());
        DepartmentStatus status = here.lifecycle().start(bundle);
        if (status.state() == DepartmentState.RUNNING) {
            here.installed().put(Installation.entry(file, InstalledRecord.State.RUNNING));
            return;
        }
        here.lifecycle().stop(before.name());
        Undone why = new Undone(
                "Version " + file.version() + " does not start either: " + status.reason(),
                "版本 " + file.version() + " 同样无法启动：" + status.reason());
        here.lifecycle().start(here.bundle(before));
        throw why;
    }

    private static Undone undone(InstalledRecord.Entry before, DepartmentFile file, String reason) {
        return new Undone(
                "Version " + file.version() + " was not taken over; " + before.name() + " stays at version "
                        + before.version() + ", which never stopped: " + reason,
                "版本 " + file.version() + " 未切换成功；部门 " + before.name() + " 保持版本 " + before.version() + "，服务未中断："
                        + reason);
    }

    /** From now on the file is on the shelf, whatever becomes of where it came from. */
    private DepartmentFile keep(Course course, Chosen chosen) {
        course.step("keeping the file on the shelf", "将文件存入货架");
        return here.shelf().put(chosen.file());
    }

    static void refuseWhereOthersRestart(Installation here, Bundle bundle) {
        List<String> others = here.bundles().affectedBy(bundle);
        if (!others.isEmpty()) {
            String names = String.join(", ", others);
            throw Problem.conflict(
                    "others-would-restart",
                    Text.of("Other bundles would have to restart for it: " + names + ".", "此操作需要重启其他组件：" + names + "。"),
                    Map.of("refreshed", others));
        }
    }

    static Problem unknown(String name, String version) {
        String what = version == null ? name : name + " " + version;
        return new Problem(
                404,
                "unknown-department",
                Text.of("There is no department " + what + " here to install.", "此处没有可安装的部门 " + what + "。"),
                List.of(),
                Map.of());
    }

    private static Version version(String text) {
        try {
            return Version.parseVersion(text);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("version", "Write it as 1.2.3.", "请按 1.2.3 的格式填写。");
        }
    }
}
