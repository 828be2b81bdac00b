package argosy.administration.departments;

import argosy.administration.departments.Actions.Undone;
import argosy.department.Problem;
import argosy.department.Text;
import argosy.host.DepartmentState;
import argosy.host.DepartmentStatus;
import argosy.storage.Archives;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;

/** Stops departments, starts them again, and takes them away. */
final class Halting {

    private final Installation here;
    private final Archives archives;
    private final Keeping keeping;

    Halting(Installation here, Keeping keeping) {
        this.here = here;
        this.archives = here.archives();
        this.keeping = keeping;
    }

    Undertaking start(String name) {
        InstalledRecord.Entry entry = installed(name);
        boolean runs = here.status(name)
                .filter(status -> status.state() == DepartmentState.RUNNING)
                .isPresent();
        if (runs && entry.state() == InstalledRecord.State.RUNNING) {
            throw Problem.conflict("runs-already", name + " runs already.", "部门 " + name + " 已在运行。");
        }
        String version = entry.version().toString();
        return Undertaking.at(
                entry,
                Action.Kind.START,
                () -> List.of(Text.of(
                        name + " " + version + " is started, now and with every start of Argosy.",
                        "启动部门 " + name + " " + version + "，此后随商舟一同启动。")),
                course -> start(course, entry));
    }

    private void start(Course course, InstalledRecord.Entry entry) {
        course.step("starting it", "启动部门");
        DepartmentStatus status = here.lifecycle().start(here.bundle(entry));
        if (status.state() != DepartmentState.RUNNING) {
            throw new Undone(status.reason(), "未能启动：" + status.reason());
        }
        here.installed().put(Installation.in(InstalledRecord.State.RUNNING, entry));
    }

    Undertaking stop(String name) {
        InstalledRecord.Entry entry = installed(name);
        if (entry.state() == InstalledRecord.State.STOPPED) {
            throw Problem.conflict("stopped-already", name + " is stopped already.", "部门 " + name + " 已停止。");
        }
        return Undertaking.at(
                entry,
                Action.Kind.STOP,
                () -> List.of(
                        Text.of(
                                name + " answers what it is at and stops; it stays stopped until it is started again.",
                                "部门 " + name + " 处理完当前请求后停止，直至再次启动。"),
                        Text.of("Its data stay; requests are answered 503.", "数据保留；期间请求返回 503。")),
                course -> {
                    here.installed().put(Installation.in(InstalledRecord.State.STOPPED, entry));
                    course.step("answering the last requests and stopping", "处理完最后的请求并停止");
                    Optional<Bundle> bundle = here.lifecycle().bundle(name);
                    here.lifecycle().stop(name);
                    bundle.ifPresent(here.lifecycle()::rest);
                });
    }

    Undertaking remove(String name, Order.Remove.Data data) {
        refusePlatform(name);
        Optional<InstalledRecord.Entry> entry = here.entry(name);
        boolean left = archives.holdsData(name);
        if (entry.isEmpty() && (!left || data == Order.Remove.Data.KEEP)) {
            throw notInstalled(name);
        }
        if (data == Order.Remove.Data.EXPORT) {
            new Room(here.data()).require(archives.bytes(name));
        }
        String version = entry.map(known -> known.version().toString()).orElse(null);
        return new Undertaking(
                Action.Kind.REMOVE,
                version,
                null,
                entry.map(InstalledRecord.Entry::sha256).orElse(null),
                () -> removal(name, data, entry.isPresent()),
                course -> {
                    if (entry.isEmpty()) {
                        removeData(course, name, version, data);
                    } else {
                        remove(course, entry.get(), data);
                    }
                });
    }

    private List<Text> removal(String name, Order.Remove.Data data, boolean installed) {
        List<Text> effects = new ArrayList<>();
        if (installed) {
            effects.add(Text.of(name + " stops and is taken away.", "部门 " + name + " 停止并被移除。"));
        }
        String size = Room.text(archives.bytes(name));
        effects.add(
                switch (data) {
                    case KEEP ->
                        Text.of(
                                "Its data (" + size + ") stay and are adopted when it is installed again.",
                                "数据（" + size + "）保留，重新安装时沿用。");
                    case EXPORT ->
                        Text.of(
                                "Its data (" + size + ") are written to an archive, and deleted once that is verified.",
                                "数据（" + size + "）导出为归档文件，校验通过后删除。");
                    case PURGE -> Text.of("Its data (" + size + ") are deleted for good.", "数据（" + size + "）永久删除。");
                });
        return effects;
    }

    private void remove(Course course, InstalledRecord.Entry entry, Order.Remove.Data data) {
        String name = entry.name();
        boolean ran = entry.state() == InstalledRecord.State.RUNNING;
        if (data == Order.Remove.Data.KEEP) {
            here.installed().remove(name);
        }
        course.step("answering the last requests and stopping", "处理完最后的请求并停止");
        Optional<Bundle> bundle = here.lifecycle()
                .bundle(name)
                .or(() -> Optional.ofNullable(here.bundles().present().get(Installation.location(entry))));
        here.lifecycle().stop(name);
        if (data != Order.Remove.Data.KEEP) {
            try {
                if (data == Order.Remove.Data.EXPORT && archives.holdsData(name)) {
                    keeping.writeExport(course, name, entry.version().toString());
                }
                here.installed().put(Installation.in(InstalledRecord.State.PURGING, entry));
            } catch (RuntimeException e) {
                if (ran) {
                    bundle.ifPresent(here.lifecycle()::start);
                }
                throw e;
            }
            course.step("deleting its data", "删除数据");
            archives.purge(name);
            here.installed().remove(name);
        }
        course.step("taking the bundle away", "移除组件");
        bundle.ifPresent(here.bundles()::uninstall);
        here.lifecycle().forget(name);
    }

    private void removeData(Course course, String name, String version, Order.Remove.Data data) {
        if (data == Order.Remove.Data.EXPORT) {
            keeping.writeExport(course, name, version);
        }
        course.step("deleting its data", "删除数据");
        archives.purge(name);
    }

    private InstalledRecord.Entry installed(String name) {
        refusePlatform(name);
        return here.entry(name).orElseThrow(() -> notInstalled(name));
    }

    private void refusePlatform(String name) {
        if (here.platform().departments().contains(name)) {
            throw Problem.conflict(
                    "part-of-the-platform",
                    name + " is a part of the platform: it is always there and always runs.",
                    name + " 是平台的组成部分，始终安装并运行。");
        }
    }

    static Problem notInstalled(String name) {
        return Problem.conflict("not-installed", name + " is not installed.", "部门 " + name + " 未安装。");
    }
}
